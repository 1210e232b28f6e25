import { z } from 'zod';
import { tagSchema, teilTagSchema } from './datum.ts';
import type { Tag } from './datum.ts';
import { falteKurz } from './faltung.ts';
import { centsSchema, ratenImJahr, zahlweiseSchema } from './geld.ts';
import { sichtbar } from './kunde.ts';

const wahl = (max: number) => sichtbar(max).optional();

/** A person's part in a contract other than the holder (GDV Anlage 6 Rollen; 0220 insured persons). */
export const vertragspersonSchema = z.object({
  rolle: z.enum([
    'versicherte-person',
    'mitversichert',
    'beitragszahler',
    'bezugsberechtigt',
    'fahrer',
    'halter',
    'zedent',
    'glaeubiger',
    'ansprechpartner',
    'geschaedigter',
    'vermittler',
    'sonstige',
  ]),
  /** Role as delivered where it has no word of ours. */
  rolleText: wahl(100),
  name: sichtbar(300),
  geburtsdatum: teilTagSchema.optional(),
  bemerkung: wahl(500),
});

/** A value that has no field of its own: label and text as delivered. */
export const weitereAngabeSchema = z.object({
  bezeichnung: sichtbar(200),
  wert: sichtbar(2000),
  gruppe: wahl(200),
});

/** What the insurer says about the contract's life; the status shown is computed by `statusAm`. */
export const lieferstatusSchema = z.enum([
  'aktiv',
  'beitragsfrei',
  'ruhend',
  'storniert',
  'abgelaufen',
  'antrag',
  'unbekannt',
]);

export const bezugswegSchema = z.object({ art: z.enum(['direkt', 'pool', 'sonstige']), pool: wahl(200) });

export const vertragSchema = z.object({
  /** Name of the insurer: the gallery's name where known, else as delivered. */
  gesellschaft: sichtbar(200),
  /** As delivered, blanks and leading zeros kept. */
  versicherungsscheinnummer: wahl(60),
  /** Key of the Sparten gallery; `unbekannt` where the delivery's code is not known. */
  sparte: z.string().regex(/^[a-z0-9-]{2,60}$/, 'Bitte eine Sparte wählen.'),
  /** Sparte as delivered: GDV code or the cell's text. */
  sparteGeliefert: wahl(60),
  produkt: wahl(300),
  beginn: tagSchema.optional(),
  ablauf: tagSchema.optional(),
  /** Yearly due day as `MM-TT`. */
  hauptfaelligkeit: z
    .string()
    .regex(/^\d{2}-\d{2}$/, 'Bitte Tag und Monat angeben.')
    .optional(),
  zahlweise: zahlweiseSchema.optional(),
  /** Gross premium per payment, cents. */
  beitragCents: centsSchema.optional(),
  /** Gross premium per year, cents; computed from `beitragCents` and `zahlweise` where not delivered. */
  jahresbeitragCents: centsSchema.optional(),
  nettoJahresbeitragCents: centsSchema.optional(),
  waehrung: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  lieferstatus: lieferstatusSchema.optional(),
  /** Day the contract was or will be ended. */
  stornoAm: tagSchema.optional(),
  /** Reason as delivered (GDV Anlage 5 "Abgangsgrund" code or text). */
  abgangsgrund: wahl(200),
  /** Looked after by someone else. */
  fremdvertrag: z.boolean().default(false),
  vermittlernummer: wahl(60),
  bezugsweg: bezugswegSchema.optional(),
  /** By the Sparte's schema in its gallery file. */
  details: z.record(z.string(), z.unknown()).default({}),
  personen: z.array(vertragspersonSchema).max(500).default([]),
  weitereAngaben: z.array(weitereAngabeSchema).max(5000).default([]),
  bemerkung: wahl(10_000),
});
export type Vertrag = z.infer<typeof vertragSchema>;

/** A contract as a form states it: days in order. */
export const vertragEingabeSchema = vertragSchema.superRefine((vertrag, ctx) => {
  if (vertrag.beginn && vertrag.ablauf && vertrag.ablauf < vertrag.beginn)
    ctx.addIssue({ code: 'custom', path: ['ablauf'], message: 'Der Ablauf liegt vor dem Beginn.' });
});

export const statusSchema = z.enum([
  'antrag',
  'kuenftig',
  'aktiv',
  'gekuendigt',
  'beitragsfrei',
  'ruhend',
  'storniert',
  'beendet',
]);
export type Vertragsstatus = z.infer<typeof statusSchema>;

export const statusLabel: Readonly<Record<Vertragsstatus, string>> = {
  antrag: 'Antrag',
  kuenftig: 'beginnt noch',
  aktiv: 'aktiv',
  gekuendigt: 'gekündigt',
  beitragsfrei: 'beitragsfrei',
  ruhend: 'ruhend',
  storniert: 'storniert',
  beendet: 'beendet',
};

type Lebenslauf = Pick<Vertrag, 'beginn' | 'ablauf' | 'stornoAm' | 'lieferstatus'>;

/** The status on a day. A delivered "aktiv" outlives the Ablauf (contracts prolong); an Ablauf of 9999 is open. */
export const statusAm = (
  { beginn, ablauf, stornoAm, lieferstatus }: Lebenslauf,
  stichtag: Tag,
): Vertragsstatus => {
  if (stornoAm && stornoAm <= stichtag) return lieferstatus === 'abgelaufen' ? 'beendet' : 'storniert';
  if (lieferstatus === 'storniert') return 'storniert';
  if (lieferstatus === 'abgelaufen') return 'beendet';
  if (lieferstatus === 'antrag') return 'antrag';
  if (beginn && beginn > stichtag) return 'kuenftig';
  if (ablauf && ablauf < stichtag && lieferstatus !== 'aktiv' && lieferstatus !== 'beitragsfrei')
    return 'beendet';
  if (stornoAm) return 'gekuendigt';
  if (lieferstatus === 'beitragsfrei' || lieferstatus === 'ruhend') return lieferstatus;
  return 'aktiv';
};

/** Statuses in which the contract gives cover. */
export const laufend: readonly Vertragsstatus[] = ['aktiv', 'gekuendigt', 'beitragsfrei', 'ruhend'];

/** Per year as stated, else from the payment; undefined where neither tells. A single premium has none per year. */
export const jahresbeitrag = (
  vertrag: Pick<Vertrag, 'jahresbeitragCents' | 'beitragCents' | 'zahlweise'>,
): number | undefined => {
  if (vertrag.jahresbeitragCents !== undefined) return vertrag.jahresbeitragCents;
  if (vertrag.beitragCents === undefined || !vertrag.zahlweise) return undefined;
  return vertrag.beitragCents * ratenImJahr[vertrag.zahlweise];
};

const nurAscii = /^[\x20-\x7e]*$/;

/** For matching: letters and digits only, upper case, leading zeros dropped. Insurer-specific rules stand in the Versicherer gallery. */
export const normalisiereScheinnummer = (nummer: string): string =>
  (nurAscii.test(nummer) ? nummer : nummer.normalize('NFKD'))
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^0+(?=.)/, '');

/** What a search may hit: number in both forms, product, plate and chassis out of the details. */
export const suchtextVertrag = (vertrag: Vertrag): string => {
  const nummer = vertrag.versicherungsscheinnummer ?? '';
  const zeichen = ['kennzeichen', 'fahrgestellnummer'].map((key) => vertrag.details[key]);
  return [
    falteKurz(nummer),
    falteKurz(nummer).replaceAll(' ', ''),
    normalisiereScheinnummer(nummer).toLowerCase(),
    falteKurz(vertrag.gesellschaft),
    falteKurz(vertrag.produkt ?? ''),
    ...zeichen
      .filter((wert) => typeof wert === 'string')
      .flatMap((wert) => [falteKurz(wert), falteKurz(wert).replaceAll(' ', '')]),
  ]
    .filter(Boolean)
    .join(' ');
};
