// Names of the themes (groups of the Sparten gallery) and of the three levels, for people.
export const themen: Readonly<Record<string, string>> = {
  kranken: 'Gesundheit und Pflege',
  haftpflicht: 'Haftung',
  einkommen: 'Einkommen',
  leben: 'Familie und Hinterbliebene',
  unfall: 'Unfall',
  sach: 'Wohnen und Hausrat',
  kraftfahrt: 'Fahrzeuge',
  tier: 'Tiere',
  rechtsschutz: 'Recht',
  vorsorge: 'Altersvorsorge',
  finanz: 'Vermögen und Rücklagen',
  kredit: 'Kredit',
  reise: 'Reise',
  gewerbe: 'Betrieb',
  technik: 'Technik',
  transport: 'Transport',
  sonstige: 'Bestehende Verträge und Anlässe',
};

export const stufen: readonly { readonly stufe: 1 | 2 | 3; readonly titel: string; readonly text: string }[] = [
  { stufe: 1, titel: 'Grundbedürfnisse', text: 'Was die Existenz sichert' },
  { stufe: 2, titel: 'Lebensstandard', text: 'Was das Erreichte erhält' },
  { stufe: 3, titel: 'Komfort', text: 'Was das Leben leichter macht' },
];

/** Order of the picture; colours keep their contrast in light and dark. */
export const ergebnisse = [
  { wert: 'gedeckt', label: 'gedeckt', farbe: 'teal' },
  { wert: 'teilweise', label: 'teilweise', farbe: 'yellow' },
  { wert: 'luecke', label: 'offen', farbe: 'red' },
  { wert: 'unbekannt', label: 'noch unklar', farbe: 'gray' },
  { wert: 'abgelehnt', label: 'abgelehnt', farbe: 'grape' },
] as const;
