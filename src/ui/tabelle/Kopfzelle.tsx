import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { Sortierung, Spalte } from './spalte.ts';
import klassen from './tabelle.module.css';

type Props<T> = {
  readonly spalte: Spalte<T>;
  readonly sortierung: Sortierung | undefined;
  readonly onSortierung: ((neu: Sortierung) => void) | undefined;
};

const ariaSort = { auf: 'ascending', ab: 'descending' } as const;

/** A column's head; a button where the server can order by it. */
export const Kopfzelle = <T,>({ spalte, sortierung, onSortierung }: Props<T>) => {
  const feld = spalte.sortierung;
  const ist = feld !== undefined && sortierung?.feld === feld ? sortierung.richtung : undefined;
  const Pfeil = ist === 'auf' ? IconArrowUp : ist === 'ab' ? IconArrowDown : IconArrowsSort;
  return (
    <th
      scope="col"
      className={spalte.rechts ? klassen['rechts'] : undefined}
      style={spalte.breite ? { width: spalte.breite } : undefined}
      aria-sort={ist ? ariaSort[ist] : undefined}
    >
      {feld && onSortierung ? (
        <UnstyledButton
          className={klassen['sortierknopf'] ?? ''}
          onClick={() => onSortierung({ feld, richtung: ist === 'auf' ? 'ab' : 'auf' })}
        >
          {spalte.titel}
          <Pfeil size={13} stroke={1.8} aria-hidden opacity={ist ? 1 : 0.45} />
        </UnstyledButton>
      ) : (
        spalte.titel
      )}
    </th>
  );
};
