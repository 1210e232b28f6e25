// §§ 164 ff. BGB. Without power to receive money (§ 64 VVG); written form because of § 174 BGB.
import type { Vorlage } from './vorlage.ts';

export const maklervollmacht: Vorlage = {
  schluessel: 'maklervollmacht',
  titel: 'Maklervollmacht',
  fassung: '2026-11-26',
  form: 'Schriftform',
  rechtsgrundlage: '§§ 164 ff., 174 BGB',
  unterschriften: ['Vollmachtgeber'],
  abschnitte: [
    {
      text: `Vollmachtgeber: **{{kunde.name}}**, {{kunde.anschrift}}
Geburtsdatum: {{kunde.geburtsdatum}}

Bevollmächtigter: **{{mandant.name}}**, {{mandant.anschrift}}, Registrierungsnummer {{mandant.registernummer}}`,
    },
    {
      ueberschrift: 'Umfang',
      text: `Der Vollmachtgeber bevollmächtigt den Makler, ihn gegenüber Versicherern, Assekuradeuren, Banken und Bausparkassen in Versicherungs- und Finanzangelegenheiten zu vertreten. Die Vollmacht umfasst, was angekreuzt ist:

- [ ] Auskünfte zu bestehenden und früheren Verträgen einholen und Unterlagen anfordern
- [ ] Versicherungsverträge beantragen und abschließen
- [ ] Versicherungsverträge ändern
- [ ] Versicherungsverträge kündigen und widerrufen
- [ ] Erklärungen und Anzeigen abgeben und entgegennehmen, auch Versicherungsscheine, Nachträge und Rechnungen
- [ ] Schäden und Leistungsfälle melden und bei ihrer Regulierung mitwirken
- [ ] die Betreuung bestehender Verträge auf den Makler übertragen lassen
- [ ] Untervollmacht erteilen an Maklerpools und Dienstleister, soweit das für den Auftrag nötig ist

Im Einzelnen für Untervollmachten vorgesehen: {{mandant.dienstleister}}`,
    },
    {
      ueberschrift: 'Grenzen',
      text: `Der Makler darf **kein Geld** für den Vollmachtgeber annehmen. Leistungen der Versicherer gehen unmittelbar an den Vollmachtgeber oder die berechtigte Person. Eine Entbindung von der Schweigepflicht enthält diese Vollmacht nicht.`,
    },
    {
      ueberschrift: 'Dauer und Widerruf',
      text: `Die Vollmacht gilt ab Unterzeichnung bis auf Weiteres. Der Vollmachtgeber kann sie jederzeit ohne Gründe widerrufen. Der Makler legt sie im Original vor, wenn ein Versicherer es verlangt (§ 174 BGB); sonst genügt eine Kopie.

Bei Firmen und Vereinen versichern die Unterzeichner, vertretungsberechtigt zu sein.`,
    },
  ],
};
