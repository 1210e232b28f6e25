// Art. 7, 9 Abs. 2 Buchst. a DSGVO, § 7 UWG: one decision for each purpose, none made beforehand.
import type { Vorlage } from './vorlage.ts';

export const einwilligung: Vorlage = {
  schluessel: 'einwilligung',
  titel: 'Einwilligung in die Verarbeitung Ihrer Daten',
  fassung: '2026-11-26',
  form: 'Textform',
  rechtsgrundlage: 'Art. 6 Abs. 1 Buchst. a, Art. 7, Art. 9 Abs. 2 Buchst. a DSGVO, § 7 UWG',
  unterschriften: ['Einwilligende Person', 'Bei Minderjährigen: alle Sorgeberechtigten'],
  abschnitte: [
    {
      text: `Verantwortlich: **{{mandant.name}}**, {{mandant.anschrift}}
Einwilligende Person: **{{kunde.name}}**, {{kunde.anschrift}}

Jede Einwilligung ist freiwillig und gilt nur für den genannten Zweck. Entscheiden Sie bitte bei jedem Punkt einzeln. Ein Nein hat keine Nachteile für die anderen Punkte; ohne die Einwilligung zu Gesundheitsdaten können wir allerdings Versicherungen, die danach fragen, nicht vermitteln oder betreuen.

**Widerruf:** Sie können jede Einwilligung jederzeit mit Wirkung für die Zukunft widerrufen, ganz oder für einzelne Punkte. Eine formlose Nachricht genügt, zum Beispiel per E-Mail an die Adresse, über die Sie mit uns schreiben. Was bis dahin geschah, bleibt rechtmäßig.
E-Mail für den Widerruf: {{mandant.email}}`,
    },
    {
      ueberschrift: '1. Gesundheitsdaten bei uns',
      text: `Ich willige ein, dass das genannte Maklerhaus meine Gesundheitsdaten (zum Beispiel Diagnosen, Behandlungen, Arztberichte) erhebt, speichert und nutzt, soweit das für Beratung, Antrag, Vertrag oder Leistungsfall nötig ist.`,
      entscheidung: 'Gesundheitsdaten beim Makler',
    },
    {
      ueberschrift: '2. Weitergabe von Gesundheitsdaten',
      text: `Ich willige ein, dass meine Gesundheitsdaten an folgende Empfänger weitergegeben werden, soweit das für meinen Auftrag nötig ist: Versicherer, bei denen angefragt oder ein Vertrag beantragt oder geführt wird, deren Rückversicherer sowie eingeschaltete Assekuradeure und Maklerpools. Die Entbindung von der Schweigepflicht, die ein Versicherer braucht, erkläre ich ihm gegenüber gesondert.`,
      entscheidung: 'Weitergabe von Gesundheitsdaten',
    },
    {
      ueberschrift: '3. Anonyme Voranfragen',
      text: `Ich willige ein, dass meine Gesundheitsangaben ohne Namen und Anschrift für Voranfragen bei mehreren Versicherern genutzt werden, damit vor einem Antrag klar ist, zu welchen Bedingungen ich versichert werden kann.`,
      entscheidung: 'Anonyme Voranfragen',
    },
    {
      ueberschrift: '4. Informationen per E-Mail',
      text: `Ich möchte per E-Mail über Versicherungen, Finanzierung und Vorsorge informiert werden, auch wenn es nicht um bestehende Verträge geht.
Meine E-Mail-Adresse: {{kunde.email}}`,
      entscheidung: 'Werbung per E-Mail',
    },
    {
      ueberschrift: '5. Informationen per Telefon',
      text: `Ich möchte zu neuen Angeboten angerufen werden.
Meine Telefonnummer: {{kunde.telefon}}`,
      entscheidung: 'Werbung per Telefon',
    },
    {
      ueberschrift: '6. Informationen per Post',
      text: `Ich möchte Angebote und Informationen per Post erhalten.`,
      entscheidung: 'Werbung per Post',
    },
    {
      ueberschrift: '7. Aufzeichnung von Gesprächen',
      text: `Ich willige ein, dass Beratungsgespräche am Telefon oder per Video in Bild und Ton aufgezeichnet werden, wenn zu Beginn darauf hingewiesen wird. Zweck ist allein die Dokumentation der Beratung.`,
      entscheidung: 'Aufzeichnung in Bild und Ton',
    },
    {
      text: `Die Hinweise zum Datenschutz habe ich erhalten.`,
    },
  ],
};
