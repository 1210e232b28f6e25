import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTag } from '#domain/datum.ts';
import type { Textblock } from '../seitenmodell.ts';
import { fuelle } from './fuelle.ts';
import { vorlagen, vorlageVon } from './index.ts';
import { findMarkupfehler, findPlatzhalter } from './markup.ts';
import { isPlatzhalter, platzhalter } from './platzhalter.ts';
import type { Werte } from './platzhalter.ts';
import { textfassungSchema, vorlagenschluessel } from './vorlage.ts';
import type { Vorlage } from './vorlage.ts';

const laeufe = (block: Textblock) =>
  block.art === 'absatz'
    ? block.laeufe
    : block.art === 'liste' || block.art === 'ankreuzen'
      ? block.punkte.flat()
      : [];
const textOf = (bloecke: readonly Textblock[]): string =>
  bloecke.flatMap((block) => laeufe(block).map(({ text }) => text)).join('|');
const voll: Werte = Object.fromEntries(Object.keys(platzhalter).map((name) => [name, `<${name}>`]));

describe('gallery of legal texts', () => {
  test('lists every file, each under its key', () => {
    const rest = ['fuelle', 'index', 'markup', 'platzhalter', 'vorlage'];
    const dateien = readdirSync(import.meta.dirname)
      .filter((name) => !name.includes('.test.'))
      .map((name) => name.replace('.ts', ''))
      .filter((name) => !rest.includes(name));
    expect(vorlagen.map(({ schluessel }) => schluessel).toSorted()).toEqual(dateien.toSorted());
    expect(vorlagen.map(({ schluessel }) => schluessel)).toEqual([...vorlagenschluessel]);
    for (const vorlage of vorlagen) expect(vorlageVon[vorlage.schluessel]).toBe(vorlage);
  });

  test.each(vorlagen)('$schluessel is a text that may be saved, with known placeholders', (vorlage) => {
    expect(textfassungSchema.safeParse(vorlage).success).toBe(true);
    expect(isTag(vorlage.fassung)).toBe(true);
    expect(vorlage.abschnitte.flatMap(({ text }) => findMarkupfehler(text))).toEqual([]);
    expect(vorlage.rechtsgrundlage).toMatch(/§|Art\./);
  });

  test.each(vorlagen)(
    '$schluessel: all values known leaves no gap, none known names each gap once',
    (vorlage) => {
      const gefuellt = fuelle(vorlage, voll);
      expect(gefuellt.fehlend).toEqual([]);
      expect(textOf(gefuellt.bloecke)).not.toMatch(/\{\{|\*\*/);
      const leer = fuelle(vorlage, {});
      const pflicht = vorlage.abschnitte
        .flatMap(({ text }) => findPlatzhalter(text))
        .filter((name) => isPlatzhalter(name) && platzhalter[name].pflicht);
      expect([...leer.fehlend].toSorted()).toEqual([...new Set(pflicht)].toSorted());
      expect(leer.muster).toBe(true);
      expect(fuelle({ ...vorlage, freigegeben: true }, voll).muster).toBe(false);
    },
  );

  test.each([
    ['beratungsverzicht', 'Schriftform'],
    ['maklervollmacht', 'Schriftform'],
    ['erstinformation', 'Textform'],
    ['beratungsdokumentation', 'Textform'],
  ] as const)('%s needs %s', (schluessel, form) => expect(vorlageVon[schluessel].form).toBe(form));

  test('Einwilligung asks for each purpose apart and answers nothing beforehand', () => {
    const fragen = fuelle(vorlageVon.einwilligung, voll).bloecke.filter(({ art }) => art === 'entscheidung');
    expect(fragen).toHaveLength(7);
    for (const frage of fragen)
      expect(frage).toMatchObject({ antworten: ['Ja, ich willige ein.', 'Nein, ich willige nicht ein.'] });
  });
});

const mitText = (text: string): Vorlage => ({
  ...vorlageVon.erstinformation,
  abschnitte: [{ ueberschrift: 'Teil', text }],
});

describe('fuelle', () => {
  const zeilen: readonly [string, Werte, readonly unknown[]][] = [
    ['a **b** c', {}, [{ text: 'a ' }, { text: 'b', fett: true }, { text: ' c' }]],
    ['a ** b', {}, [{ text: 'a ' }, { text: '**' }, { text: ' b' }]],
    ['**{{mandant.name}}**', { 'mandant.name': '**x** #y' }, [{ text: '**x** #y', fett: true }]],
    ['{{mandant.name}}', { 'mandant.name': '{{kunde.name}}' }, [{ text: '{{kunde.name}}' }]],
    ['{{mandant.name}}', { 'mandant.name': '  ' }, [{ text: 'Name der Firma', fehlt: true }]],
    ['{{ mandant.name }}', { 'mandant.name': 'A' }, [{ text: 'A' }]],
    ['{{constructor}}', {}, [{ text: '{{constructor}}' }]],
    ['{{', {}, [{ text: '{{' }]],
    ['#sys <img src=x> $a$ \\', {}, [{ text: '#sys <img src=x> $a$ \\' }]],
  ];
  test.each(zeilen)('%s', (text, werte, erwartet) => {
    const [, absatz] = fuelle(mitText(text), werte).bloecke;
    expect(absatz).toEqual({ art: 'absatz', laeufe: erwartet });
  });

  test('a line goes with its optional value, a section with its last line', () => {
    const text = 'Telefon: {{mandant.telefon}}';
    expect(fuelle(mitText(text), {}).bloecke).toEqual([]);
    expect(fuelle(mitText(`Name\n${text}`), {}).bloecke[1]).toMatchObject({ laeufe: [{ text: 'Name' }] });
  });

  test('bullets and boxes are lists of their own', () => {
    const { bloecke } = fuelle(mitText('Es gilt:\n- eins\n- zwei\n- [ ] drei\n\nEnde'), {});
    expect(bloecke.map(({ art }) => art)).toEqual(['ueberschrift', 'absatz', 'liste', 'ankreuzen', 'absatz']);
  });

  test('any text comes through and no visible character of a plain text is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (roh) => {
        const text = roh.replace(/[*{}\-[\]\s]/g, '');
        const { bloecke } = fuelle(mitText(text), {});
        expect(textOf(bloecke)).toBe(text);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(fuelle(mitText(text), {}).bloecke)));
  });
});
