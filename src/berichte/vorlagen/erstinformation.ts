// § 15 Abs. 1 VersVermV, numbers 1 to 12 in their order; form by § 16.
import type { Vorlage } from './vorlage.ts';

export const erstinformation: Vorlage = {
  schluessel: 'erstinformation',
  titel: 'Erstinformation',
  fassung: '2026-11-26',
  form: 'Textform',
  rechtsgrundlage: '§§ 15, 16 VersVermV',
  unterschriften: [],
  abschnitte: [
    {
      text: `Diese Informationen erhalten Sie beim ersten Geschäftskontakt. Sie sind kostenlos. Auf Wunsch geben wir sie Ihnen auch auf Papier.`,
    },
    {
      ueberschrift: 'Wer wir sind',
      text: `**{{mandant.name}}**
Rechtsform: {{mandant.rechtsform}}
Inhaber oder vertretungsberechtigt: {{mandant.geschaeftsfuehrung}}
Anschrift: {{mandant.anschrift}}
Telefon: {{mandant.telefon}}
E-Mail: {{mandant.email}}
Internet: {{mandant.internet}}
Handelsregister: {{mandant.handelsregister}}
USt-IdNr. oder Steuernummer: {{mandant.steuernummer}}`,
    },
    {
      ueberschrift: 'In welcher Eigenschaft wir tätig sind',
      text: `Wir sind **Versicherungsmakler** mit Erlaubnis nach {{mandant.erlaubnis}}, bei der zuständigen Behörde gemeldet und im Vermittlerregister eingetragen. Als Makler vertreten wir Ihre Interessen. Wir sind an keinen Versicherer gebunden.

- Registrierungsnummer: **{{mandant.registernummer}}**
- Erlaubnisbehörde und Aufsicht: {{mandant.erlaubnisbehoerde}}
- Weitere Erlaubnisse: {{mandant.weitereErlaubnisse}}

So prüfen Sie die Eintragung: Die Angaben stehen unter der Registrierungsnummer im Vermittlerregister. Gemeinsame Registerstelle im Sinne des § 11a Abs. 1 der Gewerbeordnung ist:

{{mandant.registerstelle}}`,
    },
    {
      ueberschrift: 'Beratung',
      text: `Wir bieten zu den Versicherungen, die wir vermitteln, eine Beratung an. Was wir besprechen und warum wir etwas empfehlen, halten wir schriftlich fest.

Markt- und Informationsgrundlage: {{mandant.marktgrundlage}}`,
    },
    {
      ueberschrift: 'Unsere Vergütung',
      text: `Art und Quelle unserer Vergütung: {{mandant.verguetung}}

Andere Zuwendungen im Zusammenhang mit der Vermittlung: {{mandant.zuwendungen}}`,
    },
    {
      ueberschrift: 'Beteiligungen',
      text: `- Unmittelbare oder mittelbare Beteiligung unseres Hauses von mehr als 10 Prozent der Stimmrechte oder des Kapitals an einem Versicherungsunternehmen: {{mandant.beteiligungGehalten}}
- Unmittelbare oder mittelbare Beteiligung eines Versicherungsunternehmens oder seines Mutterunternehmens von mehr als 10 Prozent der Stimmrechte oder des Kapitals an unserem Haus: {{mandant.beteiligungAnUns}}`,
    },
    {
      ueberschrift: 'Beschwerden und außergerichtliche Streitbeilegung',
      text: `Sind Sie mit uns nicht zufrieden, sprechen Sie uns bitte an. Sie erhalten eine Bestätigung und eine begründete Antwort. Über das Verfahren informieren wir Sie auf Wunsch und bei jeder Beschwerde.

Außerdem können Sie sich an eine Schlichtungsstelle wenden. Wir sind verpflichtet, am Verfahren teilzunehmen, und tun das auch:

{{mandant.schlichtungsstellen}}`,
    },
    {
      ueberschrift: 'Berufshaftpflicht',
      text: `Für unsere Tätigkeit besteht die vorgeschriebene Berufshaftpflichtversicherung: {{mandant.berufshaftpflicht}}`,
    },
  ],
};
