import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { baueBericht, waehleTeile } from '#berichte/baue-bericht.ts';
import { teile } from '#berichte/index.ts';
import type { Block } from '#berichte/seitenmodell.ts';
import { baueBerichtsdaten } from '#test/testkit/bericht.ts';
import { baueVertrag } from '#test/testkit/bauen.ts';
import { findVerrutschtes } from '#test/testkit/pdf-lage.ts';
import { bauePng } from '#test/testkit/pdf.ts';
import { createPdfsatz } from './satz.ts';
import { readPdfText } from './text.ts';

const satz = createPdfsatz();
afterAll(() => satz.close());

const stand = 1_795_392_000;
const rahmen = {
  titel: 'Probe',
  kopf: 'Kopf',
  fuss: 'Datenstand 23.11.2026',
  haus: { name: 'Haus', kurzname: 'Haus', zeilen: ['Haus'], farbe: '#0f6876', akzent: '#c98a1b' },
};
const mitBloecken = (...bloecke: readonly Block[]) => ({ ...rahmen, teile: [{ titel: 'Teil', bloecke }] });
const absatzVon = (text: string): Block => ({ art: 'absatz', laeufe: [{ text }] });
const absatz = (text: string) => mitBloecken(absatzVon(text));

const lies = async (pdf: Buffer) => {
  const antwort = await readPdfText(new Uint8Array(pdf), { maxZeichen: 1e7 });
  if (antwort.art !== 'text') throw new Error(antwort.art);
  // Places to break a long word show nothing.
  return { ...antwort, text: antwort.text.replaceAll('\u200b', '') };
};
const setzeText = async (daten: unknown) => lies(await satz.setze({ daten, stand }));
const eng = (text: string): string => text.replace(/[\s\u00ad-]/g, '');

describe('a report', () => {
  test('of all parts is tagged, names its language and title, counts its pages', async () => {
    const { modell } = baueBericht(teile, baueBerichtsdaten());
    const pdf = await satz.setze({ daten: modell, stand });
    const roh = pdf.toString('latin1');
    expect(roh).toMatch(/\/Marked true/);
    expect(roh).toMatch(/\/Lang \(de-DE\)/);
    expect(roh).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(roh).not.toMatch(/\/(?:JavaScript|Launch|EmbeddedFile)\b/);
    const { text, seiten } = await lies(pdf);
    expect(text).toContain(`Seite 2 von ${seiten}`);
    for (const teil of modell.teile) expect(eng(text)).toContain(eng(teil.titel));
  });

  test('is the same, byte for byte, for the same data', async () => {
    const daten = absatz('gleich');
    const [a, b] = [await satz.setze({ daten, stand }), await satz.setze({ daten, stand })];
    expect(a.equals(b)).toBe(true);
  });

  test('of two hundred contracts repeats the heading of its table on every page', async () => {
    const { modell } = baueBericht(
      teile.filter(({ schluessel }) => schluessel === 'vertragsuebersicht'),
      baueBerichtsdaten({}, 200),
    );
    const { text, seiten } = await setzeText(modell);
    expect(seiten).toBeGreaterThan(5);
    expect(text.split('Versicherer und Nummer').length - 1).toBe(seiten);
    for (const nr of [1, 100, 200]) expect(text).toContain(`MEHR-${nr}\n`);
  });

  const langeWorte = 'Gesellschaft für ungewöhnlich lange Namen '.repeat(8).slice(0, 300);
  test.each([
    ['words', langeWorte],
    ['one word', 'W'.repeat(300)],
  ])('keeps names of the longest kind (%s) and huge amounts in their places', async (_was, lang) => {
    const [erster, ...rest] = baueBerichtsdaten().mitglieder;
    const teuer = baueVertrag({
      gesellschaft: lang.slice(0, 199),
      produkt: lang.slice(0, 199),
      versicherungsscheinnummer: 'N'.repeat(35),
      beitragCents: 99_999_999_999,
      zahlweise: 'monatlich',
    });
    const daten = baueBerichtsdaten({
      mitglieder: [{ ...erster, nachname: lang, vertraege: [teuer] }, ...rest],
      haus: { ...baueBerichtsdaten().haus, name: lang.slice(0, 200) },
    });
    const laut = ['deckblatt', 'vertragsuebersicht', 'vertragsdetails', 'maklervollmacht'];
    const { modell } = baueBericht(waehleTeile(laut), daten);
    expect(await findVerrutschtes(await satz.setze({ daten: modell, stand }))).toEqual([]);
  });

  test('shows the logo; a broken or huge one is left out', async () => {
    const mit = (bytes: Buffer) => ({
      daten: { ...absatz('mit Bild'), haus: { ...rahmen.haus, logo: 'logo.png' } },
      bilder: [{ name: 'logo.png', bytes }],
      stand,
    });
    const gut = await satz.setze(mit(bauePng()));
    expect(gut.toString('latin1')).toMatch(/\/Subtype \/Image/);
    for (const schlecht of [Buffer.from('kein Bild'), bauePng(60_000, 60_000)]) {
      const { text } = await lies(await satz.setze(mit(schlecht)));
      expect(text).toContain('mit Bild');
    }
  });
});

describe('what people wrote comes out as text', () => {
  const boese = [
    '#set text(red) #include "/etc/passwd" #import "x"',
    '*fett* _kursiv_ `code` $x^2$ <label> @ref // kein Kommentar /* auch nicht */',
    '<img src=x onerror=alert(1)> <script>alert(1)</script> &amp; \\n \\u{1F600} "',
    'Größe „so“ – 100 % § 5 € ½ Ñandú Łódź Ελλάδα Москва',
    'Hund 🐕 Haus 🏠 ✔ → ☐ ①',
    '= Keine Überschrift\n- kein Punkt\n+ keine Nummer\n/ kein: Begriff',
    '{{mandant.name}} **a** #{1+1} \\#',
  ];
  test('signs of Typst, Markdown, HTML, other scripts', async () => {
    const { text } = await setzeText(mitBloecken(...boese.map(absatzVon)));
    for (const eine of boese) expect(eng(text)).toContain(eng(eine));
  });

  test('ten thousand characters, in words and in one', async () => {
    const worte = 'Versicherung '.repeat(770);
    const ein = 'x'.repeat(10_000);
    const { text, seiten } = await setzeText(absatz(`${worte}\n${ein}`));
    expect(eng(text).split('Versicherung').length - 1).toBe(770);
    expect(eng(text).match(/x/g)?.length).toBe(10_000);
    expect(seiten).toBeLessThan(9);
  });

  test('what no font knows becomes a box, what turns a text around is gone', async () => {
    const { text } = await setzeText(absatz('A漢B\u202eC\u0000D\ud800E🐕'));
    expect(text).toContain('A□BCD□E🐕');
    const erklaerung = 'Datenstand 23.11.2026 · □: ein Zeichen, das die Schrift';
    expect(text).toContain(erklaerung);
    expect((await setzeText(absatz('□ steht hier mit Absicht'))).text).not.toContain('ein Zeichen, das');
  });

  test('right-to-left words keep their letters', async () => {
    const { text } = await setzeText(absatz('שלום مرحبا'));
    for (const wort of ['שלום', 'مرحبا'])
      expect([...text].toSorted().join('')).toContain([...wort].toSorted()[0]);
  });

  test('any text in any block', async () => {
    const beliebig = fc.string({ unit: 'binary', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(beliebig, async (text) => {
        const paar = { label: text, wert: text };
        const lauf = [
          { text, fussnote: text },
          { text, fett: true as const },
          { text, fehlt: true as const },
        ];
        const pdf = await satz.setze({
          stand,
          daten: mitBloecken(
            { art: 'ueberschrift', text },
            { art: 'absatz', laeufe: lauf },
            { art: 'liste', punkte: [lauf] },
            { art: 'ankreuzen', punkte: [lauf] },
            { art: 'entscheidung', zweck: text, antworten: [text] },
            { art: 'unterschriften', felder: [text] },
            {
              art: 'tabelle',
              spalten: [{ titel: text, breite: 1 }],
              zeilen: [{ zellen: [{ text, leise: text, marke: text }] }],
            },
            { art: 'angaben', paare: [paar] },
            { art: 'kennzahlen', zahlen: [{ ...paar, zusatz: text }] },
            { art: 'hinweis', titel: text, text },
            { art: 'balken', alt: 'a', balken: [{ label: text, wert: 1, text }] },
            { art: 'verteilung', alt: 'a', teile: [{ ton: 'luecke', label: text, anzahl: 1 }] },
            {
              art: 'karte',
              titel: text,
              unterzeile: text,
              rechts: text,
              marke: text,
              gruppen: [{ titel: text, paare: [paar] }],
            },
            {
              art: 'befund',
              ton: 'luecke',
              stand: text,
              titel: text,
              wer: text,
              text,
              paare: [paar],
              fuss: text,
            },
          ),
        });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 15 },
    );
  });
});

describe('limits', () => {
  test('a report that takes too long is given up, the next one is set', async () => {
    const knapp = createPdfsatz({ maxMs: 1 });
    await expect(knapp.setze({ daten: absatz('x'), stand })).rejects.toMatchObject({ art: 'zeit' });
    await knapp.close();
    expect((await setzeText(absatz('danach'))).text).toContain('danach');
  });
  test('too many that wait are refused at once', async () => {
    const eng = createPdfsatz({ maxWartend: 1 });
    const alle = await Promise.allSettled([1, 2, 3].map(() => eng.setze({ daten: absatz('x'), stand })));
    await eng.close();
    expect(alle.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });
  test('more data than a report may have is refused', async () => {
    const klein = createPdfsatz({ maxZeichen: 100 });
    await expect(klein.setze({ daten: absatz('x'), stand })).rejects.toMatchObject({ art: 'zu-gross' });
  });
  test('a fault of the template is an error, and the thread goes on', async () => {
    await expect(satz.setze({ daten: { titel: 'ohne Haus' }, stand })).rejects.toMatchObject({
      art: 'gescheitert',
      message: expect.stringMatching(/dictionary does not contain key/),
    });
    expect((await setzeText(absatz('weiter'))).text).toContain('weiter');
  });
});
