import { expect, test } from 'vitest';
import { GRENZEN } from '../grenzen.ts';
import { createFestleser, findRaster } from './festbreite.ts';

const liste = [
  'Bestandsübersicht Nord',
  'Name           Vorname   Geburtsdatum  PLZ',
  'Müller         Hans      01.02.1960    80331',
  'von der Heide            03.04.1971    01067',
  'Ott            Eva "E."  ',
].join('\r\n');
const abfrage = ['NAME    ORT      NR', '------- -------- ----', 'Ott     Bad Köln  123', 'Zorn    Ulm'].join(
  '\n',
);

test.each([
  ['columns set with blanks', liste, [0, 15, 25, 39]],
  ['a ruler below the heading', abfrage, [0, 8, 17]],
  ['separators', 'a;b;c\n1;2;3\n4;5;6\n', undefined],
  ['one column of names', 'Hans Müller\nEva Ott\nUwe Zorn\n', undefined],
  ['prose', 'Sehr geehrte Damen,\nanbei die Liste.\nViele Grüße\n', undefined],
])('raster: %s', (_, text, soll) => expect(findRaster(text, true)).toEqual(soll));

/** Fed in pieces of this length; the same rows come out whatever it is. */
const lies = (text: string, stueck: number): string[][] => {
  const leser = createFestleser(findRaster(text, true) ?? [], GRENZEN);
  const teile = Array.from({ length: Math.ceil(text.length / stueck) }, (_, i) =>
    text.slice(i * stueck, (i + 1) * stueck),
  );
  return [...teile.flatMap((teil) => leser.push(teil)), ...leser.end()].map(({ nummer, zellen }) => [
    String(nummer),
    ...zellen.map((zelle) => zelle.text),
  ]);
};

test.each([1, 7, 1000])('rows in pieces of %i', (stueck) => {
  expect(lies(liste, stueck)).toEqual([
    ['1', 'Bestandsübersicht Nord'],
    ['2', 'Name', 'Vorname', 'Geburtsdatum', 'PLZ'],
    ['3', 'Müller', 'Hans', '01.02.1960', '80331'],
    ['4', 'von der Heide', '', '03.04.1971', '01067'],
    ['5', 'Ott', 'Eva "E."', '', ''],
  ]);
  expect(lies(abfrage, stueck).map(([nummer]) => nummer)).toEqual(['1', '3', '4']);
});
