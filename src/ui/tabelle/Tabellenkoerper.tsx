import { Checkbox, Skeleton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Spalte } from './spalte.ts';
import klassen from './tabelle.module.css';
import type { useTabelle } from './useTabelle.ts';

type Props<T extends object> = {
  readonly table: ReturnType<typeof useTabelle<T>>;
  readonly spalten: readonly Spalte<T>[];
  readonly mitAuswahl: boolean;
  readonly auswahlName: (zeile: T, id: string) => string;
  /** Enter and click; absent where rows have no page of their own. */
  readonly onOeffnen: ((zeile: T) => void) | undefined;
  readonly laedt: boolean;
};

const Ladezeilen = ({ spalten }: { readonly spalten: number }) =>
  Array.from({ length: 8 }, (_, i) => (
    <tr key={i}>
      {Array.from({ length: spalten }, (_leer, j) => (
        <td key={j}>
          <Skeleton height={14} my={4} />
        </td>
      ))}
    </tr>
  ));

const traegtBedienung = (ziel: EventTarget): boolean =>
  ziel instanceof Element && ziel.closest('a,button,input,label') !== null;

/** Rows: one of them in the Tab order, arrows go on, Enter opens, the space bar chooses. */
export const Tabellenkoerper = <T extends object>({
  table,
  spalten,
  mitAuswahl,
  auswahlName,
  onOeffnen,
  laedt,
}: Props<T>) => {
  const koerper = useRef<HTMLTableSectionElement>(null);
  const [aktiv, setAktiv] = useState(0);
  const zeilen = table.getRowModel().rows;
  type Zeile = (typeof zeilen)[number];

  const fokus = (stelle: number) => {
    const zeile = koerper.current?.rows[stelle];
    zeile?.focus();
    zeile?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (ereignis: KeyboardEvent<HTMLTableRowElement>, stelle: number, zeile: Zeile) => {
    if (ereignis.target !== ereignis.currentTarget) return;
    const schritte: Readonly<Record<string, () => void>> = {
      ArrowDown: () => fokus(stelle + 1),
      ArrowUp: () => fokus(stelle - 1),
      Home: () => fokus(0),
      End: () => fokus(zeilen.length - 1),
      Enter: () => onOeffnen?.(zeile.original),
      ' ': () => zeile.toggleSelected(),
    };
    const schritt = schritte[ereignis.key];
    if (!schritt) return;
    ereignis.preventDefault();
    schritt();
  };
  const onClick = (ereignis: MouseEvent, zeile: Zeile) => {
    if (!traegtBedienung(ereignis.target)) onOeffnen?.(zeile.original);
  };

  return (
    <tbody ref={koerper}>
      {laedt && <Ladezeilen spalten={spalten.length + (mitAuswahl ? 1 : 0)} />}
      {zeilen.map((row, i) => (
        <tr
          key={row.id}
          tabIndex={onOeffnen ? (i === Math.min(aktiv, zeilen.length - 1) ? 0 : -1) : undefined}
          data-offen={onOeffnen ? true : undefined}
          data-gewaehlt={row.getIsSelected() || undefined}
          onFocus={() => setAktiv(i)}
          onKeyDown={(ereignis) => onKeyDown(ereignis, i, row)}
          onClick={(ereignis) => onClick(ereignis, row)}
        >
          {mitAuswahl && (
            <td className={klassen['haken']}>
              <Checkbox
                size="xs"
                tabIndex={-1}
                aria-label={`${auswahlName(row.original, row.id)} auswählen`}
                checked={row.getIsSelected()}
                onChange={row.getToggleSelectedHandler()}
              />
            </td>
          )}
          {row.getVisibleCells().map((cell, j) => (
            <td key={cell.id} className={spalten[j]?.rechts ? klassen['rechts'] : undefined}>
              <table.FlexRender cell={cell} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
};
