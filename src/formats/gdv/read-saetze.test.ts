import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { feld } from './feld.ts';
import { createMusterBestand } from './muster-bestand.ts';
import { KOPF, latin1Datei, lies, setze, zeilen } from './pruefstand/testdatei.ts';
import { GdvAbbruch } from './rahmen.ts';
import { createGdvLeser, readSaetze, type LeseOptionen } from './read-saetze.ts';
import { rohBytes, type Teildatensatz } from './teildatensatz.ts';
import { createGdvDatei } from './write-saetze.ts';

const LINES = zeilen();
const NAMEN = LINES.map((line) => line.slice(0, 4));
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const satzarten = (saetze: readonly Teildatensatz[]): string[] => saetze.map((s) => s.satzart);
const codes = (saetze: readonly Teildatensatz[]): string[] =>
  saetze.flatMap((s) => s.hinweise.map((h) => h.code));
const name1 = (saetze: readonly Teildatensatz[]): unknown =>
  saetze.filter((s) => s.satz === '0100' && s.td === 1).map((s) => feld(s, 'Name1'));

/** Every stream of bytes must give the file back. */
const roundTrip = (bytes: Uint8Array): Buffer => {
  const leser = createGdvLeser();
  const saetze = [...leser.push(bytes), ...leser.ende()];
  return Buffer.concat([...saetze.map(rohBytes), leser.rest()]);
};

const mixed = (): string => LINES.map((line, i) => line + (['\r\n', '\n', '\r'][i % 3] ?? '')).join('');
const insert = (line: string, at: number, text: string): string => line.slice(0, at) + text + line.slice(at);
const change = (index: number, by: (line: string) => string): string[] =>
  LINES.map((l, i) => (i === index ? by(l) : l));

/** Files that differ only in their frame: all records, in order, without a warning. */
const HEIL: readonly [string, Buffer][] = [
  ['CRLF', latin1Datei(LINES)],
  ['LF', latin1Datei(LINES, '\n')],
  ['CR', latin1Datei(LINES, '\r')],
  ['no line ends', latin1Datei(LINES, '')],
  ['mixed line ends', latin1(mixed())],
  ['no line end at the end', latin1(LINES.join('\r\n'))],
  ['lines trimmed on the right', latin1Datei(LINES.map((line) => line.trimEnd()))],
  ['trailing blanks beyond 256', latin1Datei(LINES.map((line) => `${line}   `))],
  ['blank lines', latin1Datei(LINES.flatMap((line) => ['', line, '   ']))],
  ['Ctrl-Z and NUL at the end', Buffer.concat([latin1Datei(LINES), latin1('\x1a'), Buffer.alloc(4096)])],
  ['NUL at the end without line ends', Buffer.concat([latin1Datei(LINES, ''), Buffer.alloc(4096)])],
  ['BOM', Buffer.concat([latin1('\xef\xbb\xbf'), Buffer.from(LINES.join('\n'), 'utf8')])],
  ['UTF-8 counting characters', Buffer.from(LINES.join('\r\n'), 'utf8')],
  ['UTF-8 without line ends', Buffer.from(LINES.join(''), 'utf8')],
];

describe('frames', () => {
  test.each(HEIL)('%s: every record, no finding, the same bytes back', (_, bytes) => {
    const saetze = lies(bytes);
    expect(satzarten(saetze)).toEqual(NAMEN);
    expect(codes(saetze)).toEqual([]);
    expect(name1(saetze)).toEqual(['Müller']);
    expect(saetze.map((s) => s.text.length).every((n) => n >= 256)).toBe(true);
    expect(roundTrip(bytes).equals(bytes)).toBe(true);
  });

  test('UTF-8 that counts bytes keeps its fields in place', () => {
    const byteweise = LINES.map((line) =>
      Buffer.from(line, 'utf8')
        .toString('latin1')
        .replace(/ {3}(?=.*\d$)/, (b) => b),
    );
    const lines = byteweise.map((line) => shrink(line));
    const saetze = lies(latin1Datei(lines));
    expect(name1(saetze)).toEqual(['Müller']);
    expect(feld(saetze[3] ?? fail(), 'Name3')).toBe('Jürgen');
    expect(feld(saetze[3] ?? fail(), 'Geburtsdatum')).toBe('1979-02-28');
    expect(saetze[3]?.td).toBe(1);
    expect(roundTrip(latin1Datei(lines)).equals(latin1Datei(lines))).toBe(true);
  });

  test('characters beyond the basic plane take one position', () => {
    const lines = change(3, (line) => `${line.slice(0, 43)}Bär😀${line.slice(47)}`);
    const saetze = lies(Buffer.from(lines.join('\n'), 'utf8'));
    expect(name1(saetze)).toEqual(['Bär😀er']);
    expect(feld(saetze[3] ?? fail(), 'Geburtsdatum')).toBe('1979-02-28');
  });

  test('lines are counted with blank ones', () => {
    expect(lies(latin1Datei(['', ...LINES.slice(0, 2), '', LINES[2] ?? ''])).map((s) => s.zeile)).toEqual([
      2, 3, 5,
    ]);
  });

  test('records know their bytes', () => {
    const bytes = latin1Datei(LINES);
    expect(
      lies(bytes)
        .map((s) => [s.byte, s.laenge])
        .slice(0, 3),
    ).toEqual([
      [0, 256],
      [258, 256],
      [516, 256],
    ]);
  });
});

/** Takes back as many blanks of a UTF-8 line as umlauts have added, field by field, so that it has 256 bytes. */
const shrink = (line: string): string => {
  let text = line;
  for (const umlaut of line.match(/[\xc2-\xdf][\x80-\xbf]/g) ?? []) {
    const at = text.lastIndexOf(umlaut);
    const blank = text.indexOf('  ', at);
    text = text.slice(0, blank) + text.slice(blank + 1);
  }
  return text;
};

describe('damage', () => {
  test('an extra byte is found and skipped, the rest is not shifted', () => {
    const saetze = lies(latin1Datei(change(3, (line) => insert(line, 60, 'x'))));
    expect(satzarten(saetze)).toEqual(NAMEN);
    expect(codes(saetze)).toEqual(['zeile_repariert']);
    expect(feld(saetze[3] ?? fail(), 'Geburtsdatum')).toBe('1979-02-28');
  });

  test('a lost byte is found', () => {
    const saetze = lies(latin1Datei(change(3, (line) => line.slice(0, 70) + line.slice(71))));
    expect(codes(saetze)).toEqual(['zeile_ergaenzt']);
    expect(feld(saetze[3] ?? fail(), 'Geburtsdatum')).toBe('1979-02-28');
  });

  test.each([
    ['an extra byte', (line: string) => insert(line, 100, '?')],
    ['three extra bytes', (line: string) => insert(line, 100, '???')],
    ['a lost byte', (line: string) => line.slice(0, 90) + line.slice(91)],
    ['700 bytes of junk behind', (line: string) => line + '#'.repeat(700)],
  ])('%s without line ends costs one record at most', (_, by) => {
    const saetze = lies(latin1Datei(change(3, by), ''));
    expect(satzarten(saetze)).toEqual(NAMEN);
    expect(saetze.slice(4).flatMap((s) => s.hinweise)).toEqual([]);
  });

  test('two records on one line are two records', () => {
    const saetze = lies(latin1Datei([LINES.slice(0, 2).join(''), ...LINES.slice(2)]));
    expect(satzarten(saetze)).toEqual(NAMEN);
  });

  test.each(['\n', '\r\n', '\r'])('a line break inside a record is read as blanks (%j)', (ende) => {
    const bytes = latin1Datei(change(3, (line) => setze(line, 60, ende)));
    const saetze = lies(bytes);
    expect(satzarten(saetze)).toEqual(NAMEN);
    expect(codes(saetze)).toEqual(['umbruch_im_satz']);
    expect(roundTrip(bytes).equals(bytes)).toBe(true);
  });

  test('a file cut within a record says so', () => {
    const bytes = latin1(LINES.slice(0, 5).join('\r\n')).subarray(0, -143);
    expect(codes(lies(bytes))).toEqual(['abgeschnitten']);
  });

  test('foreign lines are kept', () => {
    const saetze = lies(latin1Datei([LINES[0] ?? '', 'Hallo Welt', ...LINES.slice(1)]));
    expect(saetze[1]).toMatchObject({ satz: '', td: 0, zeile: 2 });
    expect(codes(saetze)).toEqual(['zeile_unlesbar']);
  });

  test('a line without end is refused at the limit, early', async () => {
    let blocks = 0;
    const endless = function* (): Generator<Uint8Array> {
      for (; blocks < 16_384; blocks++) yield Buffer.alloc(65_536, 0x41);
    };
    await expect(collect(readSaetze(endless()))).rejects.toThrow(GdvAbbruch);
    expect(blocks).toBeLessThan(64);
  });
});

describe('layouts', () => {
  const readOne = (line: string): Teildatensatz => lies(latin1(line))[0] ?? fail();
  const kfz = (byte256: string, rest: Record<number, string> = {}): string =>
    Object.entries(rest).reduce(
      (line, [byte, text]) => setze(line, Number(byte), text),
      setze(setze(' '.repeat(256), 1, '02209999  051        KH1        01'), 256, byte256),
    );

  test.each([
    ['1', 1, []],
    ['2', 2, []],
    [' ', 1, ['satznummer_leer']],
    ['0', 1, ['satznummer_falsch']],
    ['7', 1, ['satznummer_falsch']],
  ])('Satznummer "%s" of 0220.051 gives TD %i', (nummer, td, expected) => {
    const satz = readOne(kfz(nummer));
    expect([satz.satz, satz.td]).toEqual(['0220.051', td]);
    expect(codes([satz])).toEqual(expected);
  });

  test('a blank Satznummer is resolved by content', () => {
    const zweiter = kfz(' ', { 43: 'Produkt X', 93: '00500', 98: '000000030000' });
    expect(readOne(zweiter).td).toBe(2);
  });

  test('a blank Satznummer is resolved by order', () => {
    const adresse = (nummer: string): string =>
      setze(setze(' '.repeat(256), 1, '01009999  040        HP1        01'), 256, nummer);
    expect(lies(latin1Datei(['1', ' ', ' ', '4'].map(adresse))).map((s) => s.td)).toEqual([1, 2, 3, 4]);
  });

  test('a blank Satznummer is resolved by what contradicts the order, however little fits', () => {
    const vorgang = setze(
      setze(' '.repeat(256), 1, '00529999  040        HP1        01'),
      43,
      '31122026Rückruf',
    );
    expect(readOne(vorgang).td).toBe(2);
  });

  test('a blank Satznummer is resolved by content against the order', () => {
    const felder = { 43: '01072004', 59: '01072005', 71: '01', 107: '300' };
    expect(lies(latin1Datei([kfz(' ', felder), kfz(' ', felder)])).map((s) => s.td)).toEqual([1, 1]);
  });

  test('a wrong Satznummer is resolved when the content contradicts it', () => {
    const zweiter = kfz('1', { 43: 'Produkt X', 93: '00500', 98: '000000030000' });
    const saetze = lies(latin1Datei([kfz('1', { 43: '01072004' }), zweiter]));
    expect(saetze.map((s) => s.td)).toEqual([1, 2]);
    expect(codes(saetze)).toEqual(['satznummer_falsch']);
  });

  test('a bad date does not make a repeated Teildatensatz another one', () => {
    const partner = setze(LINES[3] ?? '', 226, '99999999');
    expect(lies(latin1Datei([LINES[3] ?? '', partner])).map((s) => s.td)).toEqual([1, 1]);
  });

  test('a blank Krankenfolgenummer counts on', () => {
    const line = (folge: string): string =>
      setze(setze(' '.repeat(256), 1, '02209999  020        KV1        01'), 48, folge);
    expect(lies(latin1Datei(['1', ' ', ' '].map(line))).map((s) => s.satz)).toEqual([
      '0220.020.1',
      '0220.020.2',
      '0220.020.3',
    ]);
  });

  test('an unknown Satzart or Sparte is kept with its key', () => {
    const satz = readOne(setze(LINES[3] ?? '', 1, '0999'));
    expect([satz.satz, satz.td, feld(satz, 'VuNr'), feld(satz, 'VsNr')]).toEqual([
      '0999',
      0,
      '9999',
      'HP0010001',
    ]);
    const sparte = readOne(setze(LINES[6] ?? '', 11, '987'));
    expect([sparte.satz, codes([sparte])]).toEqual(['0210.987', ['sparte_unbekannt']]);
  });

  test.each([
    ['1', '0220.010.13'],
    ['3', '0220.010.13'],
    ['4', '0220.010.48'],
    ['8', '0220.010.48'],
    ['9', '0220.010.9'],
    ['X', '0220.010'],
  ])('Wagnisart %s is %s', (wagnisart, satz) => {
    const line = setze(
      setze(setze(' '.repeat(256), 1, '02209999  010        LV1        01'), 60, wagnisart),
      256,
      '1',
    );
    expect(readOne(line).satz).toBe(satz);
  });

  test('a missing Wagnisart follows the record before', () => {
    const line = (wagnisart: string, td: string): string =>
      setze(setze(setze(' '.repeat(256), 1, '02209999  010        LV1        01'), 60, wagnisart), 256, td);
    // The last one has text where the layout has blanks: its number still tells that it belongs here.
    const auszahlung = setze(setze(line(' ', '7'), 62, '0100001234501012030'), 200, 'intern');
    const saetze = lies(latin1Datei([line('2', '1'), line(' ', '2'), auszahlung]));
    expect(saetze.map((s) => `${s.satz}/${s.td}`)).toEqual(['0220.010.2/1', '0220.010.2/2', '0220.010.2/7']);
  });
});

describe('streaming', () => {
  test('the size of the blocks changes nothing', () => {
    const [bytes] = HEIL.filter(([name]) => name === 'mixed line ends').map(([, b]) => b);
    if (bytes === undefined) throw new Error('no file');
    const whole = lies(bytes);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (sizes) => {
        const leser = createGdvLeser();
        const saetze: Teildatensatz[] = [];
        for (let at = 0, i = 0; at < bytes.length; i++) {
          const size = sizes[i % sizes.length] ?? 1;
          saetze.push(...leser.push(bytes.subarray(at, at + size)));
          at += size;
        }
        expect([...saetze, ...leser.ende()]).toEqual(whole);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['\r\n', '\n', '\r', ''])(
    'a big file comes in batches, byte by byte the same (%j)',
    async (zeilenende) => {
      const bestand = createMusterBestand(3);
      const bytes = Buffer.concat([...createGdvDatei({ ...KOPF, zeilenende }, bestand.take(4000))]);
      const batches = await collect(readSaetze(bytes));
      expect(batches.length).toBeGreaterThan(10);
      expect(batches.flat()).toHaveLength(4004);
      expect(Buffer.concat(batches.flat().map(rohBytes)).equals(bytes)).toBe(true);
    },
  );
});

describe('never throws', () => {
  /** Reads everything there is to read and gives the bytes back. */
  const survive = (bytes: Uint8Array, optionen?: LeseOptionen): Buffer => {
    const leser = createGdvLeser(optionen);
    const saetze = [...leser.push(bytes), ...leser.ende()];
    for (const td of saetze) for (const name of td.layout.feld.keys()) feld(td, name);
    return Buffer.concat([...saetze.map(rohBytes), leser.rest()]);
  };

  test('on random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1200 }), (bytes) => void survive(bytes)),
      { numRuns: 5000 },
    );
  });

  test('on mutated files, and gives their bytes back', () => {
    const bytes = latin1Datei(LINES.slice(0, 5));
    const mutation = fc.record({
      at: fc.nat(bytes.length - 1),
      remove: fc.nat(3),
      insert: fc.uint8Array({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 5 }), (mutations) => {
        const mutated = mutations.reduce(
          (b, m) => Buffer.concat([b.subarray(0, m.at), m.insert, b.subarray(m.at + m.remove)]),
          bytes,
        );
        expect(survive(mutated).equals(mutated)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  test.each(['utf-8', 'cp850', 'ibm273'] as const)('on random bytes read as %s', (zeichensatz) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => void survive(bytes, { zeichensatz })),
      { numRuns: 300 },
    );
  });
});

const collect = async (batches: AsyncIterable<Teildatensatz[]>): Promise<Teildatensatz[][]> => {
  const all: Teildatensatz[][] = [];
  for await (const batch of batches) all.push(batch);
  return all;
};

const fail = (): never => {
  throw new Error('record missing');
};
