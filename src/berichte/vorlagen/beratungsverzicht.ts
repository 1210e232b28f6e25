// § 61 Abs. 2 VVG: a declaration of its own in writing that names the disadvantage. Distance selling: Textform.
import type { Vorlage } from './vorlage.ts';

export const beratungsverzicht: Vorlage = {
  schluessel: 'beratungsverzicht',
  titel: 'Verzicht auf Beratung oder Dokumentation',
  fassung: '2026-11-26',
  form: 'Schriftform',
  rechtsgrundlage: '§ 61 Abs. 2 VVG',
  unterschriften: ['Kunde'],
  abschnitte: [
    {
      text: `Kunde: **{{kunde.name}}**, {{kunde.anschrift}}
Versicherungsmakler: **{{mandant.name}}**, {{mandant.anschrift}}

Ein Versicherungsmakler muss Kunden nach ihren Wünschen und Bedürfnissen befragen, sie beraten, jeden Rat begründen und das Gespräch dokumentieren (§ 61 Abs. 1 VVG). Darauf können Sie verzichten. Sie müssen das nicht.`,
    },
    {
      ueberschrift: 'Warnung',
      text: `**Der Verzicht kann sich nachteilig auf Ihre Möglichkeit auswirken, vom Versicherungsmakler nach § 63 VVG Schadensersatz zu verlangen,** wenn eine Beratung unterblieben oder nicht dokumentiert ist. Außerdem kann Ihr Versicherungsschutz lückenhaft oder ungeeignet sein, ohne dass Sie es merken.`,
    },
    {
      ueberschrift: 'Wofür der Verzicht gilt',
      text: `Sparte, Vertrag oder Anliegen: ______________________________________________`,
    },
    {
      ueberschrift: 'Erklärung',
      text: `Bitte kreuzen Sie an, was Sie erklären möchten:

- [ ] Ich verzichte auf die **Beratung**.
- [ ] Ich verzichte auf die **Dokumentation** der Beratung.

Ich habe die Warnung gelesen. Dieser Verzicht ist eine gesonderte Erklärung und gilt nur für das genannte Anliegen.`,
    },
    {
      text: `Datum: {{termin.datum}}`,
    },
  ],
};
