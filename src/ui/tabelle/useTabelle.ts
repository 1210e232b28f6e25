// The table's model: columns with remembered choice, selection. Order and paging are the server's.
import { useLocalStorage } from '@mantine/hooks';
import { columnVisibilityFeature, rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { ColumnDef, ColumnVisibilityState, RowSelectionState } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Spalte } from './spalte.ts';

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

type Wahl<T> = {
  readonly name: string;
  readonly spalten: readonly Spalte<T>[];
  readonly zeilen: readonly T[];
  readonly kennung: (zeile: T) => string;
  readonly auswahl: ReadonlySet<string>;
  readonly onAuswahl?: ((auswahl: ReadonlySet<string>) => void) | undefined;
};

const anfangs = <T>(spalten: readonly Spalte<T>[]): ColumnVisibilityState =>
  Object.fromEntries(spalten.map(({ schluessel, anfangs: da }) => [schluessel, da ?? true]));

export const useTabelle = <T extends object>({
  name,
  spalten,
  zeilen,
  kennung,
  auswahl,
  onAuswahl,
}: Wahl<T>) => {
  const [gemerkt, setGemerkt] = useLocalStorage<ColumnVisibilityState>({
    key: `maklerwerk.spalten.${name}`,
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const columnVisibility = useMemo(() => ({ ...anfangs(spalten), ...gemerkt }), [spalten, gemerkt]);
  const rowSelection = useMemo<RowSelectionState>(
    () => Object.fromEntries([...auswahl].map((id) => [id, true])),
    [auswahl],
  );
  const columns = useMemo(
    () =>
      spalten.map((spalte): ColumnDef<typeof features, T> => ({
        id: spalte.schluessel,
        header: spalte.titel,
        cell: ({ row }) => spalte.zelle(row.original),
        enableHiding: !spalte.immer,
        meta: {},
      })),
    [spalten],
  );
  const data = useMemo(() => [...zeilen], [zeilen]);
  return useTable({
    features,
    columns,
    data,
    getRowId: kennung,
    enableRowSelection: onAuswahl !== undefined,
    state: { columnVisibility, rowSelection },
    onColumnVisibilityChange: (neu) => setGemerkt(typeof neu === 'function' ? neu(columnVisibility) : neu),
    onRowSelectionChange: (neu) => {
      const stand = typeof neu === 'function' ? neu(rowSelection) : neu;
      onAuswahl?.(new Set(Object.keys(stand).filter((id) => stand[id])));
    },
  });
};
