// Columns of lists that speak of customers.
import { Link } from '@tanstack/react-router';
import { Strich } from '../anzeige/Werte.tsx';
import type { Spalte } from './spalte.ts';

type Genannt = { readonly kundeId: string; readonly name: string };

/** The name, leading to a tab of the customer's file. */
export const kundenspalte = <T extends Genannt>(reiter: string): Spalte<T> => ({
  schluessel: 'name',
  titel: 'Kunde',
  immer: true,
  handy: 'titel',
  text: ({ name }) => name,
  zelle: ({ kundeId, name }) => (
    <Link to={`/kunden/${kundeId}?reiter=${reiter}`} className="mw-link" style={{ fontWeight: 550 }}>
      {name}
    </Link>
  ),
});

/** A text that may be missing. */
export const textspalte = <K extends string>(
  schluessel: K,
  titel: string,
  weiteres: Pick<Spalte<unknown>, 'handy' | 'anfangs'> = {},
): Spalte<{ readonly [N in K]: string | null }> => ({
  schluessel,
  titel,
  ...weiteres,
  text: (zeile) => zeile[schluessel] ?? '',
  zelle: (zeile) => zeile[schluessel] ?? <Strich />,
});
