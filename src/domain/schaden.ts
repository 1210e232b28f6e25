import { z } from 'zod';
import { tagSchema, teilTagSchema } from './datum.ts';
import { centsSchema } from './geld.ts';
import { sichtbar } from './kunde.ts';
import { weitereAngabeSchema } from './vertrag.ts';

const wahl = (max: number) => sichtbar(max).optional();

/** One step in the life of a claim, as the insurer books it (GDV 0500, 0550). */
export const schadenbewegungSchema = z.object({
  /** Same movement, same key, in whatever file it comes. */
  schluessel: z.string().min(1).max(300),
  laufendeNummer: z.int().min(0).optional(),
  bearbeitetAm: tagSchema.optional(),
  /** Kind of payment as delivered (GDV Zahlungsart); its values are not public. */
  code: wahl(20),
  /** Paid by the insurer; negative where it got money back. */
  betragCents: centsSchema.optional(),
  /** Costs of handling (experts, courts). */
  kostenCents: centsSchema.optional(),
  /** What the insurer keeps ready for what is still to come, after this movement. */
  rueckstellungCents: centsSchema.optional(),
  erledigt: z.boolean().optional(),
  weitereAngaben: z.array(weitereAngabeSchema).max(500).default([]),
});
export type Schadenbewegung = z.infer<typeof schadenbewegungSchema>;

export const schadenstatusSchema = z.enum(['offen', 'erledigt', 'unbekannt']);
export type Schadenstatus = z.infer<typeof schadenstatusSchema>;

export const schadenstatusLabel: Readonly<Record<Schadenstatus, string>> = {
  offen: 'offen',
  erledigt: 'erledigt',
  unbekannt: 'nicht gemeldet',
};

/** A claim with all its movements. */
export const schadenSchema = z.object({
  /** Same claim, same key: insurer, contract number, claim number. */
  schluessel: z.string().min(1).max(300),
  schadennummer: wahl(60),
  /** The broker's own number of the claim. */
  eigeneNummer: wahl(60),
  schadentag: teilTagSchema.optional(),
  gemeldetAm: tagSchema.optional(),
  sparteGeliefert: wahl(60),
  /** Cause as delivered: code or text. */
  ursache: wahl(200),
  beschreibung: wahl(500),
  waehrung: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('EUR'),
  status: schadenstatusSchema.default('unbekannt'),
  bewegungen: z.array(schadenbewegungSchema).max(10_000).default([]),
});
export type Schaden = z.infer<typeof schadenSchema>;

/** Newest last: by day, then by the insurer's running number. */
export const ordneBewegungen = (bewegungen: readonly Schadenbewegung[]): Schadenbewegung[] =>
  bewegungen.toSorted((a, b) => {
    const [eins = '', zwei = ''] = [a.bearbeitetAm, b.bearbeitetAm];
    if (eins !== zwei) return eins < zwei ? -1 : 1;
    return (a.laufendeNummer ?? 0) - (b.laufendeNummer ?? 0);
  });

export type Schadensummen = {
  readonly gezahltCents: number;
  readonly kostenCents: number;
  /** Of the last movement that states one; undefined where none does. */
  readonly rueckstellungCents: number | undefined;
};

/** What the movements of one claim come to. */
export const summiereSchaden = (bewegungen: readonly Schadenbewegung[]): Schadensummen => ({
  gezahltCents: bewegungen.reduce((summe, { betragCents = 0 }) => summe + betragCents, 0),
  kostenCents: bewegungen.reduce((summe, { kostenCents = 0 }) => summe + kostenCents, 0),
  rueckstellungCents: ordneBewegungen(bewegungen).findLast(
    ({ rueckstellungCents }) => rueckstellungCents !== undefined,
  )?.rueckstellungCents,
});

/** The last word about it; a claim with movements that never say "settled" is open. */
export const statusAus = (bewegungen: readonly Schadenbewegung[]): Schadenstatus => {
  const letzte = ordneBewegungen(bewegungen).findLast(({ erledigt }) => erledigt !== undefined);
  if (letzte === undefined) return 'unbekannt';
  return letzte.erledigt ? 'erledigt' : 'offen';
};

/** Two words about one claim: movements join by key, the newer word wins where both speak. */
export const vereineSchaden = (alt: Schaden, neu: Schaden): Schaden => {
  const bewegungen = new Map(alt.bewegungen.map((bewegung) => [bewegung.schluessel, bewegung]));
  for (const bewegung of neu.bewegungen) bewegungen.set(bewegung.schluessel, bewegung);
  const alle = ordneBewegungen([...bewegungen.values()]);
  return { ...alt, ...neu, bewegungen: alle, status: statusAus(alle) };
};
