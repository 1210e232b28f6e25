// Keyset pages of this area: the mark is the number of the last row shown.
import { ApiError } from '#platform/http/api-error.ts';

/** Cuts the row too many off; `marke` names the last row shown. */
export const seite = <T>(
  zeilen: readonly T[],
  anzahl: number,
  marke: (zeile: T) => string,
): { zeilen: T[]; weiter: string | null } => {
  const gezeigt = zeilen.slice(0, anzahl);
  const letzte = gezeigt.at(-1);
  return { zeilen: gezeigt, weiter: zeilen.length > anzahl && letzte !== undefined ? marke(letzte) : null };
};

/** Marks of this area are numbers. @throws ApiError for anything else */
export const pruefeMarke = <T extends { nach?: string | undefined }>(query: T): T => {
  if (query.nach !== undefined && !/^\d{1,18}$/.test(query.nach))
    throw new ApiError(
      'anfrage-ungueltig',
      'Die Marke der Seite passt nicht. Bitte beginnen Sie wieder bei der ersten Seite.',
      { feld: 'nach' },
    );
  return query;
};
