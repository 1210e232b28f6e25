import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { z } from 'zod';
import { formatTag } from '#domain/datum.ts';
import type { Route } from '#platform/http/route.ts';
import { useAbfrage } from '../client/abfrage.ts';
import type { Feldprops } from './feld.ts';
import { SuchEingabe } from './SuchEingabe.tsx';

type Gefunden = {
  readonly id: string;
  readonly name: string;
  readonly geburtsdatum: string | null;
  readonly ort: string | null;
};
type Suche = { readonly suche?: string | undefined; readonly anzahl?: number | undefined };

/** The route that finds customers; handed in, as the look knows no area. */
export type Kundenliste = Route<
  z.ZodUndefined,
  z.ZodType<unknown, Suche>,
  z.ZodUndefined,
  z.ZodType<{ zeilen: Gefunden[] }>
>;

/** A customer by name, number or birthday. */
export const KundeEingabe = ({ liste, ...props }: Feldprops & { readonly liste: Kundenliste }) => {
  const [text, setText] = useState('');
  const [suche] = useDebouncedValue(text.split(' · ')[0]?.trim() ?? '', 200);
  const { data } = useAbfrage(liste, { query: { anzahl: 20, ...(suche ? { suche } : {}) } });
  const treffer = (data?.zeilen ?? []).map(({ id, name, geburtsdatum, ort }) => ({
    id,
    label: [name, geburtsdatum && formatTag(geburtsdatum), ort].filter(Boolean).join(' · '),
  }));
  return (
    <SuchEingabe
      {...props}
      suche={text}
      onSuche={setText}
      treffer={treffer}
      nichts="Kein Kunde gefunden"
      placeholder="Name, Kundennummer oder Geburtstag"
    />
  );
};
