// Reads a value by a schema, leniently: what is not valid is left out alone and told, not with all that stands around it.
import { z } from 'zod';

/** Told of each value that is not understood: its path and the value. */
export type Melde = (pfad: string, wert: unknown) => void;

/** As other programs write it: `"8000000"` for a number, `Angestellt` and `gkv_freiwillig` for words of a list. */
const schreibweisen = (wert: unknown): readonly unknown[] => {
  if (typeof wert !== 'string') return [wert];
  const text = wert.trim();
  const zahl = /^\d{1,15}$/.test(text) ? [Number(text)] : [];
  return [wert, ...zahl, text.toLowerCase().replaceAll('_', '-')];
};

const ersteGueltige = (schema: z.ZodType, wert: unknown): unknown => {
  for (const eine of schreibweisen(wert)) {
    const gelesen = schema.safeParse(eine);
    if (gelesen.success) return gelesen.data;
  }
  return undefined;
};

const inneres = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional ? inneres(schema.unwrap() as z.ZodType) : schema;

const isObjekt = (wert: unknown): wert is Record<string, unknown> =>
  typeof wert === 'object' && wert !== null && !Array.isArray(wert);

/** The keys of an object that their schemas take; keys without a schema are told. */
export const readObjekt = (
  schemas: Readonly<Record<string, z.ZodType>>,
  wert: Record<string, unknown>,
  pfad: string,
  melde: Melde,
): Record<string, unknown> => {
  const gelesen: Record<string, unknown> = {};
  for (const [name, eines] of Object.entries(wert)) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    const eins = schema && readNachsichtig(schema, eines, `${pfad}.${name}`, melde);
    if (!schema) melde(`${pfad}.${name}`, eines);
    else if (eins !== undefined) gelesen[name] = eins;
  }
  return gelesen;
};

/** The value where the schema takes it; of lists and objects what it takes of them. */
export const readNachsichtig = (schema: z.ZodType, wert: unknown, pfad: string, melde: Melde): unknown => {
  const gueltig = ersteGueltige(schema, wert);
  if (gueltig !== undefined) return gueltig;
  const innen = inneres(schema);
  if (innen instanceof z.ZodArray && Array.isArray(wert))
    return wert.flatMap((eines: unknown, nummer) => {
      const eins = readNachsichtig(innen.element as z.ZodType, eines, `${pfad}.${nummer}`, melde);
      return eins === undefined ? [] : [eins];
    });
  if (innen instanceof z.ZodObject && isObjekt(wert)) {
    const rest = innen.safeParse(readObjekt(innen.shape as Record<string, z.ZodType>, wert, pfad, melde));
    if (rest.success) return rest.data;
  }
  melde(pfad, wert);
  return undefined;
};
