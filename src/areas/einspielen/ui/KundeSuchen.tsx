import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { kundenContract } from '#areas/kunden/contract.ts';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import type { Feldprops } from '#ui/eingabe/feld.ts';
import { SuchEingabe } from '#ui/eingabe/SuchEingabe.tsx';

/** The customer of a contract whose file names none. */
export const KundeSuchen = (props: Feldprops) => {
  const [text, setText] = useState('');
  const [suche] = useDebouncedValue(text.split(' · ')[0]?.trim() ?? '', 200);
  const { data } = useAbfrage(kundenContract.listKunden, {
    query: { anzahl: 20, ...(suche ? { suche } : {}) },
  });
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
