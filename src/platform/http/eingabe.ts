// Input check at the edge: zod issues to German sentences at their fields.
import type { z } from 'zod';
import { ApiError } from './api-error.ts';
import type { Problem } from './route.ts';

type Issue = z.core.$ZodRawIssue;
type Felder = NonNullable<Problem['felder']>;

const typen: Readonly<Record<string, string>> = {
  string: 'Bitte einen Text angeben.',
  number: 'Bitte eine Zahl angeben.',
  int: 'Bitte eine ganze Zahl angeben.',
  boolean: 'Bitte ja oder nein angeben (true oder false).',
  array: 'Bitte eine Liste angeben.',
  object: 'Bitte ein Objekt angeben.',
};

const anzahl = (origin: string, zahl: number | bigint, grenze: 'mindestens' | 'höchstens'): string => {
  if (origin === 'string') return `Bitte ${grenze} ${zahl} Zeichen.`;
  if (origin === 'array' || origin === 'set') return `Bitte ${grenze} ${zahl} Einträge.`;
  return `Bitte ${grenze} ${zahl} angeben.`;
};

const meldungen: { readonly [C in Issue['code']]?: (issue: Extract<Issue, { code: C }>) => string } = {
  invalid_type: (issue) =>
    issue.input === undefined
      ? 'Bitte ausfüllen.'
      : (typen[issue.expected] ?? 'Die Angabe hat nicht die erwartete Form.'),
  too_small: (issue) => anzahl(issue.origin, issue.minimum, 'mindestens'),
  too_big: (issue) => anzahl(issue.origin, issue.maximum, 'höchstens'),
  invalid_format: () => 'Die Angabe hat nicht das erwartete Format.',
  not_multiple_of: (issue) => `Bitte ein Vielfaches von ${issue.divisor} angeben.`,
  invalid_value: (issue) => `Erlaubt ist: ${issue.values.map(String).join(', ')}.`,
  unrecognized_keys: (issue) => `Unbekannte Felder: ${issue.keys.join(', ')}.`,
  invalid_union: () => 'Die Angabe passt zu keiner der erlaubten Formen.',
};

/** German sentence for an issue whose schema brings none of its own. */
const meldung = (issue: Issue): string => {
  const text = meldungen[issue.code] as ((issue: Issue) => string) | undefined;
  return text?.(issue) ?? 'Die Angabe ist ungültig.';
};

/** Where checked input came from; a path that cannot be is simply not there. */
export type Stelle = 'params' | 'query' | 'body';

/** The first sentence of each field: a second one about the same value only confuses. */
const felderOf = (error: z.core.$ZodError): Felder => {
  const felder = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const feld = path.map(String).join('.');
    if (!felder.has(feld)) felder.set(feld, message);
  }
  return [...felder].map(([feld, meldung]) => ({ feld, meldung }));
};

const refuse = (stelle: Stelle, felder: Felder): never => {
  if (stelle === 'params') throw new ApiError('nicht-gefunden', 'Unter dieser Adresse gibt es nichts.');
  const [erstes] = felder;
  const feld = erstes?.feld === '' ? undefined : erstes?.feld;
  const detail = erstes === undefined ? 'Die Angabe ist ungültig.' : erstes.meldung;
  throw new ApiError('eingabe-ungueltig', detail, { ...(feld === undefined ? {} : { feld }), felder });
};

/**
 * Checks input by its schema; no schema: `undefined`, whatever was sent.
 * @throws ApiError `eingabe-ungueltig` (422) with `felder`; for `params` `nicht-gefunden` (404)
 */
export const checkEingabe = (schema: z.ZodType | undefined, wert: unknown, stelle: Stelle): unknown => {
  if (schema === undefined) return undefined;
  const result = schema.safeParse(wert, { error: meldung });
  return result.success ? result.data : refuse(stelle, felderOf(result.error));
};
