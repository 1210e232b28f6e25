// One entry out of a known list by typing: two or three letters and Tab.
import { Select } from '@mantine/core';
import type { ComboboxItem, ComboboxItemGroup, SelectProps } from '@mantine/core';
import { useRef } from 'react';
import type { FocusEvent } from 'react';

/** An entry, or a group of them. */
export type Wahlpunkt = ComboboxItem | ComboboxItemGroup<ComboboxItem>;

/** The entries in the order of the list, groups opened. */
const einzeln = (punkte: readonly Wahlpunkt[]): ComboboxItem[] =>
  punkte.flatMap((punkt) =>
    'group' in punkt
      ? punkt.items.map((item) => (typeof item === 'string' ? { value: item, label: item } : item))
      : [punkt],
  );

type Props = Omit<SelectProps<string>, 'value' | 'onChange' | 'data' | 'filter'> & {
  readonly value: string | null;
  readonly onWahl: (value: string) => void;
  readonly data: readonly Wahlpunkt[];
  /** The entries that fit a text, the best first. */
  readonly finde: (text: string) => readonly Wahlpunkt[];
};

/**
 * Leaving the input takes the marked entry. A quick Tab comes before the list has marked one: then the best entry for what
 * was typed counts, so that typing ahead never loses a word.
 */
export const TippWahl = ({ value, onWahl, data, finde, ...uebrige }: Props) => {
  const offen = useRef(false);
  const nimmGetipptes = ({ currentTarget }: FocusEvent<HTMLInputElement>) => {
    const text = offen.current ? currentTarget.value.trim() : '';
    offen.current = false;
    const [bester] = text ? einzeln(finde(text)) : [];
    if (bester) onWahl(bester.value);
  };
  return (
    <Select
      {...uebrige}
      value={value}
      data={[...data]}
      filter={({ search }) => [...finde(search)]}
      onChange={(neu) => neu !== null && onWahl(neu)}
      onInput={() => (offen.current = true)}
      onOptionSubmit={() => (offen.current = false)}
      onBlur={nimmGetipptes}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      autoSelectOnBlur
      allowDeselect={false}
    />
  );
};
