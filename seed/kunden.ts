// Invented customers, a household at a time: singles, couples, families with children and twins, firms.
import type { Beziehungsart, Kunde } from '#domain/kunde.ts';
import type { Fakten } from '#domain/fakten.ts';
import { tagImJahr } from './kalender.ts';
import {
  berufe,
  firmenworte,
  frauen,
  gewerbe,
  hunderassen,
  maenner,
  nachnamen,
  orte,
  rechtsformen,
  strassen,
  tiernamen,
  titel,
} from './namen.daten.ts';
import type { Zufall } from './zufall.ts';

/** A customer before contracts; `beziehungen` name customers of the same household by their number. */
export type Person = {
  readonly kunde: Kunde;
  readonly beziehungen: readonly { readonly zu: string; readonly art: Beziehungsart }[];
};

type Welt = { readonly zufall: Zufall; readonly jahr: number; readonly nummer: () => number };
type Wohnung = Kunde['anschriften'][number];

/** Bank code that no bank has: codes starting with 9 are not given out. */
const blz = 90_000_001;
const blzRest = blz % 97;

/** A German IBAN at the invented bank; check digits by ISO 7064 over bank code, account and 131400 ("DE00"). */
export const createIban = (konto: number): string => {
  const bban = (blzRest * (10_000_000_000 % 97) + (konto % 97)) % 97;
  const pruefziffer = 98 - ((bban * (1_000_000 % 97) + 131_400) % 97);
  return `DE${String(pruefziffer).padStart(2, '0')}${blz}${String(konto).padStart(10, '0')}`;
};

/** Numbers that the Bundesnetzagentur keeps free for films and books. */
const fantasieVorwahlen = ['030 23125', '040 66969', '069 90009', '0221 4710', '089 99998'] as const;
const festnetz = (zufall: Zufall): string =>
  `${zufall.wahl(fantasieVorwahlen)}${String(zufall.ganz(1000)).padStart(3, '0')}`;
const mobil = (zufall: Zufall): string =>
  `${zufall.wahl(['0171 39200', '0176 040690'])}${String(zufall.ganz(100)).padStart(2, '0')}`;

const umlaute: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'a', ø: 'o' };
const postfach = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüßåø]/g, (zeichen) => umlaute[zeichen] ?? '')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');

const mailadresse = (vorname: string, nachname: string, zufall: Zufall): string =>
  `${postfach(vorname)}.${postfach(nachname)}@${zufall.wahl(['example.org', 'example.com', 'example.net'])}`;

const createWohnung = (zufall: Zufall): Wohnung => {
  const [plz, ort] = zufall.wahl(orte);
  const zusatz = zufall.chance(0.06) ? zufall.wahl(['a', 'b', ' c']) : '';
  return { strasse: `${zufall.wahl(strassen)} ${zufall.zwischen(1, 148)}${zusatz}`, plz, ort, land: 'DE' };
};

type Rohperson = {
  readonly weiblich: boolean;
  readonly vorname: string;
  readonly nachname: string;
  readonly geburtsdatum: string;
};

const kohorte = (alter: number): 'alt' | 'mittel' | 'jung' =>
  alter > 58 ? 'alt' : alter > 32 ? 'mittel' : 'jung';

const createRohperson = (
  { zufall, jahr }: Welt,
  alter: number,
  nachname: string,
  weiblich = zufall.chance(0.5),
): Rohperson => ({
  weiblich,
  nachname,
  vorname: zufall.wahl((weiblich ? frauen : maenner)[kohorte(alter)]),
  geburtsdatum: tagImJahr(jahr - alter - 1, zufall.ganz(365)),
});

const createFakten = (zufall: Zufall, alter: number, wohnung: Wohnung): Fakten => {
  if (alter < 18) return { berufsstatus: 'schueler' };
  const rentner = alter >= 67;
  const brutto = zufall.zwischen(24, 110) * 100_000;
  const hund = zufall.chance(0.16);
  return {
    berufsstatus: rentner
      ? 'rentner'
      : zufall.wahl(['angestellt', 'angestellt', 'angestellt', 'beamter', 'selbststaendig']),
    ...(rentner ? {} : { beruf: zufall.wahl(berufe), bruttoeinkommenJahrCents: brutto }),
    nettoeinkommenMonatCents: Math.round((brutto * 0.62) / 12),
    wohnstatus: wohnung.strasse?.includes('weg') ? 'eigentuemer-haus' : 'mieter',
    wohnflaecheQm: zufall.zwischen(42, 190),
    ...(hund
      ? {
          tiere: [
            { tierart: 'hund' as const, name: zufall.wahl(tiernamen), rasse: zufall.wahl(hunderassen) },
          ],
        }
      : {}),
  };
};

const createKunde = (welt: Welt, person: Rohperson, wohnung: Wohnung, fakten: Fakten): Kunde => {
  const { zufall, jahr } = welt;
  const nummer = welt.nummer();
  const alter = jahr - Number(person.geburtsdatum.slice(0, 4));
  const erwachsen = alter >= 18;
  const mitMail = erwachsen && zufall.chance(alter > 70 ? 0.35 : 0.85);
  return {
    art: 'person',
    anrede: person.weiblich ? 'frau' : 'herr',
    ...(erwachsen && zufall.chance(0.05) ? { titel: zufall.wahl(titel) } : {}),
    vorname: person.vorname,
    nachname: person.nachname,
    geburtsdatum: person.geburtsdatum,
    kundennummer: String(nummer),
    fremdnummern: [],
    anschriften: [wohnung],
    telefonnummern: erwachsen
      ? [
          { nummer: mobil(zufall), art: 'mobil' },
          ...(zufall.chance(0.5) ? [{ nummer: festnetz(zufall), art: 'privat' as const }] : []),
        ]
      : [],
    emails: mitMail ? [{ adresse: mailadresse(person.vorname, person.nachname, zufall), art: 'privat' }] : [],
    bankverbindungen:
      erwachsen && zufall.chance(0.9) ? [{ iban: createIban(nummer * 37 + 11), bank: 'Beispielbank' }] : [],
    fakten,
    tags: [],
  };
};

const nummerVon = (kunde: Kunde): string => kunde.kundennummer ?? '';

const createEinzelne = (welt: Welt): Person[] => {
  const { zufall } = welt;
  const wohnung = createWohnung(zufall);
  const alter = zufall.zwischen(19, 84);
  const person = createRohperson(welt, alter, zufall.wahl(nachnamen));
  const familienstand = alter > 70 ? 'verwitwet' : zufall.wahl(['ledig', 'ledig', 'geschieden'] as const);
  return [
    {
      kunde: createKunde(welt, person, wohnung, { familienstand, ...createFakten(zufall, alter, wohnung) }),
      beziehungen: [],
    },
  ];
};

/** Children of one pair; every fourth pair of siblings are twins. */
const createKinder = (welt: Welt, nachname: string, alterEltern: number): Rohperson[] => {
  const anzahl = welt.zufall.zwischen(1, 3);
  const erstes = welt.zufall.zwischen(0, Math.max(0, Math.min(22, alterEltern - 22)));
  const kinder = Array.from({ length: anzahl }, (_, i) =>
    createRohperson(welt, Math.max(0, erstes - i * 3), nachname),
  );
  const [eins, zwei] = kinder;
  if (eins && zwei && welt.zufall.chance(0.25)) kinder[1] = { ...zwei, geburtsdatum: eins.geburtsdatum };
  if (kinder[1]?.vorname === eins?.vorname) kinder.splice(1, 1);
  return kinder;
};

/** Twins are always customers of their own: same surname, birthday and address, the hard case of matching. */
const isZwilling = (kind: Rohperson, geschwister: readonly Rohperson[]): boolean =>
  geschwister.some((anderes) => anderes !== kind && anderes.geburtsdatum === kind.geburtsdatum);

const createPaar = (welt: Welt, mitKindern: boolean): Person[] => {
  const { zufall, jahr } = welt;
  const wohnung = createWohnung(zufall);
  const alter = mitKindern ? zufall.zwischen(27, 52) : zufall.zwischen(28, 82);
  const nachname = zufall.wahl(nachnamen);
  const zweiter = zufall.chance(0.14) ? zufall.wahl(nachnamen) : nachname;
  const kinder = mitKindern ? createKinder(welt, nachname, alter) : [];
  const gemeinsam: Fakten = {
    familienstand: 'verheiratet',
    ...(kinder.length > 0
      ? { kinder: kinder.map(({ vorname, geburtsdatum }) => ({ vorname, geburtsdatum, kindergeld: true })) }
      : {}),
  };
  const eltern = [
    createRohperson(welt, alter, nachname, true),
    createRohperson(welt, alter + zufall.zwischen(0, 4), zweiter, false),
  ].map((person) => {
    const jahre = jahr - Number(person.geburtsdatum.slice(0, 4));
    return createKunde(welt, person, wohnung, { ...gemeinsam, ...createFakten(zufall, jahre, wohnung) });
  });
  const eigene = kinder
    .filter((kind) => isZwilling(kind, kinder) || zufall.chance(0.4))
    .map((kind) => createKunde(welt, kind, wohnung, { familienstand: 'ledig' }));
  const [mutter, vater] = eltern.map(nummerVon);
  return [
    ...eltern.map((kunde) => ({
      kunde,
      beziehungen: [{ zu: (nummerVon(kunde) === mutter ? vater : mutter) ?? '', art: 'ehepartner' as const }],
    })),
    ...eigene.map((kunde) => ({ kunde, beziehungen: [{ zu: mutter ?? '', art: 'kind' as const }] })),
  ];
};

const createFirma = (welt: Welt): Person[] => {
  const { zufall } = welt;
  const [rechtsform] = zufall.wahl(rechtsformen);
  const wort = zufall.wahl(firmenworte);
  const betrieb = zufall.wahl(gewerbe);
  const mitarbeiter = zufall.zwischen(1, 60);
  const nummer = welt.nummer();
  const firma: Kunde = {
    art: 'firma',
    anrede: 'firma',
    firma: `${betrieb} ${wort} ${rechtsform}`,
    rechtsform,
    kundennummer: String(nummer),
    fremdnummern: [],
    anschriften: [createWohnung(zufall)],
    telefonnummern: [{ nummer: festnetz(zufall), art: 'geschaeftlich' }],
    emails: [{ adresse: `info@${postfach(wort)}-${nummer}.example`, art: 'geschaeftlich' }],
    bankverbindungen: [{ iban: createIban(nummer * 37 + 11), bank: 'Beispielbank' }],
    fakten: { betrieb: { mitarbeiter, umsatzJahrCents: mitarbeiter * zufall.zwischen(60, 190) * 100_000 } },
    tags: [],
  };
  if (zufall.chance(0.6)) return [{ kunde: firma, beziehungen: [] }];
  const alter = zufall.zwischen(32, 63);
  const wohnung = createWohnung(zufall);
  const inhaber = createKunde(welt, createRohperson(welt, alter, zufall.wahl(nachnamen)), wohnung, {
    berufsstatus: rechtsform.startsWith('GmbH') ? 'gesellschafter-geschaeftsfuehrer' : 'selbststaendig',
    familienstand: 'ledig',
  });
  return [
    { kunde: firma, beziehungen: [] },
    { kunde: inhaber, beziehungen: [{ zu: String(nummer), art: 'inhaber' }] },
  ];
};

/** One household or firm. */
export const createHaushalt = (welt: Welt): Person[] => {
  const los = welt.zufall.bruch();
  if (los < 0.2) return createFirma(welt);
  if (los < 0.53) return createEinzelne(welt);
  return createPaar(welt, los < 0.84);
};
