import { Select } from '@mantine/core';
import { melde, rahmenprops } from './feld.ts';
import type { Feldprops } from './feld.ts';

export type Treffer = { readonly id: string; readonly label: string };

type Props = Feldprops & {
  readonly suche: string;
  readonly onSuche: (text: string) => void;
  /** What the server found for `suche`. */
  readonly treffer: readonly Treffer[];
  readonly nichts: string;
};

/** One record out of many, searched by the server while typing. */
export const SuchEingabe = (props: Props) => (
  <Select
    {...rahmenprops(props)}
    searchable
    searchValue={props.suche}
    onSearchChange={props.onSuche}
    value={typeof props.value === 'string' ? props.value : null}
    onChange={(neu) => melde(props.onChange, neu ?? undefined)}
    data={props.treffer.map(({ id, label }) => ({ value: id, label }))}
    filter={({ options }) => options}
    nothingFoundMessage={props.nichts}
    placeholder={props.placeholder}
    openOnFocus={false}
    selectFirstOptionOnChange
    autoSelectOnBlur
    maxDropdownHeight={240}
  />
);
