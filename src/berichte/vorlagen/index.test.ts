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
import type { Vorlage, Vorlagenschluessel } from './vorlage.ts';

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

  test.each<[Vorlagenschluessel, RegExp[]]>([
    // § 15 Abs. 1 VersVermV, numbers 1 to 12.
    [
      'erstinformation',
      [
        /mandant\.name/,
        /mandant\.anschrift/,
        /mandant\.erlaubnis>.*prüfen Sie die Eintragung/s,
        /bieten .* eine Beratung an/,
        /mandant\.verguetung/,
        /mandant\.zuwendungen/,
        /mandant\.registernummer.*mandant\.registerstelle/s,
        /mandant\.beteiligungGehalten/,
        /mandant\.beteiligungAnUns/,
        /verpflichtet, am Verfahren teilzunehmen.*mandant\.schlichtungsstellen/s,
      ],
    ],
    // §§ 60 to 62, 7b, 7c, 19, 8 VVG.
    [
      'beratungsdokumentation',
      [
        'anlass teilnehmer wuensche risiko grundlage komplexitaet rat gruende',
        'alternativen entscheidung abweichung umdeckung anlage unterlagen',
      ].flatMap((namen) => namen.split(' ').map((name) => new RegExp(`<beratung.${name}>`))),
    ],
    [
      'beratungsdokumentation',
      [/§ 19 VVG/, /§ 8 VVG/, /§ 356a BGB/, /erst, wenn der neue angenommen/, /Wartezeiten/],
    ],
    // Art. 246a § 1 Abs. 2 Nr. 1 EGBGB: the conditions, and the form.
    [
      'maklervertrag',
      [/vierzehn Tagen ohne Angabe von Gründen/, /Folgen des Widerrufs/, /Hiermit widerrufe/],
    ],
    [
      'maklervertrag',
      [/Schadenfall/, /Direktversicherer/, /Courtage/, /verjähren/, /kündigen/, /nur mit Zustimmung/],
    ],
    ['maklervollmacht', [/kein Geld/, /Untervollmacht/, /jederzeit ohne Gründe widerrufen/, /im Original/]],
    // Art. 13 and 14 DSGVO.
    [
      'datenschutzhinweise',
      [
        /mandant\.datenschutzkontakt/,
        /Buchst\. b DSGVO.*Buchst\. c DSGVO.*Art\. 9 Abs\. 2 Buchst\. a DSGVO.*Buchst\. f DSGVO/s,
        /Rückversicherer/,
        /außerhalb des Europäischen Wirtschaftsraums/,
        /bewahren wir sechs, acht oder zehn Jahre/,
        /Art\. 15 .*Art\. 16.*Art\. 17.*Art\. 18.*Art\. 20.*Art\. 21.*Art\. 7 Abs\. 3.*Art\. 77/s,
        /müssen uns keine Daten geben/,
        /Art\. 22 DSGVO/,
        /von dieser Person oder vom Versicherer/,
      ],
    ],
    ['beratungsverzicht', [/nachteilig .* § 63 VVG Schadensersatz/, /gesonderte Erklärung/]],
  ])('%s says what the law asks for', (schluessel, inhalte) => {
    const text = textOf(fuelle(vorlageVon[schluessel], voll).bloecke)
      .replaceAll('|', ' ')
      .replace(/ +/g, ' ');
    for (const inhalt of inhalte) expect(text).toMatch(inhalt);
  });

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
