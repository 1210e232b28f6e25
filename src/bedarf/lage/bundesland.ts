// The federal state: told, or certain from a postal code area that lies in one state alone.
import { falteKurz } from '#domain/faltung.ts';
import type { Mitglied } from '../haushalt.ts';

const laender: Readonly<Record<string, string>> = {
  'baden wuerttemberg': 'BW',
  bayern: 'BY',
  berlin: 'BE',
  brandenburg: 'BB',
  bremen: 'HB',
  hamburg: 'HH',
  hessen: 'HE',
  'mecklenburg vorpommern': 'MV',
  niedersachsen: 'NI',
  'nordrhein westfalen': 'NW',
  nrw: 'NW',
  'rheinland pfalz': 'RP',
  saarland: 'SL',
  sachsen: 'SN',
  'sachsen anhalt': 'ST',
  'schleswig holstein': 'SH',
  thueringen: 'TH',
};
const codes = new Set(Object.values(laender));
const gefaltet = new Map(Object.entries(laender).map(([name, code]) => [falteKurz(name), code]));

/** First two digits; areas that cross a border are left out. */
const leitregionen: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    BE: '10 13',
    HH: '20',
    SH: '24 25',
    NI: '26 30 31',
    ST: '39',
    NW: '40 41 42 44 45 46 47 50 52 58',
    BW: '70 71 72 73 77 78 79',
    BY: '80 81 82 83 84 85 86 90 91 92 93 94 95',
    TH: '99',
  }).flatMap(([land, regionen]) => regionen.split(' ').map((region) => [region, land])),
);

const ausText = (text: string): string | undefined => {
  const code = text.trim().toUpperCase().replace(/^DE-/, '');
  return codes.has(code) ? code : gefaltet.get(falteKurz(text));
};

/** ISO 3166-2 code without `DE-`; undefined where it is not certain. */
export const bundeslandVon = ({ fakten, anschriften }: Mitglied): string | undefined => {
  if (fakten.bundesland) return ausText(fakten.bundesland);
  const anschrift = anschriften.find(({ art }) => art === undefined || art === 'haupt') ?? anschriften[0];
  const plz = anschrift?.land === 'DE' || anschrift?.land === undefined ? anschrift?.plz : undefined;
  return plz && /^\d{5}$/.test(plz) ? leitregionen[plz.slice(0, 2)] : undefined;
};
