// The truth behind the lists: invented customers with their contracts, the same on every run.
import { ratenImJahr } from '#domain/geld.ts';
import type { Zahlweise } from '#domain/geld.ts';
import {
  berufe,
  firmenworte,
  frauen,
  gewerbe,
  maenner,
  nachnamen,
  orte,
  rechtsformen,
  strassen,
} from '#seed/namen.daten.ts';
import { createZufall } from '#seed/zufall.ts';
import type { Zufall } from '#seed/zufall.ts';
import {
  firmensparten,
  gesellschaften,
  ostorte,
  privatsparten,
  schwereNamen,
  titelListe,
  vornamenDazu,
} from './wahrheit.daten.ts';

export type Mensch = {
  readonly nr: number;
  readonly art: 'person' | 'firma';
  readonly frau: boolean;
  readonly titel: string;
  readonly vorname: string;
  /** Surname, or the firm's whole name. */
  readonly name: string;
  /** ISO day; blank for firms. */
  readonly geburtsdatum: string;
  readonly strasse: string;
  readonly hausnummer: string;
  readonly plz: string;
  readonly ort: string;
  readonly vorwahl: string;
  readonly telefon: string;
  readonly mobil: string;
  readonly email: string;
  readonly iban: string;
  readonly kundennummer: string;
  readonly beruf: string;
  readonly familienstand: string;
  readonly vertraege: readonly Police[];
};

export type Police = {
  readonly gesellschaft: string;
  readonly gesellschaftText: readonly string[];
  readonly nummer: string;
  readonly sparte: string;
  readonly sparteText: readonly string[];
  readonly beginn: string;
  readonly ablauf: string;
  readonly zahlweise: Zahlweise;
  readonly beitrag: number;
  readonly jahresbeitrag: number;
};

const zwei = (zahl: number): string => String(zahl).padStart(2, '0');
const tag = (z: Zufall, von: number, bis: number): string =>
  `${z.zwischen(von, bis)}-${zwei(z.zwischen(1, 12))}-${zwei(z.zwischen(1, 28))}`;
const ziffern = (z: Zufall, anzahl: number): string =>
  z.zwischen(1, 9) + Array.from({ length: anzahl - 1 }, () => z.ganz(10)).join('');

/** Number shapes of insurers: plain, in groups, with letters, with leading zeros. */
const nummerFormen: readonly ((z: Zufall) => string)[] = [
  (z) => ziffern(z, 9),
  (z) => `${ziffern(z, 3)}/${ziffern(z, 6)}-${z.wahl(['K', 'R', 'S'])}`,
  (z) => `AS-${ziffern(z, 10)}`,
  (z) => `${ziffern(z, 2)}.${ziffern(z, 3)}.${ziffern(z, 6)}`,
  (z) => `0${ziffern(z, 8)}`,
  (z) => `${ziffern(z, 3)} ${ziffern(z, 7)}`,
  (z) => `${z.wahl(['KF', 'HV', 'L', 'SV'])}${ziffern(z, 8)}`,
  (z) => `${ziffern(z, 8)}-${zwei(z.zwischen(1, 12))}`,
];

const iban = (z: Zufall): string => {
  const bban = ziffern(z, 8) + z.zwischen(1, 9) + ziffern(z, 9);
  const pruef = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(pruef).padStart(2, '0')}${bban}`;
};

const police = (z: Zufall, firma: boolean): Police => {
  const [gesellschaft, gesellschaftText] = z.wahl(gesellschaften);
  const [sparte, sparteText] = z.wahl(firma ? firmensparten : privatsparten);
  const zahlweise = z.wahl([
    'jaehrlich',
    'jaehrlich',
    'monatlich',
    'monatlich',
    'halbjaehrlich',
    'vierteljaehrlich',
  ] as const);
  const beginn = `${z.zwischen(1995, 2025)}-${zwei(z.zwischen(1, 12))}-01`;
  const beitrag = z.chance(0.1) ? z.zwischen(100_000, 250_000) : z.zwischen(450, 90_000);
  return {
    gesellschaft,
    gesellschaftText,
    nummer: z.wahl(nummerFormen)(z),
    sparte,
    sparteText,
    beginn,
    ablauf: `${z.zwischen(2027, 2055)}${beginn.slice(4)}`,
    zahlweise,
    beitrag,
    jahresbeitrag: beitrag * ratenImJahr[zahlweise],
  };
};

const alter = (jahr: number) => (jahr < 1955 ? 'alt' : jahr < 1985 ? 'mittel' : 'jung');
const email = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^a-z0-9]+/g, '.')
    .replaceAll(/^\.|\.$/g, '');

const anschrift = (z: Zufall) => {
  const [plz, ort] = z.chance(0.25) ? z.wahl(ostorte) : z.wahl(orte);
  const nr = `${z.zwischen(1, 180)}${z.chance(0.15) ? z.wahl(['a', 'b', ' c']).trim() : ''}`;
  return { strasse: z.wahl(strassen), hausnummer: nr, plz, ort };
};

const mensch = (nr: number): Mensch => {
  const z = createZufall(`listen ${nr}`);
  const firma = z.chance(0.1);
  const frau = z.chance(0.5);
  const geburtsdatum = tag(z, 1932, 2007);
  const namen = frau ? frauen : maenner;
  const vorname = z.chance(0.12)
    ? z.wahl(vornamenDazu)
    : z.wahl(namen[alter(Number(geburtsdatum.slice(0, 4)))]);
  const name = firma
    ? `${z.wahl(gewerbe)} ${z.wahl(firmenworte)} ${z.wahl(rechtsformen)[0]}`
    : z.chance(0.08)
      ? z.wahl(schwereNamen)
      : z.wahl(nachnamen);
  const vorwahl = z.wahl(['030', '040', '089', '0221', '0711', '0351', '06172', '09131', '02202']);
  return {
    nr,
    art: firma ? 'firma' : 'person',
    frau,
    titel: !firma && z.chance(0.05) ? z.wahl(titelListe) : '',
    vorname: firma ? '' : vorname,
    name,
    geburtsdatum: firma ? '' : geburtsdatum,
    ...anschrift(z),
    vorwahl,
    telefon: ziffern(z, vorwahl.length <= 3 ? 8 : 6),
    mobil: `${z.wahl(['151', '160', '170', '171', '172', '175', '176'])}${ziffern(z, z.wahl([7, 8]))}`.slice(
      0,
      11,
    ),
    email: `${email(`${vorname} ${firma ? 'info' : name}`)}${nr}@${z.wahl(['example.com', 'example.org', 'mail.example.net'])}`,
    iban: iban(z),
    kundennummer: String(10_000 + nr),
    beruf: firma ? '' : z.wahl(berufe),
    familienstand: firma ? '' : z.wahl(['ledig', 'verheiratet', 'geschieden', 'verwitwet']),
    vertraege: Array.from({ length: z.wahl([1, 2, 2, 3, 3, 4]) }, () => police(z, firma)),
  };
};

/** Customers `ab` to `ab + anzahl - 1`; 2.5 contracts each on average. Unlike names per person and birth date. */
export const menschen = (ab: number, anzahl: number): Mensch[] =>
  Array.from({ length: anzahl }, (_, i) => mensch(ab + i));
