// §§ 652 ff., 675 BGB, § 59 Abs. 3 VVG; withdrawal by §§ 312d, 355 BGB with Art. 246a § 1 Abs. 2 EGBGB and its form. Nothing here departs from §§ 60 to 66 VVG to the customer's disadvantage (§ 67 VVG).
import type { Vorlage } from './vorlage.ts';

export const maklervertrag: Vorlage = {
  schluessel: 'maklervertrag',
  titel: 'Maklervertrag',
  fassung: '2026-11-27',
  form: 'Textform',
  rechtsgrundlage: '§§ 652 ff., 675 BGB, § 59 Abs. 3 VVG',
  unterschriften: ['Kunde', 'Versicherungsmakler'],
  abschnitte: [
    {
      text: `zwischen **{{kunde.name}}**, {{kunde.anschrift}} (Kunde)

und **{{mandant.name}}**, {{mandant.anschrift}}, vertreten durch {{mandant.geschaeftsfuehrung}}, Registrierungsnummer {{mandant.registernummer}} (Makler)`,
    },
    {
      ueberschrift: '§ 1 Gegenstand',
      text: `Der Makler berät den Kunden zu privaten und betrieblichen Versicherungen, vermittelt sie und betreut die vermittelten Verträge. Umfasst sind:

- [ ] alle Versicherungen des Kunden, neue und bestehende
- [ ] nur folgende Sparten oder Verträge: ______________________________________

Nicht umfasst sind die gesetzliche Sozialversicherung sowie Rechts- und Steuerberatung.`,
    },
    {
      ueberschrift: '§ 2 Pflichten des Maklers',
      text: `- Er ermittelt Wünsche und Bedürfnisse des Kunden, berät ihn, begründet jeden Rat und dokumentiert die Beratung (§§ 60 bis 62 VVG).
- Er stützt seinen Rat auf eine hinreichende Zahl von Versicherern und Verträgen des Marktes. Gilt für einen Rat eine eingeschränkte Auswahl, weist er vor der Vertragserklärung darauf hin und nennt Grundlage und Versicherer.
- Er prüft Versicherungsscheine und Nachträge der vermittelten Verträge auf Richtigkeit.
- Er unterstützt im Schadenfall bei Meldung und Abwicklung.
- Er bietet eine regelmäßige Überprüfung der Verträge an, in der Regel einmal im Jahr, und wenn der Kunde eine Änderung mitteilt.

Versicherer, die nicht mit Maklern zusammenarbeiten oder keine Vergütung zahlen (zum Beispiel Direktversicherer), bezieht er nicht ein. Markt- und Informationsgrundlage nennt die Erstinformation.`,
    },
    {
      ueberschrift: '§ 3 Mitwirkung des Kunden',
      text: `Der Kunde gibt die nötigen Auskünfte vollständig und richtig und stellt Unterlagen bereit. Er teilt Änderungen mit, die für seinen Versicherungsschutz wichtig sein können, zum Beispiel Anschrift, Familie, Beruf, Einkommen, Immobilien, Fahrzeuge und Betrieb. Post der Versicherer leitet er weiter, soweit der Makler sie nicht selbst erhält.`,
    },
    {
      ueberschrift: '§ 4 Vergütung',
      text: `Für Vermittlung und Betreuung erhält der Makler Courtage vom Versicherer. Sie ist im Beitrag enthalten; der Kunde zahlt dafür nichts zusätzlich. Ein Honorar schuldet der Kunde nur, wenn es gesondert und ausdrücklich vereinbart ist und das Gesetz es erlaubt.`,
    },
    {
      ueberschrift: '§ 5 Haftung und Verjährung',
      text: `Der Makler haftet nach den gesetzlichen Vorschriften. Er unterhält die vorgeschriebene Berufshaftpflichtversicherung. Ansprüche verjähren nach den gesetzlichen Fristen.`,
    },
    {
      ueberschrift: '§ 6 Kommunikation und Datenschutz',
      text: `Die Parteien verkehren in Textform, vorrangig per E-Mail oder über das Kundenportal. Der Kunde kann jederzeit Papier verlangen.
E-Mail des Kunden: {{kunde.email}}

Die Hinweise zum Datenschutz sind beigefügt. Einwilligungen, vor allem zu Gesundheitsdaten, werden gesondert erteilt.`,
    },
    {
      ueberschrift: '§ 7 Laufzeit und Kündigung',
      text: `Der Vertrag beginnt mit der Unterzeichnung und läuft auf unbestimmte Zeit. Der Kunde kann ihn jederzeit ohne Frist kündigen, der Makler mit einer Frist von einem Monat. Textform genügt. Die Kündigung aus wichtigem Grund bleibt möglich.`,
    },
    {
      ueberschrift: '§ 8 Übertragung des Vertrags',
      text: `Auf einen anderen Makler geht dieser Vertrag nur mit Zustimmung des Kunden über.`,
    },
    {
      ueberschrift: '§ 9 Schlussbestimmungen',
      text: `Es gilt deutsches Recht. Nebenabreden bestehen nicht; Änderungen bedürfen der Textform. Ist eine Bestimmung unwirksam, bleibt der Vertrag im Übrigen gültig.`,
    },
    {
      ueberschrift: 'Widerrufsbelehrung für Verbraucher',
      text: `Gilt, wenn dieser Vertrag außerhalb unserer Geschäftsräume oder nur mit Fernkommunikationsmitteln geschlossen wird.

**Widerrufsrecht:** Sie haben das Recht, binnen vierzehn Tagen ohne Angabe von Gründen diesen Vertrag zu widerrufen. Die Widerrufsfrist beträgt vierzehn Tage ab dem Tag des Vertragsabschlusses. Um Ihr Widerrufsrecht auszuüben, müssen Sie uns ({{mandant.name}}, {{mandant.anschrift}}) mittels einer eindeutigen Erklärung, zum Beispiel einem Brief oder einer E-Mail, über Ihren Entschluss informieren. Sie können dafür das Muster-Widerrufsformular unten verwenden, das jedoch nicht vorgeschrieben ist. Zur Wahrung der Frist reicht es aus, dass Sie die Mitteilung vor Ablauf der Widerrufsfrist absenden.
Telefon: {{mandant.telefon}}
E-Mail: {{mandant.email}}

**Folgen des Widerrufs:** Wenn Sie diesen Vertrag widerrufen, haben wir Ihnen alle Zahlungen, die wir von Ihnen erhalten haben, unverzüglich und spätestens binnen vierzehn Tagen ab Eingang Ihres Widerrufs zurückzuzahlen. Haben Sie verlangt, dass die Dienstleistung während der Widerrufsfrist beginnen soll, und schulden Sie dafür ein Entgelt, zahlen Sie einen angemessenen Anteil für das bis dahin Geleistete.`,
    },
    {
      ueberschrift: 'Muster-Widerrufsformular',
      text: `Wenn Sie den Vertrag widerrufen wollen, füllen Sie bitte dieses Formular aus und senden Sie es zurück.

An {{mandant.name}}, {{mandant.anschrift}}
E-Mail: {{mandant.email}}

Hiermit widerrufe(n) ich/wir den von mir/uns abgeschlossenen Maklervertrag.

Abgeschlossen am: ______________________________________
Name: ______________________________________
Anschrift: ______________________________________
Datum, Unterschrift (nur bei Mitteilung auf Papier): ______________________________________`,
    },
  ],
};
