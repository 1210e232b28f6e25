import { describe, expect, test } from 'vitest';
import { verteileCsv } from './csv.ts';

const kopf = 'Vermittlernummer;Gesellschaft;Nachname;Vorname;Geburtsdatum;VS-Nr.;Bemerkung';
const zeile = (nummer: string, name: string, bemerkung = '') =>
  `${nummer};Allianz;${name};Änne;03.07.1971;A-${name};${bemerkung}`;

const verteile = async (bytes: Buffer, stueck = 7) => {
  const teile = new Map<string, Buffer>();
  const quelle = (async function* () {
    for (let i = 0; i < bytes.length; i += stueck) yield bytes.subarray(i, i + stueck);
  })();
  const stand = await verteileCsv(quelle, {
    anfang: bytes.subarray(0, 65_536),
    heute: '2026-11-23',
    waehle: ({ nummer }) => nummer || undefined,
    schreibe: (ziel, roh) => void teile.set(ziel, Buffer.concat([teile.get(ziel) ?? Buffer.alloc(0), roh])),
    takt: () => Promise.resolve(),
  });
  return { stand, teile };
};
const bytes = (zeilen: readonly string[], kodierung: BufferEncoding = 'latin1') =>
  Buffer.from(`${zeilen.join('\r\n')}\r\n`, kodierung);

describe('a table of many brokerages', () => {
  test.each(['latin1', 'utf8'] as const)('heading and own rows, byte for byte (%s)', async (kodierung) => {
    const zeilen = [
      kopf,
      zeile('0815', 'Müller'),
      zeile('4711', 'Schäfer'),
      zeile('815', 'Weiß', '"a;b\r\nc"'),
    ];
    const { teile, stand } = await verteile(bytes(zeilen, kodierung));
    expect(teile.get('815')).toEqual(bytes([zeilen[0] ?? '', zeilen[1] ?? '', zeilen[3] ?? ''], kodierung));
    expect(teile.get('4711')).toEqual(bytes([zeilen[0] ?? '', zeilen[2] ?? ''], kodierung));
    expect(stand).toMatchObject({ gelesen: 4, rahmen: 1 });
    expect(stand.adressen).toMatchObject([
      { gesellschaft: 'allianz', nummer: '815', saetze: 2 },
      { gesellschaft: 'allianz', nummer: '4711', saetze: 1 },
    ]);
  });
  test('title rows stay above the heading', async () => {
    const zeilen = ['Bestandsliste November', '', kopf, zeile('1', 'A'), zeile('2', 'B')];
    const { teile } = await verteile(bytes(zeilen));
    expect(teile.get('2')?.toString('latin1')).toBe(
      `Bestandsliste November\r\n${kopf}\r\n${zeile('2', 'B')}\r\n`,
    );
  });
  test('a stray quote never takes the rows of others along', async () => {
    const zeilen = [kopf, zeile('1', '"Muster'), zeile('2', 'B'), zeile('2', 'C"'), zeile('3', 'D')];
    const { teile } = await verteile(bytes(zeilen));
    expect(teile.get('1')?.toString('latin1')).not.toContain('A-B');
    expect([...teile.keys()]).toEqual(['1', '2', '3']);
  });
  test('rows without number go to nobody', async () => {
    const { teile, stand } = await verteile(bytes([kopf, zeile('', 'A'), zeile('2', 'B'), 'Summe']));
    expect([...teile.keys()]).toEqual(['2']);
    expect(stand.adressen.reduce((s, { saetze }) => s + saetze, 0)).toBe(3);
  });
});

test.each([
  [
    'no such column',
    bytes(['Nachname;Vorname;Ort', 'Muster;Anna;Köln', 'Muster;Bert;Bonn']),
    /keine Spalte mit Vermittlernummern/,
  ],
  [
    'UTF-16',
    Buffer.from(`\uFEFF${[kopf, zeile('1', 'A'), zeile('2', 'B')].join('\r\n')}`, 'utf16le'),
    /UTF-16/,
  ],
])('refused: %s', async (_name, inhalt, grund) => {
  await expect(verteile(inhalt)).rejects.toThrow(grund);
});
