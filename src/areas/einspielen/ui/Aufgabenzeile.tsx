import { Checkbox, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Aufgabe } from '#areas/kunden/contract.ts';
import { TagAnzeige } from '#ui/anzeige/Werte.tsx';
import { heute } from '#ui/anzeige/zeitpunkt.ts';
import { useSitzung } from '#ui/sitzung.ts';

type Props = {
  readonly aufgabe: Aufgabe;
  readonly erledigt: boolean;
  readonly onErledigt: (erledigt: boolean) => void;
};

/** A task with its tick, its customer and its day; overdue ones stand out. */
export const Aufgabenzeile = ({ aufgabe, erledigt, onErledigt }: Props) => {
  const { darfSchreiben } = useSitzung();
  const { titel, faellig, kunde, kundeId } = aufgabe;
  const dringend = !erledigt && faellig !== null && faellig <= heute();
  return (
    <Group component="li" justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Checkbox
          label={titel}
          checked={erledigt}
          disabled={!darfSchreiben}
          onChange={(ereignis) => onErledigt(ereignis.currentTarget.checked)}
          styles={{
            label: { overflowWrap: 'anywhere', textDecoration: erledigt ? 'line-through' : 'none' },
          }}
        />
        {kunde && kundeId && (
          <Link
            to={`/kunden/${kundeId}`}
            className="mw-link"
            style={{ marginLeft: 32, fontSize: 'var(--mantine-font-size-xs)' }}
          >
            {kunde}
          </Link>
        )}
      </div>
      <Text
        size="sm"
        component="span"
        style={{ whiteSpace: 'nowrap' }}
        {...(dringend ? { c: 'var(--mantine-color-error)', fw: 600 } : { c: 'dimmed' })}
      >
        {faellig ? <TagAnzeige wert={faellig} /> : 'ohne Termin'}
      </Text>
    </Group>
  );
};
