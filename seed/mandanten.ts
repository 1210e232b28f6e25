// The two invented brokerages of the demo, two so that isolation shows, and the people who sign in.

export type DemoRolle = 'inhaber' | 'mitarbeiter' | 'lesend';

export type DemoMandant = {
  /** Key of the mandant: kebab-case, stable. */
  readonly schluessel: string;
  readonly name: string;
  readonly rechtsform: string;
  readonly geschaeftsfuehrung: string;
  readonly strasse: string;
  readonly plz: string;
  readonly ort: string;
  readonly telefon: string;
  readonly email: string;
  readonly webseite: string;
  /** Vermittlerregister; the form of a real one, with letters no real one has. */
  readonly registernummer: string;
  readonly aufsicht: string;
  /** Agency numbers at the insurers of the demo. */
  readonly vermittlernummern: readonly { readonly gesellschaft: string; readonly nummer: string }[];
};

export type DemoPerson = {
  readonly email: string;
  readonly name: string;
  /** Role by key of the mandant; empty for the operator of the platform. */
  readonly rollen: Readonly<Record<string, DemoRolle>>;
  readonly betreiber?: boolean;
};

/** One password for all people of the demo; printed at the start, useless outside of it. */
export const demoPasswort = 'Lindenbaum-2026';

export const demoMandanten: readonly DemoMandant[] = [
  {
    schluessel: 'lindenhof',
    name: 'Maklerbüro Lindenhof GmbH (Demo)',
    rechtsform: 'GmbH',
    geschaeftsfuehrung: 'Henrike Lindenhof',
    strasse: 'Am Lindenhof 7',
    plz: '50354',
    ort: 'Hürth',
    telefon: '0221 4710123',
    email: 'buero@lindenhof.example',
    webseite: 'https://lindenhof.example',
    registernummer: 'D-DEMO-LI0DE-01',
    aufsicht: 'Industrie- und Handelskammer (Demo)',
    vermittlernummern: [
      { gesellschaft: 'Hanseatische Lindenkrone (Demo)', nummer: 'LK-40711' },
      { gesellschaft: 'Alpenglück Leben (Demo)', nummer: '8800123' },
      { gesellschaft: 'Rheintaler Allgemeine (Demo)', nummer: 'RT 991' },
    ],
  },
  {
    schluessel: 'hafenkontor',
    name: 'Hafenkontor Versicherungsmakler KG (Demo)',
    rechtsform: 'KG',
    geschaeftsfuehrung: 'Ole Hafenkamp',
    strasse: 'Südring 21 b',
    plz: '23552',
    ort: 'Lübeck',
    telefon: '040 66969450',
    email: 'kontor@hafenkontor.example',
    webseite: 'https://hafenkontor.example',
    registernummer: 'D-DEMO-HA0FE-02',
    aufsicht: 'Industrie- und Handelskammer (Demo)',
    vermittlernummern: [
      { gesellschaft: 'Hanseatische Lindenkrone (Demo)', nummer: 'LK-55002' },
      { gesellschaft: 'Alpenglück Leben (Demo)', nummer: '8800456' },
      { gesellschaft: 'Rheintaler Allgemeine (Demo)', nummer: 'RT 1207' },
    ],
  },
];

/** What both say about themselves in the Erstinformation. */
export const demoProfil = {
  erlaubnis: '§ 34d Abs. 1 GewO',
  registerstelle: 'Registerstelle (Demo), Beispielstraße 1, 10000 Beispielstadt, www.register.example',
  verguetung: 'Courtage, die im Versicherungsbeitrag enthalten ist und vom Versicherer gezahlt wird.',
  zuwendungen: 'keine',
  beteiligungGehalten: 'keine',
  beteiligungAnUns: 'keine',
  schlichtungsstellen:
    'Schlichtungsstelle (Demo), Beispielweg 2, 10000 Beispielstadt, www.schlichtung.example',
  marktgrundlage:
    'Wir vergleichen die Angebote einer hinreichenden Zahl von Versicherern am deutschen Markt.',
  berufshaftpflicht: 'Versicherer (Demo), weltweit ohne USA und Kanada',
  datenschutzkontakt: 'datenschutz@beispiel.example',
  datenschutzaufsicht: 'Aufsichtsbehörde (Demo)',
} as const;

export const demoPersonen: readonly DemoPerson[] = [
  { email: 'inhaber@lindenhof.example', name: 'Henrike Lindenhof', rollen: { lindenhof: 'inhaber' } },
  { email: 'team@lindenhof.example', name: 'Jonas Übersee', rollen: { lindenhof: 'mitarbeiter' } },
  { email: 'lesend@lindenhof.example', name: 'Mara Söderblom', rollen: { lindenhof: 'lesend' } },
  { email: 'inhaber@hafenkontor.example', name: 'Ole Hafenkamp', rollen: { hafenkontor: 'inhaber' } },
  { email: 'team@hafenkontor.example', name: 'Ayla Birkenau', rollen: { hafenkontor: 'mitarbeiter' } },
  { email: 'lesend@hafenkontor.example', name: 'Theo Rosengarten', rollen: { hafenkontor: 'lesend' } },
  {
    email: 'beide@maklerwerk.example',
    name: 'Carla Zweibrück',
    rollen: { lindenhof: 'mitarbeiter', hafenkontor: 'inhaber' },
  },
  { email: 'betreiber@maklerwerk.example', name: 'Betrieb Maklerwerk', rollen: {}, betreiber: true },
];
