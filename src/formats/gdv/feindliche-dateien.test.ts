// A generator of hostile files: one known delivery of all Sparten, sent in every shape; what is read must be the truth.
import fc from 'fast-check';
import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { createMusterBestand } from './muster-bestand.ts';
import { KOPF } from './pruefstand/testdatei.ts';
import { createGdvLeser } from './read-saetze.ts';
import { rohBytes, type Teildatensatz } from './teildatensatz.ts';
import { createGdvDatei } from './write-saetze.ts';
import { encodeText, type Zeichensatz } from './zeichensatz.ts';

const take = <T>(quelle: Iterable<T>, anzahl: number): T[] => {
  const liste: T[] = [];
  for (const eins of quelle) if (liste.push(eins) === anzahl) break;
  return liste;
};

/** 256 characters a line, with Vorsatz and Nachsatz. */
const ZEILEN: readonly string[] = [
  ...createGdvDatei({ ...KOPF, absender: 'Grüße Versicherung AG' }, take(createMusterBestand(7), 330)),
].map((zeile) => Buffer.from(zeile).toString('latin1', 0, 256));

const lies = (bytes: Uint8Array): { tds: Teildatensatz[]; zurueck: Uint8Array } => {
  const leser = createGdvLeser();
  const tds: Teildatensatz[] = [];
  for (let at = 0; at < bytes.length; at += 7001) tds.push(...leser.push(bytes.subarray(at, at + 7001)));
  tds.push(...leser.ende());
  return { tds, zurueck: Buffer.concat([...tds.map(rohBytes), leser.rest()]) };
};

const name = (td: Teildatensatz): string => `${td.satz}/${td.td}`;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const NAMEN = lies(latin1(ZEILEN.join('\r\n'))).tds.map(name);

/** As an editor with tabs every eight columns saves a line. */
const withTabs = (zeile: string): string =>
  (zeile.match(/.{1,8}/g) ?? []).map((stueck) => stueck.replace(/ {2,}$/, '\t')).join('');

type Form = (zeile: string, i: number) => string;

const RAHMEN: readonly (readonly [string, Form])[] = [
  ['CRLF', (z) => `${z}\r\n`],
  ['LF', (z) => `${z}\n`],
  ['CR', (z) => `${z}\r`],
  ['no line ends', (z) => z],
  ['mixed', (z, i) => z + (['\r\n', '\n', '\r', '', '\n\n', '\r\r\n'][i % 6] ?? '')],
  ['cut on the right', (z) => `${z.trimEnd()}\r\n`],
  ['some cut on the right', (z, i) => `${i % 3 === 0 ? z.trimEnd() : z}\n`],
  ['blank lines', (z, i) => `${z}\r\n${i % 4 === 0 ? `\r\n${' '.repeat(i)}\r\n` : ''}`],
  [
    'NUL and Ctrl-Z between',
    (z, i) => `${z}\r\n${i % 5 === 0 ? '\0'.repeat(i) : ''}${i % 7 === 0 ? '\u001A' : ''}`,
  ],
  ['a blank more in each line', (z) => `${z} \r\n`],
  ['four blanks more, no line ends', (z) => `${z}    `],
  ['tabs in place of blanks', (z) => `${withTabs(z)}\n`],
];

const ZEICHENSAETZE = [
  'iso-8859-1',
  'iso-8859-15',
  'windows-1252',
  'cp437',
  'cp850',
  'macintosh',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'ibm273',
  'ibm1141',
] as const satisfies readonly Zeichensatz[];

const erwarte = (bytes: Uint8Array, zeilen: readonly string[], namen: readonly string[]): void => {
  const { tds, zurueck } = lies(bytes);
  expect(tds.map((td) => td.text.trimEnd())).toEqual(zeilen.map((z) => z.trimEnd()));
  expect(tds.map(name)).toEqual(namen);
  expect(Buffer.compare(zurueck, bytes)).toBe(0);
};

describe('every frame in every character set', () => {
  test.each(RAHMEN.flatMap(([rahmen, form]) => ZEICHENSAETZE.map((z) => [rahmen, z, form] as const)))(
    '%s, %s',
    (_, zeichensatz, form) =>
      erwarte(
        Buffer.concat(ZEILEN.map((zeile, i) => encodeText(form(zeile, i), zeichensatz))),
        ZEILEN,
        NAMEN,
      ),
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('a BOM before %s', (zeichensatz) =>
    erwarte(Buffer.from(encodeText(`\uFEFF${ZEILEN.join('\n')}`, zeichensatz)), ZEILEN, NAMEN),
  );

  test('half a character at the end of UTF-16', () =>
    erwarte(Buffer.concat([encodeText(ZEILEN.join('\n'), 'utf-16be'), Buffer.from([0])]), ZEILEN, NAMEN));

  test('UTF-8 with accents behind their letters', () =>
    erwarte(Buffer.from(ZEILEN.join('\r\n').normalize('NFD'), 'utf8'), ZEILEN, NAMEN));

  test.each(['macintosh', 'utf-8'] as const)('ISO-8859-1 with records in %s', (anderer) =>
    erwarte(
      Buffer.concat(
        ZEILEN.map((zeile, i) => encodeText(`${zeile}\r\n`, i % 3 === 0 ? anderer : 'iso-8859-1')),
      ),
      ZEILEN,
      NAMEN,
    ),
  );
});

describe('every frame', () => {
  const zweite = ZEILEN.map((zeile) =>
    zeile.startsWith('9999') ? zeile : `${zeile.slice(0, 4)}5555 ${zeile.slice(9)}`,
  );
  test.each(RAHMEN)('%s: several Datenpakete and insurers', (_, form) =>
    erwarte(latin1([...ZEILEN, ...zweite].map(form).join('')), [...ZEILEN, ...zweite], [...NAMEN, ...NAMEN]),
  );
  test.each(RAHMEN)('%s: without Vorsatz and Nachsatz', (_, form) =>
    erwarte(latin1(ZEILEN.slice(3, -1).map(form).join('')), ZEILEN.slice(3, -1), NAMEN.slice(3, -1)),
  );
});

/** Damages one line; all others must come out as they are. */
const SCHAEDEN: readonly (readonly [string, (zeile: string, at: number) => string])[] = [
  ['a byte more', (z, at) => `${z.slice(0, at)}X${z.slice(at)}`],
  ['a byte less', (z, at) => z.slice(0, at) + z.slice(at + 1)],
  ['a line break more', (z, at) => `${z.slice(0, at)}\n${z.slice(at)}`],
  ['a line break instead of a byte', (z, at) => `${z.slice(0, at)}\n${z.slice(at + 1)}`],
  ['twenty bytes more', (z, at) => z.slice(0, at) + '#'.repeat(20) + z.slice(at)],
  ['twenty bytes less', (z, at) => z.slice(0, at) + z.slice(at + 20)],
];

/** Frames in which a damaged line has neighbours of full length. */
const VOLLE = RAHMEN.slice(0, 4);

describe('damage costs no other record', () => {
  test.each(
    VOLLE.flatMap(([rahmen, form]) => SCHAEDEN.map(([was, tue]) => [was, rahmen, tue, form] as const)),
  )('%s, %s', (_, _rahmen, tue, form) => {
    const stelle = fc.record({
      zeile: fc.integer({ min: 4, max: 60 }),
      at: fc.integer({ min: 45, max: 230 }),
    });
    const wenige = ZEILEN.slice(0, 70);
    fc.assert(
      fc.property(stelle, ({ zeile, at }) => {
        const bytes = latin1(wenige.map((z, i) => form(i === zeile ? tue(z, at) : z, i)).join(''));
        const { tds, zurueck } = lies(bytes);
        const texte = new Set(tds.map((td) => td.text.slice(0, 256).trimEnd()));
        const verloren = wenige.filter((z, i) => i !== zeile && !texte.has(z.trimEnd()));
        expect(verloren).toEqual([]);
        expect(Buffer.compare(zurueck, bytes)).toBe(0);
      }),
      { numRuns: 10, seed: 11 },
    );
  });

  test.each(VOLLE)('%s: a foreign line costs no record', (_, form) => {
    const fremd = 'Dies ist keine Zeile';
    const mitFremder = ZEILEN.map((z, i) => form(z, i) + (i === 100 ? form(fremd, i) : ''));
    const { tds } = lies(latin1(mitFremder.join('')));
    expect(tds.filter((td) => td.satz !== '').map(name)).toEqual(NAMEN);
    expect(tds.some((td) => td.text.includes(fremd))).toBe(true);
  });

  test('an odd character among blanks is mostly the one that is skipped', () => {
    const versuche = ZEILEN.slice(0, 80).flatMap((zeile) => {
      const at = zeile.lastIndexOf('    ', 200) + 2;
      if (at < 45) return [];
      const [td] = lies(latin1(`${zeile.slice(0, at)}X${zeile.slice(at)}\r\n`)).tds;
      return [td?.text.slice(0, 256) === zeile];
    });
    expect(versuche.filter(Boolean).length / versuche.length).toBeGreaterThan(0.8);
  });
});
