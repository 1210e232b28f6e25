import { z } from 'zod';
import { alterAm, isTag, teilTagSchema } from './datum.ts';
import type { Tag, TeilTag } from './datum.ts';
import { faktenSchema } from './fakten.ts';
import { falteKurz } from './faltung.ts';
import { ibanSchema } from './iban.ts';

/** Visible text: trimmed, no NUL, at least one visible character. */
export const sichtbar = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Bitte ausfüllen.')
    .max(max, `Bitte höchstens ${max} Zeichen.`)
    .refine((text) => !text.includes('\u0000'), 'Das Feld enthält unzulässige Zeichen.')
    .refine((text) => /[^\p{Cf}\p{Z}\p{Cc}]/u.test(text), 'Bitte sichtbaren Text eingeben.')
    .refine((text) => text.isWellFormed(), 'Das Feld enthält unzulässige Zeichen.');

const kurz = sichtbar(200);
const wahl = (max: number) => sichtbar(max).optional();

export const anschriftSchema = z.object({
  strasse: wahl(200),
  plz: wahl(20),
  ort: wahl(200),
  /** ISO 3166-1 alpha-2; `DE` unless known otherwise. */
  land: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Bitte das Land als zwei Buchstaben angeben (DE).')
    .default('DE'),
  art: z.enum(['haupt', 'post', 'geschaeft', 'neben', 'frueher']).optional(),
});
export type Anschrift = z.infer<typeof anschriftSchema>;

export const telefonnummerSchema = z.object({
  nummer: sichtbar(60).refine((text) => /\d{2}/.test(text), 'Bitte eine Telefonnummer eingeben.'),
  art: z.enum(['privat', 'geschaeftlich', 'mobil', 'fax', 'sonstige']).optional(),
});
/** As `emailSchema` asks of an address; a file has thousands of them, so without its detour. */
export const isEmail = (adresse: string): boolean => adresse.length <= 254 && z.regexes.email.test(adresse);
export const emailSchema = z.object({
  adresse: z.email('Bitte eine gültige E-Mail-Adresse eingeben.').max(254),
  art: z.enum(['privat', 'geschaeftlich', 'sonstige']).optional(),
});
export const bankverbindungSchema = z.object({
  iban: ibanSchema.optional(),
  bic: wahl(11),
  bank: wahl(200),
  inhaber: wahl(200),
  /** Old German account as delivered, where no IBAN can be told. */
  kontonummer: wahl(30),
  blz: wahl(12),
});
export const fremdnummerSchema = z.object({ gesellschaft: kurz, nummer: wahl(60).transform((n) => n ?? '') });

const felder = {
  anrede: z.enum(['herr', 'frau', 'divers', 'firma', 'familie']).optional(),
  titel: wahl(60),
  vorname: wahl(200),
  nachname: wahl(200),
  /** Particle or generation that stands apart from the name ("jun.", "Witwe"). */
  namenszusatz: wahl(60),
  geburtsname: wahl(200),
  firma: wahl(300),
  rechtsform: wahl(60),
  geburtsdatum: teilTagSchema.optional(),
  geburtsort: wahl(200),
  staatsangehoerigkeit: wahl(60),
  /** The brokerage's own customer number. */
  kundennummer: wahl(60),
  /** The customer's numbers at insurers. */
  fremdnummern: z.array(fremdnummerSchema).max(50).default([]),
  anschriften: z.array(anschriftSchema).max(20).default([]),
  telefonnummern: z.array(telefonnummerSchema).max(20).default([]),
  emails: z.array(emailSchema).max(20).default([]),
  bankverbindungen: z.array(bankverbindungSchema).max(20).default([]),
  fakten: faktenSchema.default({}),
  tags: z.array(sichtbar(60)).max(50).default([]),
  /** User id of the member of staff who looks after the customer. */
  betreuer: z.string().max(100).optional(),
  bemerkung: wahl(10_000),
};

/** What a customer file holds about the customer; contracts and relations stand apart. */
export const kundeSchema = z.object({ art: z.enum(['person', 'firma']), ...felder });
export type Kunde = z.infer<typeof kundeSchema>;

/** A customer as a form or a new file must state it: a person needs a surname, a firm its name. */
export const kundeEingabeSchema = kundeSchema.superRefine((kunde, ctx) => {
  if (kunde.art === 'person' && !kunde.nachname)
    ctx.addIssue({ code: 'custom', path: ['nachname'], message: 'Bitte den Nachnamen eingeben.' });
  if (kunde.art === 'firma' && !kunde.firma)
    ctx.addIssue({ code: 'custom', path: ['firma'], message: 'Bitte den Namen der Firma eingeben.' });
});

const hoechstalter = 130;

/** Why nobody can be born on that day; undefined where it can be. A new entry must pass, a delivered one stays. */
export const geburtsdatumfehler = (geburtsdatum: TeilTag, heute: Tag): string | undefined => {
  if (geburtsdatum > heute) return 'Das Geburtsdatum liegt in der Zukunft.';
  return alterAm(geburtsdatum, heute) > hoechstalter
    ? `Das Geburtsdatum liegt mehr als ${hoechstalter} Jahre zurück. Bitte prüfen Sie das Jahr.`
    : undefined;
};

/** What is needed to tell people and firms apart, and is missing; German words for a sentence. */
export const fehlendeMindestangaben = (kunde: Kunde): string[] =>
  kunde.art === 'firma'
    ? [
        ...(kunde.firma ? [] : ['der Name der Firma']),
        ...(kunde.anschriften.some(({ ort, plz }) => ort ?? plz) ? [] : ['der Ort']),
      ]
    : [
        ...(kunde.vorname ? [] : ['der Vorname']),
        ...(kunde.nachname ? [] : ['der Nachname']),
        ...(isTag(kunde.geburtsdatum ?? '') ? [] : ['das Geburtsdatum']),
      ];

type Namensteile = Pick<Kunde, 'art' | 'titel' | 'vorname' | 'nachname' | 'namenszusatz' | 'firma'>;

/** As lists show it: `Müller, Dr. Jürgen`, or the firm. */
export const anzeigename = (kunde: Namensteile): string => {
  if (kunde.art === 'firma') return kunde.firma ?? kunde.nachname ?? '';
  const nach = [kunde.nachname, kunde.namenszusatz].filter(Boolean).join(' ');
  const vor = [kunde.titel, kunde.vorname].filter(Boolean).join(' ');
  return [nach, vor].filter(Boolean).join(', ');
};

/** As letters address it: `Dr. Jürgen Müller`, or the firm. */
export const briefname = (kunde: Namensteile): string =>
  kunde.art === 'firma'
    ? (kunde.firma ?? '')
    : [kunde.titel, kunde.vorname, kunde.nachname, kunde.namenszusatz].filter(Boolean).join(' ');

const ziffern = (text: string): string => text.replace(/\D/g, '');

/** Digits of a German number without country and area zero: `+49 (0)221 12-34` and `0221/1234` are one. */
export const telefonziffern = (nummer: string): string =>
  ziffern(nummer.replace(/^[\s(]*\+/, '00')).replace(/^(?:0049|49(?=\d{8}))0?|^0/, '');

/** `O'Brien` is found as two words and as one. */
const auchInEinem = (text: string | undefined): string[] => {
  const worte = falteKurz(text ?? '');
  return worte.includes(' ') ? [worte, worte.replaceAll(' ', '')] : [worte];
};

/** Birthday in the ways people type it: `03.07.1971`, `0307`, as digits only. */
const geburtstagsworte = (tag: string): string[] => {
  const [jahr = '', monat = '', t = ''] = tag.split('-');
  return [`${t}${monat}${jahr}`, `${t} ${monat} ${jahr}`, tag.replaceAll('-', ' ')];
};

const nenntKunden = (kunde: Kunde): string[] =>
  [kunde.nachname, kunde.vorname, kunde.firma, kunde.geburtsname, kunde.kundennummer].flatMap(auchInEinem);

const fuehrtZumKunden = (kunde: Kunde): string[] => [
  ...[...kunde.fremdnummern.map(({ nummer }) => nummer), kunde.kundennummer ?? ''].map((nummer) =>
    falteKurz(nummer).replaceAll(' ', '').replace(/^0+/, ''),
  ),
  ...(kunde.geburtsdatum ? geburtstagsworte(kunde.geburtsdatum) : []),
  ...kunde.anschriften.map(({ strasse, plz, ort }) =>
    falteKurz([strasse, plz, ort].filter(Boolean).join(' ')),
  ),
  ...kunde.telefonnummern.map(({ nummer }) => telefonziffern(nummer)),
  ...kunde.emails.map(({ adresse }) => falteKurz(adresse)),
  ...(kunde.fakten.fahrzeuge ?? []).map(({ kennzeichen }) =>
    falteKurz(kennzeichen ?? '').replaceAll(' ', ''),
  ),
];

/**
 * Everything a search may hit, folded (see faltung.ts): names and customer number, a `|`, then birthday, places, phones, e-mails.
 * What stands before the bar finds the customer's contracts too.
 */
export const suchtextKunde = (kunde: Kunde): string =>
  [...nenntKunden(kunde), '|', ...fuehrtZumKunden(kunde)].filter(Boolean).join(' ');

/** How two customers belong together, read "kunde is … of zu". `haushalt` joins without a family tie. */
export const beziehungsartSchema = z.enum([
  'ehepartner',
  'lebenspartner',
  'kind',
  'elternteil',
  'geschwister',
  'haushalt',
  'inhaber',
  'geschaeftsfuehrer',
  'gesellschafter',
  'angestellter',
  'ansprechpartner',
  'firma',
  'sonstige',
]);
export type Beziehungsart = z.infer<typeof beziehungsartSchema>;

/** What the other one is, seen from the other side: a child's relation is its Elternteil. Same word: both are alike. */
export const gegenart: Readonly<Record<Beziehungsart, Beziehungsart>> = {
  ehepartner: 'ehepartner',
  lebenspartner: 'lebenspartner',
  kind: 'elternteil',
  elternteil: 'kind',
  geschwister: 'geschwister',
  haushalt: 'haushalt',
  inhaber: 'firma',
  geschaeftsfuehrer: 'firma',
  gesellschafter: 'firma',
  angestellter: 'firma',
  ansprechpartner: 'firma',
  firma: 'angestellter',
  sonstige: 'sonstige',
};

/** Kinds that put both into one household. */
export const haushaltsarten: readonly Beziehungsart[] = [
  'ehepartner',
  'lebenspartner',
  'kind',
  'elternteil',
  'haushalt',
];

export const beziehungslabel: Readonly<Record<Beziehungsart, string>> = {
  ehepartner: 'Ehepartner/in',
  lebenspartner: 'Lebenspartner/in',
  kind: 'Kind',
  elternteil: 'Elternteil',
  geschwister: 'Geschwister',
  haushalt: 'im selben Haushalt',
  inhaber: 'Inhaber/in',
  geschaeftsfuehrer: 'Geschäftsführer/in',
  gesellschafter: 'Gesellschafter/in',
  angestellter: 'Angestellte/r',
  ansprechpartner: 'Ansprechpartner/in',
  firma: 'Firma',
  sonstige: 'sonstige Verbindung',
};
