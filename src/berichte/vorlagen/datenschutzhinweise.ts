// Art. 13 DSGVO, and Art. 14 for people whose data come from the customer (insured persons).
import type { Vorlage } from './vorlage.ts';

export const datenschutzhinweise: Vorlage = {
  schluessel: 'datenschutzhinweise',
  titel: 'Hinweise zum Datenschutz',
  fassung: '2026-11-26',
  form: 'Textform',
  rechtsgrundlage: 'Art. 13, 14 DSGVO',
  unterschriften: [],
  abschnitte: [
    {
      ueberschrift: 'Verantwortlich',
      text: `**{{mandant.name}}**
{{mandant.anschrift}}
Telefon: {{mandant.telefon}}
E-Mail: {{mandant.email}}
Kontakt zum Datenschutz: {{mandant.datenschutzkontakt}}`,
    },
    {
      ueberschrift: 'Wozu wir Ihre Daten verarbeiten und auf welcher Grundlage',
      text: `- **Beratung, Vermittlung und Betreuung Ihrer Versicherungen:** Vertrag mit Ihnen und seine Anbahnung (Art. 6 Abs. 1 Buchst. b DSGVO).
- **Gesetzliche Pflichten,** vor allem Erstinformation, Beratungsdokumentation, Buchführung und Geldwäscherecht, soweit es für uns gilt (Art. 6 Abs. 1 Buchst. c DSGVO).
- **Gesundheitsdaten,** wenn eine Versicherung danach fragt: nur mit Ihrer ausdrücklichen Einwilligung (Art. 9 Abs. 2 Buchst. a DSGVO).
- **Berechtigte Interessen:** Abwehr und Geltendmachung von Ansprüchen, Sicherheit unserer Systeme, Hinweise auf Lücken in Ihrem Schutz (Art. 6 Abs. 1 Buchst. f DSGVO).
- **Werbung** per E-Mail oder Telefon: nur mit Ihrer Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO, § 7 UWG).`,
    },
    {
      ueberschrift: 'Welche Daten das sind und woher sie kommen',
      text: `Wir verarbeiten Angaben zur Person, zu Kontakt und Bankverbindung, zu Beruf, Familie, Einkommen und Vermögen, zu Ihren Verträgen und Schäden und, mit Einwilligung, zur Gesundheit. Das meiste erfahren wir von Ihnen.

Verträge, Beiträge und Schäden melden uns auch die Versicherer, bei denen wir Ihre Verträge betreuen. Sind Sie im Vertrag einer anderen Person mitversichert, kommen Ihre Daten von dieser Person oder vom Versicherer.`,
    },
    {
      ueberschrift: 'Wer Ihre Daten erhält',
      text: `- Versicherer und Banken, bei denen wir für Sie anfragen, Verträge vermitteln oder betreuen, und deren Rückversicherer
- Assekuradeure, Maklerpools und Betreiber von Vergleichsprogrammen, soweit wir sie für Ihren Auftrag einsetzen
- Dienstleister für Technik, E-Mail und Ablage, die nach unserer Weisung arbeiten (Art. 28 DSGVO)
- Behörden und Gerichte, wenn ein Gesetz es verlangt
- Im Einzelnen: {{mandant.dienstleister}}

Eine Übermittlung in Staaten außerhalb des Europäischen Wirtschaftsraums planen wir nicht. Sollte sie nötig werden, geschieht sie nur unter den Voraussetzungen der Art. 44 bis 49 DSGVO und nach einem Hinweis an Sie.`,
    },
    {
      ueberschrift: 'Wie lange wir speichern',
      text: `Wir löschen Ihre Daten, wenn wir sie für diese Zwecke nicht mehr brauchen. Handels- und steuerrechtliche Unterlagen bewahren wir sechs, acht oder zehn Jahre auf (§ 257 HGB, § 147 AO). Die Beratungsdokumentation bewahren wir auf, solange Ansprüche möglich sind; das können bis zu zehn Jahre nach dem Ende des Vertrags sein (§ 199 BGB).`,
    },
    {
      ueberschrift: 'Ihre Rechte',
      text: `Sie haben das Recht auf

- Auskunft (Art. 15 DSGVO) und eine Kopie Ihrer Daten
- Berichtigung (Art. 16), Löschung (Art. 17) und Einschränkung der Verarbeitung (Art. 18)
- Datenübertragbarkeit (Art. 20)
- **Widerspruch gegen Verarbeitungen aus berechtigtem Interesse, gegen Werbung jederzeit und ohne Gründe (Art. 21)**
- Widerruf einer Einwilligung, jederzeit und mit Wirkung für die Zukunft (Art. 7 Abs. 3)

Dafür genügt eine formlose Nachricht an uns. Außerdem können Sie sich bei einer Aufsichtsbehörde beschweren (Art. 77 DSGVO).
Für uns zuständig ist: {{mandant.datenschutzaufsicht}}`,
    },
    {
      ueberschrift: 'Müssen Sie Daten angeben? Gibt es automatische Entscheidungen?',
      text: `Sie müssen uns keine Daten geben. Ohne die nötigen Angaben können wir Sie aber nicht oder nicht vollständig beraten und keinen Vertrag vermitteln.

Wir treffen keine Entscheidungen, die allein auf automatisierter Verarbeitung beruhen (Art. 22 DSGVO). Unser Programm vergleicht Ihre Lage mit Ihren Verträgen und weist auf mögliche Lücken hin; was daraus folgt, besprechen Menschen mit Ihnen.`,
    },
  ],
};
