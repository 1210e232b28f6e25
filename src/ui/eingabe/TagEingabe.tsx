import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { formatTag, isTag, isTeilTag } from '#domain/datum.ts';
import { heute } from '../anzeige/zeitpunkt.ts';
import { melde, rahmenprops } from './feld.ts';
import type { Feldprops } from './feld.ts';
import { leseTag } from './tag-lesen.ts';
import { useGetippt } from './useGetippt.ts';

const kalenderLabels = {
  nextMonth: 'Nächster Monat',
  previousMonth: 'Voriger Monat',
  nextYear: 'Nächstes Jahr',
  previousYear: 'Voriges Jahr',
  nextDecade: 'Nächstes Jahrzehnt',
  previousDecade: 'Voriges Jahrzehnt',
  monthLevelControl: 'Zur Monatswahl',
  yearLevelControl: 'Zur Jahreswahl',
};

type Props = Feldprops & {
  /** Month and year, or year alone, are allowed too. */
  readonly teil?: boolean;
};

/** A day typed as `TT.MM.JJJJ` (short forms are read too) or picked; the calendar stays out of the Tab order. */
export const TagEingabe = (props: Props) => {
  const [offen, setOffen] = useState(false);
  const gueltig = props.teil ? isTeilTag : isTag;
  const getippt = useGetippt({
    value: props.value,
    onChange: (wert: string | undefined) => melde(props.onChange, wert),
    format: (wert) => (typeof wert === 'string' && gueltig(wert) ? formatTag(wert) : undefined),
    parse: (text) => leseTag(text, heute()) ?? text,
  });
  const tag = typeof props.value === 'string' && isTag(props.value) ? props.value : null;
  const kalender = (
    <Popover opened={offen} onChange={setOffen} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          tabIndex={-1}
          size="sm"
          color="gray"
          aria-label="Kalender öffnen"
          onClick={() => setOffen((alt) => !alt)}
        >
          <IconCalendar size={15} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={tag}
          {...(tag ? { defaultDate: tag } : {})}
          ariaLabels={kalenderLabels}
          onChange={(wert) => {
            melde(props.onChange, wert ?? undefined);
            setOffen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
  return (
    <TextInput
      {...rahmenprops(props)}
      {...getippt}
      inputMode="numeric"
      autoComplete="off"
      placeholder={props.placeholder ?? 'TT.MM.JJJJ'}
      rightSection={kalender}
      styles={{ input: { fontVariantNumeric: 'tabular-nums' } }}
    />
  );
};
