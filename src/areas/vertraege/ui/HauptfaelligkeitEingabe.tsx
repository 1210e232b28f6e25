import { TextInput } from '@mantine/core';
import { melde, rahmenprops } from '#ui/eingabe/feld.ts';
import type { Feldprops } from '#ui/eingabe/feld.ts';
import { useGetippt } from '#ui/eingabe/useGetippt.ts';

const form = /^(\d{2})-(\d{2})$/;

/** `01-07` (month, day) <-> `07.01.`; `0107`, `1.7` and `1.7.` are read too. */
export const formatHauptfaelligkeit = (wert: unknown): string | undefined => {
  const teile = typeof wert === 'string' ? form.exec(wert) : null;
  return teile ? `${teile[2]}.${teile[1]}.` : undefined;
};

export const leseHauptfaelligkeit = (text: string): string => {
  const teile = /^(\d{1,2})\.(\d{1,2})\.?$/.exec(text.trim()) ?? /^(\d{2})(\d{2})$/.exec(text.trim());
  return teile ? `${(teile[2] ?? '').padStart(2, '0')}-${(teile[1] ?? '').padStart(2, '0')}` : text;
};

export const HauptfaelligkeitEingabe = (props: Feldprops) => {
  const getippt = useGetippt({
    value: props.value,
    onChange: (wert: string | undefined) => melde(props.onChange, wert),
    format: formatHauptfaelligkeit,
    parse: leseHauptfaelligkeit,
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
