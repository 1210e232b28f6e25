import { Box, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Listenstand } from '../client/abfrage.ts';
import { Fehlerzustand } from '../seite/Zustaende.tsx';
import { formatZahl } from '../anzeige/zeitpunkt.ts';
import { Kartenliste } from './Kartenliste.tsx';
import { Kopfzelle } from './Kopfzelle.tsx';
import type { Sortierung, Spalte } from './spalte.ts';
import { Spaltenwahl } from './Spaltenwahl.tsx';
import { Tabellenkoerper } from './Tabellenkoerper.tsx';
import klassen from './tabelle.module.css';
import { WeitereLaden } from './WeitereLaden.tsx';
import { useTabelle } from './useTabelle.ts';

type Props<T> = {
  /** Key under which the column choice is remembered. */
  readonly name: string;
  /** What the table holds, for screen readers and print. */
  readonly beschriftung: string;
  readonly spalten: readonly Spalte<T>[];
  readonly zeilen: readonly T[];
  readonly kennung: (zeile: T) => string;
  /** Address that Enter, click and double click open. */
  readonly ziel?: (zeile: T) => string;
  readonly sortierung?: Sortierung;
  readonly onSortierung?: (neu: Sortierung) => void;
  readonly auswahl?: ReadonlySet<string>;
  readonly onAuswahl?: (auswahl: ReadonlySet<string>) => void;
  readonly auswahlName?: (zeile: T) => string;
  /** Totals by column key. */
  readonly summen?: Readonly<Record<string, ReactNode>>;
  readonly leer: ReactNode;
  /** What the query of the rows says: `useSeiten` as it is, `standVon` of any other. */
  readonly stand: Listenstand;
  /** Filters and buttons at the left of the column choice. */
  readonly leiste?: ReactNode;
  /** No own scrolling: short tables inside a page. */
  readonly flach?: boolean;
};

const keine: ReadonlySet<string> = new Set();

/** The one table: server order, keyset paging, column choice, selection, totals, keyboard; cards on the phone. */
export const Datentabelle = <T extends object>(props: Props<T>) => {
  const { spalten, zeilen, kennung, ziel, auswahl = keine, summen, flach } = props;
  const { laedt, fehler, neu, mehr, laedtMehr = false } = props.stand;
  const handy = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const navigate = useNavigate();
  const table = useTabelle({
    name: props.name,
    spalten,
    zeilen,
    kennung,
    auswahl,
    onAuswahl: props.onAuswahl,
  });
  const sichtbar = spalten.filter(({ schluessel }) => table.getColumn(schluessel)?.getIsVisible());
  const oeffne = (zeile: T) => ziel && void navigate({ to: ziel(zeile) });

  const leerOderFehler = fehler ? (
    <Fehlerzustand fehler={fehler} onNochmal={neu} />
  ) : (
    !laedt && zeilen.length === 0 && props.leer
  );
  const mitAuswahl = props.onAuswahl !== undefined && !handy;

  return (
    <Box>
      <Group justify="space-between" align="flex-end" gap="xs" mb="xs" className="mw-nicht-drucken">
        <Group gap="xs" flex={1} align="flex-end">
          {props.leiste}
        </Group>
        {!handy && !flach && (
          <Spaltenwahl
            spalten={spalten.map(({ schluessel, titel, immer }) => ({
              schluessel,
              titel,
              fest: immer ?? false,
              sichtbar: table.getColumn(schluessel)?.getIsVisible() ?? false,
            }))}
            onWechsel={(schluessel, an) => table.getColumn(schluessel)?.toggleVisibility(an)}
          />
        )}
      </Group>
      {leerOderFehler ? (
        <div className={klassen['karten']}>{leerOderFehler}</div>
      ) : handy ? (
        <Kartenliste
          spalten={spalten}
          zeilen={zeilen}
          kennung={kennung}
          beschriftung={props.beschriftung}
          laedt={laedt}
        />
      ) : (
        <div className={klassen['rahmen']} data-flach={flach || undefined} aria-busy={laedt}>
          <table className={klassen['tabelle']} aria-label={props.beschriftung}>
            <thead>
              <tr>
                {mitAuswahl && (
                  <th scope="col" className={klassen['haken']}>
                    <Checkbox
                      size="xs"
                      aria-label="Alle angezeigten Zeilen auswählen"
                      checked={table.getIsAllRowsSelected()}
                      indeterminate={table.getIsSomeRowsSelected()}
                      onChange={table.getToggleAllRowsSelectedHandler()}
                    />
                  </th>
                )}
                {sichtbar.map((spalte) => (
                  <Kopfzelle
                    key={spalte.schluessel}
                    spalte={spalte}
                    sortierung={props.sortierung}
                    onSortierung={props.onSortierung}
                  />
                ))}
              </tr>
            </thead>
            <Tabellenkoerper
              table={table}
              spalten={sichtbar}
              mitAuswahl={mitAuswahl}
              auswahlName={(zeile, id) => props.auswahlName?.(zeile) ?? id}
              onOeffnen={ziel ? oeffne : undefined}
              laedt={laedt}
            />
            {summen && zeilen.length > 0 && (
              <tfoot>
                <tr>
                  {mitAuswahl && <td className={klassen['haken']} />}
                  {sichtbar.map(({ schluessel, rechts }) => (
                    <td key={schluessel} className={rechts ? klassen['rechts'] : undefined}>
                      {summen[schluessel]}
                    </td>
                  ))}
                </tr>
              </tfoot>
            )}
          </table>
        </div>
      )}
      {mehr && (
        <Stack gap={4} align="center" mt="sm" className="mw-nicht-drucken">
          <WeitereLaden mehr={mehr} laedtMehr={laedtMehr} />
          <Text size="xs" c="dimmed">
            {formatZahl(zeilen.length)} angezeigt
          </Text>
        </Stack>
      )}
    </Box>
  );
};
