import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { formatTag } from '#domain/datum.ts';
import { useAbfrage } from '#ui/client/abfrage.ts';
import { melde, rahmenprops } from '#ui/eingabe/feld.ts';
import type { Feldprops } from '#ui/eingabe/feld.ts';
import { kundenContract } from '../contract.ts';

type Props = Feldprops & { readonly ohne?: string };

/** A customer by name, number or birthday. */
export const KundenWahl = (props: Props) => {
  const [text, setText] = useState('');
  const [suche] = useDebouncedValue(text.trim(), 200);
  const { data } = useAbfrage(kundenContract.listKunden, {
    query: { anzahl: 20, ...(suche ? { suche } : {}) },
  });
  const treffer = (data?.zeilen ?? []).filter(({ id }) => id !== props.ohne);
  return (
    <Select
      {...rahmenprops(props)}
      searchable
      searchValue={text}
      onSearchChange={setText}
      value={typeof props.value === 'string' ? props.value : null}
      onChange={(wert) => melde(props.onChange, wert ?? undefined)}
      data={treffer.map(({ id, name, geburtsdatum, ort }) => ({
        value: id,
        label: [name, geburtsdatum && formatTag(geburtsdatum), ort].filter(Boolean).join(' · '),
      }))}
      filter={({ options }) => options}
      nothingFoundMessage="Kein Kunde gefunden"
      placeholder="Name, Kundennummer oder Geburtstag"
      openOnFocus={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      maxDropdownHeight={240}
    />
  );
};
