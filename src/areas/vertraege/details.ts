// What a form may say about a contract beyond its own schema: a Sparte of the gallery, and details by that Sparte's schema.
import type { Vertrag } from '#domain/vertrag.ts';
import { ApiError } from '#platform/http/api-error.ts';
import { findSparte } from '#sparten/index.ts';

/** The contract with its details as the Sparte reads them. @throws ApiError `eingabe-ungueltig` naming every guilty field */
export const checkDetails = (vertrag: Vertrag): Vertrag => {
  const sparte = findSparte(vertrag.sparte);
  if (sparte.schluessel !== vertrag.sparte)
    throw new ApiError(
      'eingabe-ungueltig',
      'Diese Sparte gibt es nicht. Bitte wählen Sie eine aus der Liste.',
      {
        feld: 'vertrag.sparte',
      },
    );
  const { success, data, error } = sparte.details.safeParse(vertrag.details);
  if (success) return { ...vertrag, details: data };
  const felder = error.issues.map(({ path, message }) => ({
    feld: ['vertrag', 'details', ...path.map(String)].join('.'),
    meldung: message,
  }));
  throw new ApiError(
    'eingabe-ungueltig',
    felder[0]?.meldung ?? 'Die Angaben zum Vertrag passen nicht zur Sparte.',
    {
      ...(felder[0] ? { feld: felder[0].feld } : {}),
      felder,
    },
  );
};
