import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { dokumentname, endungVon, parseDokumentfrage, suchkopf, suchrumpf, umbenannt } from './dokument.ts';

describe('dokumentname', () => {
  test.each([
    ['Police 2026.pdf', 'Police 2026.pdf'],
    ['../../evil.txt', '_.._evil.txt'],
    ['C:\\evil.txt', 'C__evil.txt'],
    ['rechnung\u202Efdp.exe', 'rechnung_fdp.exe'],
    ['zeile\r\nneu.pdf', 'zeile__neu.pdf'],
    ['Mu\u0308ller.pdf', 'Müller.pdf'],
    ['Schein .pdf . ', 'Schein.pdf'],
    [' . ', 'Dokument'],
  ])('%j -> %j', (name, sauber) => expect(dokumentname(name)).toBe(sauber));

  test.each([
    [254, 'a'.repeat(250)],
    [255, 'a'.repeat(251)],
    [255, 'a'.repeat(252)],
    [255, `${'ä'.repeat(125)}b`],
    [254, 'ä'.repeat(126)],
  ])('%i bytes of %s.pdf', (bytes, name) => {
    const ergebnis = dokumentname(`${name}.pdf`);
    expect(new TextEncoder().encode(ergebnis).length).toBe(bytes);
    expect(ergebnis).toMatch(/\.pdf$/);
  });

  test('never longer than 255 bytes, never with a path, and clean once is clean for good', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = dokumentname(`${text}.pdf`);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
        expect(name).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
        expect(name.endsWith('.pdf') || name === 'pdf').toBe(true);
        expect(dokumentname(name)).toBe(name);
      }),
    );
  });
});

test.each([
  ['alt.pdf', 'neu', 'neu.pdf'],
  ['alt.pdf', 'neu.PDF', 'neu.PDF'],
  ['alt.pdf', 'neu.exe', 'neu.exe.pdf'],
  ['ohne', 'neu', 'neu'],
])('umbenannt %s to %s', (alt, neu, soll) => expect(umbenannt(alt, neu)).toBe(soll));

test('endungVon', () => expect(['a.PDF', 'a.pdf .exe', 'a'].map(endungVon)).toEqual(['pdf', 'exe', '']));

describe('search', () => {
  const findet = (frage: string, suche: string): boolean =>
    parseDokumentfrage(frage)?.some((worte) => worte.every((wort) => suche.includes(` ${wort}`))) ?? false;
  const suche = suchkopf('Schein Müller.pdf', 'police') + suchrumpf('Scheinnummer 12-345678-9, Straße 7');
  test.each([
    ['mueller', true],
    ['MÜLLER schein', true],
    ['versicherungsschein', true],
    ['12-345678-9', true],
    ['123456789', true],
    ['strasse', true],
    ['rasse', false],
  ])('%s: %s', (frage, soll) => expect(findet(frage, suche)).toBe(soll));
  test('nothing to search', () => expect(parseDokumentfrage(' -*% ')).toBeUndefined());
});
