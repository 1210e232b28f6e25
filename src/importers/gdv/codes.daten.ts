// From codes of the norm to our words. Anlagen of the GDV-Datensatz VU-Vermittler, release 2023.
import type { Kunde } from '#domain/kunde.ts';
import type { Vertrag } from '#domain/vertrag.ts';

type Codes<T> = Readonly<Record<string, T>>;

/** Anredeschlüssel: 4 "Herr und Frau", 6 "Vereinigung". */
export const anreden: Codes<NonNullable<Kunde['anrede']>> = {
  '1': 'herr',
  '2': 'frau',
  '3': 'firma',
  '4': 'familie',
  '5': 'frau',
  '6': 'firma',
};

/** Familienstand; 5 (getrennt lebend) and 9 have no word of ours. */
export const familienstaende: Codes<NonNullable<Kunde['fakten']['familienstand']>> = {
  '1': 'ledig',
  '2': 'verheiratet',
  '3': 'geschieden',
  '4': 'verwitwet',
  '6': 'partnerschaft',
  '7': 'lebenspartnerschaft',
};

/** Kommunikationstyp (Anlage 76). */
export const telefonarten: Codes<NonNullable<Kunde['telefonnummern'][number]['art']>> = {
  '10': 'privat',
  '20': 'geschaeftlich',
  '21': 'sonstige',
  '30': 'mobil',
  '31': 'mobil',
  '32': 'mobil',
  '40': 'fax',
  '41': 'fax',
  '42': 'fax',
};
export const emailarten: Codes<NonNullable<Kunde['emails'][number]['art']>> = {
  '50': 'sonstige',
  '51': 'privat',
  '52': 'geschaeftlich',
  '53': 'sonstige',
  '54': 'privat',
  '55': 'geschaeftlich',
};

/** Types that say more than our kind of number: mobile or fax "Privat", a secured mailbox. They stay readable beside it. */
export const genauereTypen: ReadonlySet<string> = new Set(['21', '31', '32', '41', '42', '53', '54', '55']);

/** Partnerrolle (Anlage 7), the first block; 31-60 and 61-90 repeat it for further partners. 1 is the holder. */
export const rollen: Codes<Vertrag['personen'][number]['rolle']> = {
  '2': 'glaeubiger',
  '3': 'beitragszahler',
  '4': 'ansprechpartner',
  '5': 'bezugsberechtigt',
  '6': 'ansprechpartner',
  '8': 'bezugsberechtigt',
  '9': 'versicherte-person',
  '11': 'halter',
  '12': 'fahrer',
  '14': 'vermittler',
  '15': 'geschaedigter',
};

/** Rechtsform codes of persons; every other code means a firm. */
export const rechtsformPerson = new Set(['01', '99', '00']);

/** Zahlungsweise (Anlage 14); 5 "Sonstiges" and 9 "beitragsfrei" pay nothing regular. */
export const zahlweisen: Codes<NonNullable<Vertrag['zahlweise']>> = {
  '1': 'jaehrlich',
  '2': 'halbjaehrlich',
  '4': 'vierteljaehrlich',
  '6': 'einmalig',
  '8': 'monatlich',
};

/** Vertragsstatus. 8 (Beitragsstundung) keeps its cover. */
export const vertragsstatus: Codes<NonNullable<Vertrag['lieferstatus']>> = {
  '1': 'aktiv',
  '2': 'aktiv',
  '3': 'ruhend',
  '4': 'storniert',
  '5': 'ruhend',
  '6': 'beitragsfrei',
  '7': 'beitragsfrei',
  '8': 'aktiv',
  '9': 'unbekannt',
};

/** Vertragsstatus that says more than ours: short term, waiver by benefit, premium deferred. It stays readable beside it. */
export const genauererStatus: ReadonlySet<string> = new Set(['2', '5', '7', '8']);

/** Länderkennzeichen of cars, as LKZ states it, to ISO 3166-1 alpha-2. */
export const laender: Codes<string> = {
  D: 'DE', A: 'AT', CH: 'CH', FL: 'LI', F: 'FR', I: 'IT', L: 'LU', NL: 'NL', B: 'BE', E: 'ES', P: 'PT', PL: 'PL',
  CZ: 'CZ', SK: 'SK', SLO: 'SI', H: 'HU', HR: 'HR', BIH: 'BA', SRB: 'RS', RO: 'RO', BG: 'BG', GR: 'GR', TR: 'TR',
  DK: 'DK', S: 'SE', N: 'NO', FIN: 'FI', IS: 'IS', GB: 'GB', IRL: 'IE', EST: 'EE', LV: 'LV', LT: 'LT', UA: 'UA',
  BY: 'BY', RUS: 'RU', USA: 'US', CDN: 'CA', AUS: 'AU', NZ: 'NZ', J: 'JP', BR: 'BR', ZA: 'ZA', IL: 'IL', M: 'MT',
  CY: 'CY', MC: 'MC', AND: 'AD', RSM: 'SM', MK: 'MK', MNE: 'ME', AL: 'AL', RKS: 'XK', VN: 'VN', T: 'TH', IND: 'IN',
  DE: 'DE', AT: 'AT', FR: 'FR', IT: 'IT', ES: 'ES', LU: 'LU', SE: 'SE', NO: 'NO', HU: 'HU', BE: 'BE', '004': 'DE', '000': 'DE',
};
