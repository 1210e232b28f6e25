// Facts about a customer that the needs analysis reads. Unknown is absent, never a default; money in cents.
import { z } from 'zod';
import { centsSchema } from './geld.ts';
import { teilTagSchema } from './datum.ts';

const text = z.string().trim().max(500);
const ganz = z.int().min(0).max(1_000_000_000);
/** Facts are amounts that are there: none is below zero. */
const betragSchema = centsSchema.min(0, 'Bitte keinen negativen Betrag angeben.');
const prozent = z.number().min(0).max(100);

export const berufsstatusSchema = z.enum([
  'angestellt',
  'auszubildend',
  'beamter',
  'beamter-auf-probe',
  'beamter-auf-widerruf',
  'richter',
  'soldat',
  'selbststaendig',
  'freiberufler',
  'gesellschafter-geschaeftsfuehrer',
  'student',
  'schueler',
  'haushaltsfuehrend',
  'arbeitslos',
  'rentner',
  'pensionaer',
]);
export const krankenversicherungSchema = z.enum([
  'gkv-pflicht',
  'gkv-freiwillig',
  'gkv-familie',
  'kvdr',
  'pkv',
  'beihilfe-pkv',
  'heilfuersorge',
  'keine',
]);
export const wohnstatusSchema = z.enum([
  'mieter',
  'eigentuemer-haus',
  'eigentuemer-wohnung',
  'wohngemeinschaft',
  'bei-eltern',
]);
export const familienstandSchema = z.enum([
  'ledig',
  'verheiratet',
  'lebenspartnerschaft',
  'partnerschaft',
  'geschieden',
  'verwitwet',
]);

export const kindSchema = z.object({
  vorname: text.optional(),
  geburtsdatum: teilTagSchema.optional(),
  kindergeld: z.boolean().optional(),
});
export const tierSchema = z.object({
  tierart: z.enum(['hund', 'katze', 'pferd', 'pony', 'esel', 'kleintier', 'reptil', 'sonstiges']),
  name: text.optional(),
  rasse: text.optional(),
  listenhund: z.boolean().optional(),
  gewichtKg: z.number().min(0).max(2000).optional(),
  schulterhoeheCm: ganz.optional(),
});
export const gebaeudeSchema = z.object({
  gebaeudeart: z.enum([
    'einfamilienhaus',
    'zweifamilienhaus',
    'mehrfamilienhaus',
    'eigentumswohnung',
    'ferienhaus',
    'grundstueck',
    'garage',
    'gewerbe',
  ]),
  bezeichnung: text.optional(),
  nutzung: z.enum(['selbst', 'vermietet', 'gemischt', 'leer']).optional(),
  einheiten: ganz.optional(),
  vermietet: z.boolean().optional(),
  unbebaut: z.boolean().optional(),
  leerstehend: z.boolean().optional(),
  saniert: z.boolean().optional(),
  imBau: z.boolean().optional(),
  eigenleistung: z.boolean().optional(),
  baukostenCents: betragSchema.optional(),
  baujahr: z.int().min(1000).max(2200).optional(),
  wert1914: ganz.optional(),
  zuersZone: z.int().min(1).max(4).optional(),
  oeltank: z.boolean().optional(),
  oeltankLiter: ganz.optional(),
  oeltankUnterirdisch: z.boolean().optional(),
  pvKwp: z.number().min(0).max(100_000).optional(),
  pvKostenCents: betragSchema.optional(),
  waermepumpe: z.boolean().optional(),
  wallbox: z.boolean().optional(),
});
export const fahrzeugSchema = z.object({
  fahrzeugart: z.enum([
    'pkw',
    'motorrad',
    'wohnmobil',
    'wohnwagen',
    'anhaenger',
    'lkw',
    'lieferwagen',
    'moped',
    'e-scooter',
    's-pedelec',
    'oldtimer',
    'traktor',
  ]),
  kennzeichen: text.optional(),
  hersteller: text.optional(),
  erstzulassung: teilTagSchema.optional(),
  wertCents: betragSchema.optional(),
  finanzierung: z.enum(['bar', 'kredit', 'leasing']).optional(),
  kilometerJahr: ganz.optional(),
  fahrerkreis: text.optional(),
});
export const darlehenSchema = z.object({
  darlehensart: z.enum(['immobilie', 'raten', 'auto', 'sonstiges']),
  restschuldCents: betragSchema.optional(),
  rateMonatCents: betragSchema.optional(),
  zinsbindungJahre: z.number().min(0).max(60).optional(),
  ende: teilTagSchema.optional(),
});
export const drohneSchema = z.object({ gewichtG: ganz.optional(), gewerblich: z.boolean().optional() });
export const bootSchema = z.object({
  motorisiert: z.boolean().optional(),
  laengeM: z.number().min(0).max(200).optional(),
  leistungKw: z.number().min(0).max(50_000).optional(),
});

/** Working keys of the facts file stand behind each line in English; see docs/glossar.md. */
export const faktenSchema = z.object({
  familienstand: familienstandSchema.optional(),
  beruf: text.optional(),
  berufsstatus: berufsstatusSchema.optional(),
  arbeitgeber: text.optional(),
  bruttoeinkommenJahrCents: betragSchema.optional(),
  bruttoeinkommenVorjahrCents: betragSchema.optional(),
  nettoeinkommenMonatCents: betragSchema.optional(),
  krankenversicherung: krankenversicherungSchema.optional(),
  krankengeldWahlerklaerung: z.boolean().optional(),
  arbeitgeberzuschussKvMonatCents: betragSchema.optional(),
  beihilfesatzProzent: prozent.optional(),
  oeffentlicherDienst: z.boolean().optional(),
  raucher: z.boolean().optional(),
  gefahrgeneigterBeruf: z.boolean().optional(),
  berufsrisikogruppe: text.optional(),
  buNichtMoeglich: z.boolean().optional(),
  hobbys: z.array(text).max(50).optional(),
  jaeger: z.boolean().optional(),
  vereinsvorstand: z.boolean().optional(),
  rentenversicherungspflichtig: z.boolean().optional(),
  gesetzlicheRenteErwartetMonatCents: betragSchema.optional(),
  erwerbsminderungsrenteMonatCents: betragSchema.optional(),
  entgeltpunkte: z.number().min(0).max(200).optional(),
  pensionNettoMonatCents: betragSchema.optional(),
  nurMinijob: z.boolean().optional(),
  vermoegenswirksameLeistungenUngenutzt: z.boolean().optional(),
  erwachsene: z.int().min(0).max(50).optional(),
  kinder: z.array(kindSchema).max(30).optional(),
  /** How many children, where only their number was told; `kinder` says more. */
  kinderzahl: z.int().min(0).max(30).optional(),
  haushaltsnettoMonatCents: betragSchema.optional(),
  bedarfMonatCents: betragSchema.optional(),
  ruecklagenCents: betragSchema.optional(),
  wohnstatus: wohnstatusSchema.optional(),
  wohnflaecheQm: z.number().min(0).max(100_000).optional(),
  erdgeschossOderKeller: z.boolean().optional(),
  hausratwertCents: betragSchema.optional(),
  wertsachenCents: betragSchema.optional(),
  fahrradwertCents: betragSchema.optional(),
  ebike: z.boolean().optional(),
  grosseGlasflaechen: z.boolean().optional(),
  haushaltshilfe: z.boolean().optional(),
  onlineKaeufer: z.boolean().optional(),
  gebaeude: z.array(gebaeudeSchema).max(100).optional(),
  fahrzeuge: z.array(fahrzeugSchema).max(500).optional(),
  tiere: z.array(tierSchema).max(100).optional(),
  darlehen: z.array(darlehenSchema).max(50).optional(),
  drohnen: z.array(drohneSchema).max(20).optional(),
  boote: z.array(bootSchema).max(20).optional(),
  reise: z
    .object({
      tageAuslandJahr: ganz.optional(),
      ausserhalbEuropas: z.boolean().optional(),
      langzeitMonate: z.number().min(0).max(1200).optional(),
      reisepreisMaxCents: betragSchema.optional(),
    })
    .optional(),
  betrieb: z
    .object({
      inhaber: z.boolean().optional(),
      gesellschafter: z.boolean().optional(),
      mitarbeiter: ganz.optional(),
      umsatzJahrCents: betragSchema.optional(),
      rohertragJahrCents: betragSchema.optional(),
      /** Value of the person's share in the business. */
      anteilswertCents: betragSchema.optional(),
      wzCode: text.optional(),
      berufshaftpflichtPflicht: z.boolean().optional(),
    })
    .optional(),
  bundesland: text.optional(),
  /** Life events with their day, newest first: birth, marriage, house, job. */
  ereignisse: z
    .array(z.object({ ereignis: text, am: teilTagSchema.optional() }))
    .max(100)
    .optional(),
});
export type Fakten = z.infer<typeof faktenSchema>;
