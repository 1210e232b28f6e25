// What a list cannot do without, looked for among columns that so far mean something lesser or nothing.
import type { Zelle } from '#formats/tabelle/zelle.ts';
import type { Tabellenfeld } from './felder.ts';
import { feldAngaben } from './felder.ts';
import { anteil } from './inhalt.ts';
import type { Spalte } from './spalte.ts';

type Luecke = {
  readonly feld: Tabellenfeld;
  /** The gap is there where none of these has a column. */
  readonly statt: readonly Tabellenfeld[];
  /** What a column may mean now and still be the one. */
  readonly aus: ReadonlySet<Tabellenfeld | undefined>;
  readonly ab: number;
};

const LUECKEN: readonly Luecke[] = [
  {
    feld: 'vertrag.gesellschaft',
    statt: ['vertrag.gesellschaft', 'vertrag.gesellschaftsnummer'],
    aus: new Set<Tabellenfeld | undefined>([
      undefined,
      'kunde.name',
      'kunde.firma',
      'kunde.adresszusatz',
      'kunde.bank',
      'kunde.betreuer',
      'kunde.bemerkung',
      'partner.name',
      'vertrag.lieferweg',
      'vertrag.bemerkung',
    ]),
    ab: 0.6,
  },
  {
    feld: 'kunde.name',
    statt: ['kunde.name', 'kunde.nachname', 'kunde.firma'],
    aus: new Set<Tabellenfeld | undefined>([
      undefined,
      'vertrag.versichertePerson',
      'partner.name',
      'kunde.kontoinhaber',
      'kunde.betreuer',
      'vertrag.produkt',
      'ignorieren',
    ]),
    ab: 0.5,
  },
  {
    feld: 'kunde.iban',
    statt: ['kunde.iban'],
    aus: new Set<Tabellenfeld | undefined>([undefined, 'kunde.bank', 'kunde.kontonummer']),
    ab: 0.6,
  },
];

const fuelle = (
  spalten: readonly Spalte[],
  { feld, statt, aus, ab }: Luecke,
  werte: readonly (readonly Zelle[])[],
): readonly Spalte[] => {
  if (spalten.some((s) => s.feld !== undefined && statt.includes(s.feld))) return spalten;
  const { inhalt, label } = feldAngaben(feld);
  const passend = spalten
    .filter((s) => s.herkunft === undefined && s.gruppe === undefined && aus.has(s.feld))
    .map((s) => ({ s, passt: anteil(werte[s.spalte] ?? [], inhalt) ?? 0 }))
    .filter(({ passt }) => passt >= ab)
    .sort((a, b) => b.passt - a.passt)[0]?.s;
  if (!passend) return spalten;
  return spalten.map((s) =>
    s === passend
      ? {
          ...s,
          feld,
          sicherheit: 0.65,
          grund: `Keine andere Spalte nennt „${label}“; dem Inhalt nach ist es diese`,
          alternativen: [...(s.feld ? [s.feld] : []), ...s.alternativen],
        }
      : s,
  );
};

/** Fills the gaps of a list, the insurer first. */
export const fuelleLuecken = (spalten: readonly Spalte[], werte: readonly (readonly Zelle[])[]): Spalte[] => [
  ...LUECKEN.reduce<readonly Spalte[]>((bisher, luecke) => fuelle(bisher, luecke, werte), spalten),
];
