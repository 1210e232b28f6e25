// The closed list of values a legal text may ask for. Optional ones take their line along when they are not known.

type Angabe = {
  readonly label: string;
  /** Missing: named to the broker, and the text shows a gap to be filled in. */
  readonly pflicht: boolean;
  /** Where the value is kept. */
  readonly wo: 'Verwaltung, Haus' | 'Kundenakte' | 'Beratung' | 'Termin';
};

const haus = (label: string, pflicht = true): Angabe => ({ label, pflicht, wo: 'Verwaltung, Haus' });
const kunde = (label: string, pflicht = true): Angabe => ({ label, pflicht, wo: 'Kundenakte' });
const beratung = (label: string, pflicht = true): Angabe => ({ label, pflicht, wo: 'Beratung' });

export const platzhalter = {
  'mandant.name': haus('Name der Firma'),
  'mandant.rechtsform': haus('Rechtsform', false),
  'mandant.geschaeftsfuehrung': haus('Inhaber oder Geschäftsführung'),
  'mandant.anschrift': haus('Anschrift'),
  'mandant.telefon': haus('Telefon', false),
  'mandant.email': haus('E-Mail', false),
  'mandant.internet': haus('Internetseite', false),
  'mandant.handelsregister': haus('Handelsregister', false),
  'mandant.steuernummer': haus('USt-IdNr. oder Steuernummer', false),
  'mandant.erlaubnis': haus('Erlaubnis'),
  'mandant.erlaubnisbehoerde': haus('Erlaubnisbehörde', false),
  'mandant.registernummer': haus('Registernummer'),
  'mandant.registerstelle': haus('Gemeinsame Registerstelle'),
  'mandant.verguetung': haus('Art der Vergütung'),
  'mandant.zuwendungen': haus('Andere Zuwendungen'),
  'mandant.beteiligungGehalten': haus('Beteiligungen an Versicherern'),
  'mandant.beteiligungAnUns': haus('Beteiligungen von Versicherern am Haus'),
  'mandant.schlichtungsstellen': haus('Schlichtungsstellen'),
  'mandant.weitereErlaubnisse': haus('Weitere Erlaubnisse', false),
  'mandant.berufshaftpflicht': haus('Berufshaftpflicht', false),
  'mandant.marktgrundlage': haus('Markt- und Informationsgrundlage', false),
  'mandant.datenschutzkontakt': haus('Datenschutzbeauftragte oder -kontakt', false),
  'mandant.datenschutzaufsicht': haus('Datenschutz-Aufsichtsbehörde', false),
  'mandant.dienstleister': haus('Pools und Dienstleister, die Daten erhalten', false),
  'kunde.name': kunde('Name des Kunden'),
  'kunde.anschrift': kunde('Anschrift des Kunden'),
  'kunde.geburtsdatum': kunde('Geburtsdatum', false),
  'kunde.email': kunde('E-Mail des Kunden', false),
  'kunde.telefon': kunde('Telefon des Kunden', false),
  'betreuer.name': kunde('Betreuer', false),
  'termin.datum': { label: 'Datum', pflicht: true, wo: 'Termin' },
  'beratung.anlass': beratung('Anlass'),
  'beratung.datum': beratung('Datum des Gesprächs'),
  'beratung.ort': beratung('Ort oder Kanal'),
  'beratung.teilnehmer': beratung('Teilnehmer'),
  'beratung.wuensche': beratung('Wünsche und Bedürfnisse'),
  'beratung.risiko': beratung('Persönliche Lage und Risiko', false),
  'beratung.grundlage': beratung('Beratungsgrundlage'),
  'beratung.komplexitaet': beratung(
    'Schwierigkeit des Produkts und Verhältnis von Aufwand und Beitrag',
    false,
  ),
  'beratung.rat': beratung('Rat'),
  'beratung.gruende': beratung('Gründe für den Rat'),
  'beratung.alternativen': beratung('Geprüfte und verworfene Alternativen', false),
  'beratung.entscheidung': beratung('Entscheidung des Kunden'),
  'beratung.abweichung': beratung('Abweichung vom Rat und offene Risiken', false),
  'beratung.umdeckung': beratung('Nachteile eines Wechsels', false),
  'beratung.anlage': beratung('Eignung, Nachhaltigkeit und Kosten einer Geldanlage', false),
  'beratung.unterlagen': beratung('Ausgehändigte Unterlagen', false),
  'beratung.vereinbart': beratung('Nächste Schritte', false),
} as const satisfies Readonly<Record<string, Angabe>>;

export type Platzhalter = keyof typeof platzhalter;
export type Werte = { readonly [P in Platzhalter]?: string | undefined };

export const isPlatzhalter = (name: string): name is Platzhalter => Object.hasOwn(platzhalter, name);
