// The GDV tables against the layouts of the codec: every Satz, Teildatensatz and field exists and has a fitting type.
import { describe, expect, test } from 'vitest';
import { findLayout } from '#formats/gdv/index.ts';
import { sparten } from './index.ts';
import type { Detailfeld, GdvZuordnung, Sparte } from './sparte.ts';

const zielfeld = (sparte: Sparte, ziel: string): Detailfeld | undefined => {
  const [wort, spalte] = ziel.split('.');
  const feld = sparte.felder.find(({ name }) => name === wort);
  return spalte ? feld?.felder?.find(({ name }) => name === spalte) : feld;
};

/** Field types of the codec that can become this kind of value; alphanumeric fields hold numbers as digits at times. */
const typen: Readonly<Partial<Record<Detailfeld['art'], readonly string[]>>> = {
  geld: ['N', 'F'],
  prozent: ['N', 'F'],
  zahl: ['N', 'F', 'A'],
  tag: ['D'],
};

const fehlt = (sparte: Sparte, { satz, td, feld, ziel, teil }: GdvZuordnung): string | undefined => {
  const quelle = findLayout(satz, td)?.felder.find(({ name }) => name === feld);
  if (!quelle) return `${satz} TD ${td} hat kein Feld ${feld}`;
  const erlaubt = typen[zielfeld(sparte, ziel)?.art ?? 'text'];
  return erlaubt && !teil && !erlaubt.includes(quelle.typ)
    ? `${satz} ${feld} (${quelle.typ}) -> ${ziel}`
    : undefined;
};

describe.each(sparten.map((sparte) => [sparte.schluessel, sparte] as const))('%s', (_, sparte) => {
  test('every source field exists and fits', () => {
    expect((sparte.zuordnungen ?? []).map((zeile) => fehlt(sparte, zeile)).filter(Boolean)).toEqual([]);
  });

  test('codes are translated, never copied into a choice', () => {
    for (const { ziel, werte, wert } of sparte.zuordnungen ?? [])
      if (['janein', 'wahl'].includes(zielfeld(sparte, ziel)?.art ?? ''))
        expect(werte ?? wert, ziel).toBeDefined();
  });

  test('row keys are fields of the Saetze that fill the list', () => {
    for (const [name, schluessel] of Object.entries(sparte.gdvZeilen ?? {})) {
      const quellen = (sparte.zuordnungen ?? []).filter(({ ziel }) => ziel.startsWith(`${name}.`));
      const felder = quellen.flatMap(
        ({ satz, td }) => findLayout(satz, td)?.felder.map((feld) => feld.name) ?? [],
      );
      for (const feld of quellen.length > 0 ? schluessel.flatMap((wort) => wort.split('|')) : [])
        expect(felder, `${name}: ${feld}`).toContain(feld);
    }
  });
});
