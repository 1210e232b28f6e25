// A question that a column leaves open, asked once for all its cells.
import { Group, Radio, Text } from '@mantine/core';
import type { Spaltenregel } from '#domain/zuordnung.ts';
import { annahme, antworten } from './zuordnung-worte.ts';
import stil from './zuordnung.module.css';

type Props = {
  readonly regel: Spaltenregel;
  /** What a person has said; undefined while it is open. */
  readonly antwort: string | undefined;
  readonly gesperrt: boolean;
  readonly onAntwort: (wert: string) => void;
};

export const ZuordnungFrage = ({ regel, antwort, gesperrt, onAntwort }: Props) => (
  <div className={stil['frage']} data-offen={antwort === undefined || undefined}>
    <Radio.Group
      label={regel.frage?.text}
      value={antwort ?? ''}
      onChange={onAntwort}
      {...(antwort === undefined ? { description: annahme(regel) } : {})}
    >
      <Group gap="md" mt={6}>
        {antworten(regel).map(({ wert, label }) => (
          <Radio key={wert} value={wert} label={label} size="sm" disabled={gesperrt} />
        ))}
      </Group>
    </Radio.Group>
    {antwort !== undefined && (
      <Text size="xs" c="dimmed" mt={4}>
        Ihre Antwort gilt für die ganze Spalte.
      </Text>
    )}
  </div>
);
