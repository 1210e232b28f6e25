import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { readTabelle } from '#formats/tabelle/index.ts';
import type { Zelle } from '#formats/tabelle/index.ts';
import { baueXls } from '#formats/tabelle/probe/xls-bauen.ts';
import { baueXlsx, blattXml, textZellen } from '#formats/tabelle/probe/xlsx-bauen.ts';
import { baueZip } from '#formats/tabelle/probe/zip-bauen.ts';
import { verteileMappe } from './mappe.ts';

const verteile = async (bytes: Uint8Array) => {
  const orte = new Map<string, Buffer>();
  const stand = await verteileMappe(Readable.from([bytes]), {
    heute: '2026-11-23',
    waehle: ({ nummer }) => (/^\d+$/.test(nummer) ? nummer : undefined),
    schreibe: (ort, roh) => void orte.set(ort, Buffer.concat([orte.get(ort) ?? Buffer.alloc(0), roh])),
    takt: () => Promise.resolve(),
  });
  const teil = async (ziel: string) => {
    // Seven bytes at a time: characters and lines arrive in pieces.
    const inStuecken = (ort: string) => {
      const alles = orte.get(ort) ?? Buffer.alloc(0);
      return Readable.from(
        Array.from({ length: Math.ceil(alles.length / 7) }, (_, i) => alles.subarray(7 * i, 7 * i + 7)),
      );
    };
    return buffer(stand.packe(ziel, inStuecken));
  };
  return { stand, teil };
};

const lies = async (bytes: Uint8Array) => {
  const { blaetter } = await readTabelle(bytes);
  return Promise.all(
    blaetter.map(async (blatt) => ({
      name: blatt.name,
      zeilen: (await Array.fromAsync(blatt.zeilen())).flat().map(({ zellen }) => zellen),
    })),
  );
};
const texte = async (bytes: Uint8Array) =>
  (await lies(bytes)).map(({ zeilen }) => zeilen.map((zellen) => zellen.map(({ text }: Zelle) => text)));

const kopf = ['Vermittlernummer', 'Gesellschaft', 'Nachname', 'Vorname', 'Geburtsdatum', 'VS-Nr.'];
const person = (nummer: string, name: string) => [nummer, 'Allianz', name, 'Änne', '03.07.1971', `A-${name}`];

/** The same rows in each kind of workbook. */
const zeilen = [kopf, person('0815', 'Müller'), person('4711', 'Schäfer'), person('815', 'Weiß')];
const odsVon = (tabelle: readonly (readonly string[])[]): Uint8Array =>
  baueZip([
    { name: 'mimetype', inhalt: 'application/vnd.oasis.opendocument.spreadsheet', ungepackt: true },
    {
      name: 'content.xml',
      inhalt: `<office:document-content><office:body><office:spreadsheet><table:table table:name="Liste">${tabelle
        .map(
          (zeile) =>
            `<table:table-row>${zeile.map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
        )
        .join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
const arten: readonly [string, Uint8Array][] = [
  ['xlsx', baueXlsx({ blaetter: [{ name: 'Liste', xml: blattXml(zeilen.map((z) => textZellen(...z))) }] })],
  [
    'xls',
    baueXls({
      blaetter: [
        {
          name: 'Liste',
          zellen: zeilen.flatMap((z, zeile) => z.map((wert, spalte) => ({ zeile, spalte, wert }))),
        },
      ],
    }),
  ],
  ['ods', odsVon(zeilen)],
];

test.each(arten)('%s: each part has the heading and its own rows', async (_art, bytes) => {
  const { stand, teil } = await verteile(bytes);
  expect(await texte(await teil('815'))).toEqual([[zeilen[0], zeilen[1], zeilen[3]]]);
  expect(await texte(await teil('4711'))).toEqual([[zeilen[0], zeilen[2]]]);
  expect(stand).toMatchObject({ gelesen: 4, rahmen: 1, unlesbar: 0, maengel: [] });
  expect(stand.teile.get('815')).toEqual({ von: 2, bis: 4, saetze: 2 });
});

test('cells keep their kind and value: numbers, days, zeros in front, unknown results', async () => {
  const zellen = [
    textZellen('0815', 'Allianz', 'Müller &amp; &quot;Söhne&quot;', '=1+1'),
    '<c><v>1.234</v></c><c s="1"><v>1067</v></c><c s="2"><v>26117</v></c><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>A1</f></c><c><v>123456789012</v></c>',
  ].join('');
  const titel = [...kopf.slice(0, 4), 'Beitrag', 'PLZ', 'Beginn', 'Ja', 'Fehler', 'Formel', 'VS-Nr.'];
  const { teil } = await verteile(
    baueXlsx({
      formate: ['00000'],
      blaetter: [{ name: 'a', xml: blattXml([textZellen(...titel), zellen]) }],
    }),
  );
  const [blatt] = await lies(await teil('815'));
  expect(blatt?.zeilen[1]).toMatchObject([
    { art: 'text', text: '0815' },
    { art: 'text', text: 'Allianz' },
    { art: 'text', text: 'Müller & "Söhne"' },
    { art: 'text', text: '=1+1' },
    { art: 'zahl', zahl: 1.234 },
    { art: 'text', text: '01067' },
    { art: 'datum', tag: '1971-07-03' },
    { art: 'wahrheit', text: 'WAHR' },
    { art: 'fehler', text: '#REF!' },
    { art: 'fehler' },
    { art: 'zahl', text: '123456789012' },
  ]);
});

describe('several sheets', () => {
  const blatt = (name: string, liste: readonly (readonly string[])[], zustand?: 'hidden') => ({
    name,
    xml: blattXml(liste.map((z) => textZellen(...z))),
    ...(zustand ? { zustand } : {}),
  });
  test('a part has the sheets in which it has rows; titles, two-row headings and repeated ones are understood', async () => {
    const ohneGesellschaft = kopf.filter((name) => name !== 'Gesellschaft');
    const { stand, teil } = await verteile(
      baueXlsx({
        blaetter: [
          blatt('Deckblatt', [['Bestandsdaten'], ['Stand November']]),
          blatt('Allianz', [
            ['Bestandsliste November'],
            ohneGesellschaft,
            ['1', 'Muster', 'Änne', '03.07.1971', 'A-1'],
            ohneGesellschaft,
            ['2', 'Zweit', 'Bert', '03.07.1972', 'A-2'],
          ]),
          blatt('Mehr', [kopf, person('2', 'Dritt'), ['', 'Summe', '', '', '', '']]),
          blatt('Alt', [kopf, person('3', 'Alt')], 'hidden'),
        ],
      }),
    );
    expect((await lies(await teil('1'))).map(({ name }) => name)).toEqual(['Allianz']);
    expect((await lies(await teil('2'))).map(({ name }) => name)).toEqual(['Allianz', 'Mehr']);
    expect((await texte(await teil('1'))).flat().flat()).not.toContain('Zweit');
    expect(stand.adressen).toMatchObject([
      { gesellschaft: 'allianz', nummer: '1', saetze: 1 },
      { gesellschaft: 'allianz', nummer: '2', saetze: 2 },
    ]);
    expect(stand.maengel).toEqual(['Das 4. Tabellenblatt ist ausgeblendet und wurde nicht verteilt.']);
    expect(stand.gelesen).toBe(stand.rahmen + stand.unlesbar + 3);
  });
  test('a list without agency numbers waits and is named by its place, not by its name', async () => {
    const { stand } = await verteile(
      baueXlsx({
        blaetter: [
          blatt('Frau Geheim', [
            ['Nachname', 'Vorname', 'Ort'],
            ['A', 'B', 'Köln'],
            ['C', 'D', 'Ulm'],
          ]),
          blatt('x', [kopf, person('1', 'E')]),
        ],
      }),
    );
    expect(stand.maengel.join()).toMatch(/Im 1\. Tabellenblatt ist keine Spalte/);
    expect(JSON.stringify(stand.maengel)).not.toContain('Geheim');
    expect(stand.adressen).toMatchObject([
      { nummer: '', saetze: 2 },
      { nummer: '1', saetze: 1 },
    ]);
  });
  test('rows of a second table below go to nobody: their columns are others', async () => {
    const { stand, teil } = await verteile(
      baueXlsx({
        blaetter: [
          blatt('x', [
            kopf,
            person('1', 'Erst'),
            ['Nachname', 'Vorname', 'Ort', 'VS-Nr.'],
            ['1', 'Fremd', 'Köln', 'A-9'],
          ]),
        ],
      }),
    );
    expect((await texte(await teil('1'))).flat(2)).not.toContain('Fremd');
    expect(stand.adressen).toMatchObject([{ nummer: '1', saetze: 1 }]);
    expect(stand.maengel.join()).toMatch(/zweite Tabelle mit anderen Spalten; ihre Zeilen \(2\)/);
  });
  test('no sheet names numbers: refused', async () => {
    await expect(
      verteile(
        baueXlsx({
          blaetter: [
            blatt('x', [
              ['Nachname', 'Ort'],
              ['A', 'Köln'],
            ]),
          ],
        }),
      ),
    ).rejects.toThrow(/keine Spalte mit Vermittlernummern/);
  });
  test('merged headings over two rows', async () => {
    const kopfzeilen = [
      textZellen('Vermittlernummer', 'Gesellschaft', 'Versicherungsnehmer', '', 'VS-Nr.'),
      `${textZellen('', '')}${textZellen('Nachname', 'Vorname')}`,
    ];
    const { teil } = await verteile(
      baueXlsx({
        blaetter: [
          {
            name: 'x',
            xml: blattXml(
              [
                ...kopfzeilen,
                textZellen('1', 'Allianz', 'Muster', 'Änne', 'A1'),
                textZellen('2', 'Allianz', 'Zweit', 'Bert', 'A2'),
              ],
              '<mergeCells><mergeCell ref="C1:D1"/><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="E1:E2"/></mergeCells>',
            ),
          },
        ],
      }),
    );
    expect((await texte(await teil('2'))).flat()).toEqual([
      ['Vermittlernummer', 'Gesellschaft', 'Versicherungsnehmer', '', 'VS-Nr.'],
      ['', '', 'Nachname', 'Vorname'],
      ['2', 'Allianz', 'Zweit', 'Bert', 'A2'],
    ]);
  });
});
