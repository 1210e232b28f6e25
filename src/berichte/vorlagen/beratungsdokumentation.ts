// § 61 Abs. 1, § 62 VVG, for investment products §§ 7b, 7c VVG: wishes and needs, advice, reasons; before the contract is made.
import type { Vorlage } from './vorlage.ts';

export const beratungsdokumentation: Vorlage = {
  schluessel: 'beratungsdokumentation',
  titel: 'Beratungsdokumentation',
  fassung: '2026-11-27',
  form: 'Textform',
  rechtsgrundlage: '§§ 60 bis 62 VVG',
  unterschriften: ['Kunde (freiwillig, als Empfangsbestätigung)', 'Versicherungsmakler'],
  abschnitte: [
    {
      ueberschrift: 'Gespräch',
      text: `Kunde: {{kunde.name}}
Anschrift: {{kunde.anschrift}}
Datum: {{beratung.datum}}
Ort oder Kanal: {{beratung.ort}}
Teilnehmer: {{beratung.teilnehmer}}
Versicherungsmakler: {{mandant.name}}
Beraten hat: {{betreuer.name}}
Anlass: {{beratung.anlass}}`,
    },
    {
      ueberschrift: 'Wünsche und Bedürfnisse',
      text: `{{beratung.wuensche}}`,
    },
    {
      ueberschrift: 'Persönliche Lage und Risiko',
      text: `{{beratung.risiko}}`,
    },
    {
      ueberschrift: 'Grundlage der Beratung',
      text: `{{beratung.grundlage}}

Markt- und Informationsgrundlage: {{mandant.marktgrundlage}}`,
    },
    {
      ueberschrift: 'Schwierigkeit des Produkts und Aufwand im Verhältnis zum Beitrag',
      text: `{{beratung.komplexitaet}}`,
    },
    {
      ueberschrift: 'Unser Rat',
      text: `{{beratung.rat}}`,
    },
    {
      ueberschrift: 'Gründe für den Rat',
      text: `{{beratung.gruende}}`,
    },
    {
      ueberschrift: 'Geprüfte und verworfene Alternativen',
      text: `{{beratung.alternativen}}`,
    },
    {
      ueberschrift: 'Entscheidung des Kunden',
      text: `{{beratung.entscheidung}}`,
    },
    {
      ueberschrift: 'Abweichung vom Rat und offene Risiken',
      text: `{{beratung.abweichung}} Auf die möglichen Folgen haben wir hingewiesen.`,
    },
    {
      ueberschrift: 'Bei einem Wechsel: mögliche Nachteile',
      text: `{{beratung.umdeckung}}`,
    },
    {
      ueberschrift: 'Bei Versicherungen zur Geldanlage: Eignung, Nachhaltigkeit, Kosten',
      text: `{{beratung.anlage}}`,
    },
    {
      ueberschrift: 'Wichtige Hinweise',
      text: `- **Anzeigepflicht (§ 19 VVG):** Beantworten Sie die Fragen des Versicherers im Antrag vollständig und richtig. Falsche oder fehlende Angaben können den Schutz ganz oder teilweise kosten.
- **Widerruf (§ 8 VVG):** Sie können Ihre Vertragserklärung in der Regel innerhalb von 14 Tagen widerrufen, bei Lebensversicherungen innerhalb von 30 Tagen. Die Frist beginnt erst, wenn Ihnen der Versicherungsschein, die Vertragsbestimmungen und die Belehrung vorliegen. Haben Sie auf einer Internetseite abgeschlossen, können Sie auch dort widerrufen (§ 356a BGB).
- **Bestehende Verträge:** Kündigen Sie einen alten Vertrag erst, wenn der neue angenommen ist.
- **Beginn des Schutzes:** Er beginnt nicht mit dem Antrag, sondern wie im Versicherungsschein genannt, und nur, wenn der erste Beitrag rechtzeitig bezahlt ist. Beachten Sie Wartezeiten.
- **Änderungen:** Teilen Sie uns mit, wenn sich Ihre Lage ändert, zum Beispiel durch Heirat, Kind, Umzug, Hauskauf oder Berufswechsel. Manche Verträge lassen sich dann ohne neue Gesundheitsprüfung erhöhen, meist nur wenige Monate lang.`,
    },
    {
      ueberschrift: 'Ausgehändigte Unterlagen',
      text: `{{beratung.unterlagen}}`,
    },
    {
      ueberschrift: 'Nächste Schritte',
      text: `{{beratung.vereinbart}}`,
    },
  ],
};
