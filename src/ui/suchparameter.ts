// Filters live in the address: back, reload and sending the link keep them.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { z } from 'zod';

/** Plain `?a=b`; ids stay text. */
export const parseSuche = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text.replace(/^\?/, '')));

export const schreibeSuche = (suche: Readonly<Record<string, unknown>>): string => {
  const paare = Object.entries(suche).filter(
    ([, wert]) => wert !== undefined && wert !== null && wert !== '',
  );
  const text = new URLSearchParams(paare.map(([name, wert]) => [name, String(wert)])).toString();
  return text ? `?${text}` : '';
};

/** Reads the address by a schema (unreadable values fall away) and writes changes without a new history entry. */
export const useSuchparameter = <S extends z.ZodObject>(schema: S) => {
  const roh = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const ganz = schema.partial().safeParse(roh);
  const werte = (ganz.success ? ganz.data : {}) as Partial<z.output<S>>;
  const setze = (neu: Partial<Record<keyof z.input<S> & string, string | undefined>>): void => {
    void navigate({ to: '.', search: { ...roh, ...neu } as never, replace: true });
  };
  return { werte, setze, roh: roh as Readonly<Record<string, string | undefined>> };
};
