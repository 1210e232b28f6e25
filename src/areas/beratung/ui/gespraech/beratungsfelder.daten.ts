// The record's fields as the form asks for them, in the order of a talk.
import { entscheidungen, verzichtLabel } from '#domain/beratung.ts';
import type { Feldbeschreibung } from '#ui/beschreibung/feldbeschreibung.ts';

export const gespraechsfelder: readonly Feldbeschreibung[] = [
  { name: 'am', label: 'Datum des Gesprächs', art: 'tag' },
  { name: 'anlass', label: 'Anlass', art: 'text' },
  { name: 'ort', label: 'Ort oder Kanal', art: 'text' },
];

export const textfelder: readonly (Feldbeschreibung & { readonly hilfe: string })[] = [
  { name: 'teilnehmer', label: 'Teilnehmer', art: 'langtext', hilfe: 'Auch Dolmetscher und andere Dritte' },
  {
    name: 'wuensche',
    label: 'Wünsche und Bedürfnisse',
    art: 'langtext',
    hilfe: 'In den Worten des Kunden (§ 61 Abs. 1 VVG)',
  },
  { name: 'risiko', label: 'Persönliche Lage und Risiko', art: 'langtext', hilfe: 'Was für den Rat wichtig war' },
  {
    name: 'grundlage',
    label: 'Beratungsgrundlage',
    art: 'langtext',
    hilfe: 'Zahl der Versicherer, Vergleich mit Datum; bei Einschränkung die Namen (§ 60 VVG)',
  },
];

export const raete: Feldbeschreibung = {
  name: 'raete',
  label: 'Rat',
  art: 'liste',
  felder: [
    { name: 'thema', label: 'Thema oder Produkt', art: 'text' },
    { name: 'entscheidung', label: 'Entscheidung des Kunden', art: 'wahl', werte: entscheidungen },
    { name: 'rat', label: 'Rat', art: 'langtext' },
    { name: 'gruende', label: 'Gründe für den Rat', art: 'langtext' },
    { name: 'abweichung', label: 'Abweichung vom Rat, offenes Risiko', art: 'langtext' },
  ],
};

export const weitereFelder: readonly Feldbeschreibung[] = [
  { name: 'alternativen', label: 'Geprüfte und verworfene Alternativen', art: 'langtext' },
  { name: 'komplexitaet', label: 'Schwierigkeit des Produkts, Aufwand und Beitrag', art: 'langtext' },
  { name: 'umdeckung', label: 'Nachteile eines Wechsels', art: 'langtext' },
  { name: 'anlage', label: 'Bei Geldanlage: Eignung, Nachhaltigkeit, Kosten', art: 'langtext' },
  { name: 'unterlagen', label: 'Ausgehändigte Unterlagen', art: 'langtext' },
  { name: 'vereinbart', label: 'Nächste Schritte', art: 'langtext' },
  {
    name: 'verzicht',
    label: 'Verzicht des Kunden (gesonderte Erklärung nötig)',
    art: 'wahl',
    werte: verzichtLabel,
  },
];
