// The keys by which the store finds who may be the same customer; deciding is `findEntscheidung`'s.
import { isTag } from '#domain/datum.ts';
import { falteKurz, nurZeichen } from '#domain/faltung.ts';
import { normalisiereIban } from '#domain/iban.ts';
import type { Kunde } from '#domain/kunde.ts';
import { gesellschaftSchluessel } from './gesellschaft.ts';
import { firmaSchluessel, nachnameWorte, namensSchluessel, rufname } from './name.ts';

/** Kinds of keys, strongest first. */
export type Schluesselart =
  | 'kundennummer'
  | 'fremdnummer'
  | 'name+geburtsdatum'
  | 'firma+ort'
  | 'iban'
  | 'email'
  | 'telefon'
  | 'name+plz'
  | 'nachname+geburtsdatum'
  | 'vorname+geburtsdatum';

export type AbgleichSchluessel = { readonly art: Schluesselart; readonly schluessel: string };

/** Digits without country and area zeros: `+49 (0)89 1234` and `089/1234` are one; empty below 6 digits. */
export const telefonSchluessel = (nummer: string): string => {
  const ziffern = nummer.replace(/^\s*\+/, '00').replace(/\D/g, '');
  const national = ziffern
    .replace(/^00490?/, '')
    .replace(/^49(?=\d{9,})/, '')
    .replace(/^0+/, '');
  return national.length >= 6 ? national : '';
};

/** One form for a German account, given as IBAN or as Kontonummer and BLZ; other IBANs as they are. */
export const kontoSchluessel = (bank: Kunde['bankverbindungen'][number]): string => {
  const iban = normalisiereIban(bank.iban ?? '');
  if (iban.startsWith('DE')) return `DE${iban.slice(4)}`;
  if (iban) return iban;
  const blz = (bank.blz ?? '').replace(/\D/g, '');
  const konto = (bank.kontonummer ?? '').replace(/\D/g, '');
  return blz.length === 8 && Number(konto) > 0 ? `DE${blz}${konto.padStart(10, '0')}` : '';
};

const ausName = (kunde: Kunde): [Schluesselart, string][] => {
  const namen = [kunde.nachname, kunde.geburtsname]
    .filter((name) => name !== undefined)
    .map((name) => namensSchluessel(kunde, name))
    .filter(Boolean);
  const tag = isTag(kunde.geburtsdatum ?? '') ? kunde.geburtsdatum : undefined;
  const plz = kunde.anschriften.map((anschrift) => anschrift.plz).filter(Boolean);
  const nach = kunde.nachname ? nachnameWorte(kunde.nachname).join(' ') : '';
  const amTag = (art: Schluesselart, name: string): [Schluesselart, string] => [
    art,
    tag && name ? `${name}|${tag}` : '',
  ];
  return [
    ...namen.map((name) => amTag('name+geburtsdatum', name)),
    ...namen.flatMap((name) => plz.map((p): [Schluesselart, string] => ['name+plz', `${name}|${p}`])),
    amTag('nachname+geburtsdatum', nach),
    amTag('vorname+geburtsdatum', rufname(kunde.vorname)),
  ];
};

const ausFirma = (kunde: Kunde): [Schluesselart, string][] => {
  const firma = firmaSchluessel(kunde.firma ?? kunde.nachname);
  if (!firma) return [];
  return kunde.anschriften
    .flatMap(({ ort, plz }) => [falteKurz(ort ?? ''), plz ?? ''])
    .filter(Boolean)
    .map((wo) => ['firma+ort', `${firma}|${wo}`]);
};

const ausNummern = (kunde: Kunde): [Schluesselart, string][] => [
  ['kundennummer', nurZeichen(kunde.kundennummer ?? '')],
  ...kunde.fremdnummern.map(({ gesellschaft, nummer }): [Schluesselart, string] => {
    const zeichen = nurZeichen(nummer).replace(/^0+(?=.)/, '');
    return [
      'fremdnummer',
      zeichen && zeichen !== '0' ? `${gesellschaftSchluessel(gesellschaft)}|${zeichen}` : '',
    ];
  }),
];

const ausVerbindungen = (kunde: Kunde): [Schluesselart, string][] => [
  ...kunde.bankverbindungen.map((bank): [Schluesselart, string] => ['iban', kontoSchluessel(bank)]),
  ...kunde.emails.map(({ adresse }): [Schluesselart, string] => ['email', adresse.trim().toLowerCase()]),
  ...kunde.telefonnummern.map(({ nummer }): [Schluesselart, string] => [
    'telefon',
    telefonSchluessel(nummer),
  ]),
];

/** All keys of a customer, each once, as the store keeps them in `kunde_schluessel`. */
export const abgleichSchluessel = (kunde: Kunde): AbgleichSchluessel[] => {
  const alle = [
    ...ausNummern(kunde),
    ...(kunde.art === 'firma' ? ausFirma(kunde) : ausName(kunde)),
    ...ausVerbindungen(kunde),
  ].filter(([, schluessel]) => schluessel !== '');
  const einmal = new Map(alle.map(([art, schluessel]) => [`${art}|${schluessel}`, { art, schluessel }]));
  return [...einmal.values()];
};
