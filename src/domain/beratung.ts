// The record of a talk, §§ 60 to 63 VVG: what was wanted, advised, why, and what the customer decided.
import { z } from 'zod';
import { tagSchema } from './datum.ts';
import { sichtbar } from './kunde.ts';

export const entscheidungen = {
  angenommen: 'wie empfohlen',
  abweichend: 'anders als empfohlen',
  abgelehnt: 'abgelehnt',
  zurueckgestellt: 'zurückgestellt',
} as const;
export const kundenentscheidungSchema = z.enum(
  Object.keys(entscheidungen) as [keyof typeof entscheidungen, ...(keyof typeof entscheidungen)[]],
);

const lang = sichtbar(10_000).optional();

/** One product or subject: each piece of advice with its own reasons (§ 61 Abs. 1). */
export const ratSchema = z.object({
  thema: sichtbar(300),
  rat: lang,
  gruende: lang,
  entscheidung: kundenentscheidungSchema.optional(),
  /** Why the customer decides otherwise, and what stays open. */
  abweichung: lang,
});
export type Rat = z.infer<typeof ratSchema>;

/** A waiver (§ 60 Abs. 3, § 61 Abs. 2) needs a paper of its own, signed; here stands that there is one. */
export const verzichtLabel = {
  beratung: 'auf Beratung',
  dokumentation: 'auf Dokumentation',
  beides: 'auf Beratung und Dokumentation',
} as const;
export const verzichtSchema = z.enum(['beratung', 'dokumentation', 'beides']);

/** A draft may leave open what `findFehlendes` demands at the end. */
export const beratungSchema = z.object({
  am: tagSchema,
  anlass: sichtbar(500).optional(),
  /** Place or channel. */
  ort: sichtbar(300).optional(),
  teilnehmer: sichtbar(2000).optional(),
  /** In the customer's words. */
  wuensche: lang,
  risiko: lang,
  grundlage: lang,
  komplexitaet: lang,
  raete: z.array(ratSchema).max(60).default([]),
  alternativen: lang,
  umdeckung: lang,
  /** Investment products: suitability, preferences of sustainability, costs (§§ 7b, 7c VVG). */
  anlage: lang,
  unterlagen: lang,
  vereinbart: lang,
  verzicht: verzichtSchema.optional(),
});
export type Beratung = z.infer<typeof beratungSchema>;

const pflicht = {
  anlass: 'Anlass',
  ort: 'Ort oder Kanal',
  teilnehmer: 'Teilnehmer',
  wuensche: 'Wünsche und Bedürfnisse',
  grundlage: 'Beratungsgrundlage',
} as const satisfies Partial<Record<keyof Beratung, string>>;

const ratpflicht = { rat: 'Rat', gruende: 'Gründe', entscheidung: 'Entscheidung' } as const;

export type Fehlendes = { readonly feld: string; readonly label: string };

/** What § 61 Abs. 1, § 62 VVG want before the record is closed, by path. */
export const findFehlendes = (beratung: Beratung): Fehlendes[] => [
  ...Object.entries(pflicht).flatMap(([feld, label]) =>
    beratung[feld as keyof typeof pflicht] === undefined ? [{ feld, label }] : [],
  ),
  ...(beratung.raete.length === 0 ? [{ feld: 'raete', label: 'mindestens ein Rat' }] : []),
  ...beratung.raete.flatMap((rat, stelle) => [
    ...Object.entries(ratpflicht).flatMap(([feld, label]) =>
      rat[feld as keyof typeof ratpflicht] === undefined
        ? [{ feld: `raete.${stelle}.${feld}`, label: `${label} zu „${rat.thema}“` }]
        : [],
    ),
    ...((rat.entscheidung === 'abgelehnt' || rat.entscheidung === 'abweichend') &&
    rat.abweichung === undefined
      ? [{ feld: `raete.${stelle}.abweichung`, label: `Grund der Abweichung bei „${rat.thema}“` }]
      : []),
  ]),
];
