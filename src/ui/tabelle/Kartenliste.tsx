import { Skeleton, Text } from '@mantine/core';
import type { Spalte } from './spalte.ts';
import klassen from './tabelle.module.css';

type Props<T> = {
  readonly spalten: readonly Spalte<T>[];
  readonly zeilen: readonly T[];
  readonly kennung: (zeile: T) => string;
  readonly beschriftung: string;
  readonly laedt: boolean;
};

/** The rows on a phone: title and second line left, figures right. */
export const Kartenliste = <T,>({ spalten, zeilen, kennung, beschriftung, laedt }: Props<T>) => {
  const an = (platz: NonNullable<Spalte<T>['handy']>) => spalten.filter(({ handy }) => handy === platz);
  return (
    <ul className={klassen['karten']} aria-label={beschriftung}>
      {laedt &&
        Array.from({ length: 5 }, (_, i) => (
          <li key={i} className={klassen['karte']}>
            <Skeleton height={32} />
          </li>
        ))}
      {zeilen.map((zeile) => (
        <li key={kennung(zeile)} className={klassen['karte']}>
          <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {an('titel').map(({ schluessel, zelle, karte = zelle }) => (
              <Text key={schluessel} fw={600} component="div" size="sm">
                {karte(zeile)}
              </Text>
            ))}
            <Text size="sm" c="dimmed" component="div" data-platz="text">
              {an('text')
                .filter(({ text }) => text(zeile))
                .map(({ schluessel, zelle }, i) => (
                  <span key={schluessel}>
                    {i > 0 && ' · '}
                    {zelle(zeile)}
                  </span>
                ))}
            </Text>
          </div>
          <div className={klassen['rechts']}>
            {an('rechts').map(({ schluessel, zelle, karte = zelle, text }) =>
              text(zeile) ? (
                <Text key={schluessel} size="sm" component="div">
                  {karte(zeile)}
                </Text>
              ) : null,
            )}
          </div>
          {an('zeile').map(({ schluessel, zelle, karte = zelle }) => (
            <div key={schluessel} className={klassen['zeile']}>
              {karte(zeile)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
};
