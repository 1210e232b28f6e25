import { TextInput } from '@mantine/core';
import { formatTagMonat, leseTagMonat } from '../anzeige/tagmonat.ts';
import { melde, rahmenprops } from './feld.ts';
import type { Feldprops } from './feld.ts';
import { useGetippt } from './useGetippt.ts';

/** A day of every year, typed as `TT.MM.`. */
export const TagMonatEingabe = (props: Feldprops) => {
  const getippt = useGetippt({
    value: props.value,
    onChange: (wert: string | undefined) => melde(props.onChange, wert),
    format: formatTagMonat,
    parse: leseTagMonat,
  });
  return (
    <TextInput
      {...rahmenprops(props)}
      {...getippt}
      placeholder="TT.MM."
      autoComplete="off"
      inputMode="numeric"
    />
  );
};
