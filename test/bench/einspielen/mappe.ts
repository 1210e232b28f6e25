// A deterministic xlsx of customers and contracts, written as a stream: one row per contract, some twenty columns.
import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const spalten = [
  'Kundennummer',
  'Anrede',
  'Titel',
  'Vorname',
  'Nachname',
  'Geburtsdatum',
  'Straße',
  'PLZ',
  'Ort',
  'Telefon',
  'E-Mail',
  'IBAN',
  'Gesellschaft',
  'Sparte',
  'Vers.-Schein-Nr.',
  'Produkt',
  'Beginn',
  'Ablauf',
  'Zahlweise',
  'Beitrag brutto',
];

const vornamen = [
  'Anna',
  'Bernd',
  'Clara',
  'Dieter',
  'Eva',
  'Frank',
  'Gisela',
  'Hans',
  'Ines',
  'Jürgen',
  'Karin',
  'Lars',
];
const nachnamen = [
  'Müller',
  'Schmidt',
  'Weber',
  'Fischer',
  'Meyer',
  'Wagner',
  'Becker',
  'Hoffmann',
  'Koch',
  'Richter',
  'Klein',
  'Wolf',
  'Neumann',
];
const orte = [
  ['50667', 'Köln'],
  ['10115', 'Berlin'],
  ['80331', 'München'],
  ['20095', 'Hamburg'],
  ['70173', 'Stuttgart'],
] as const;
const gesellschaften = ['Allianz', 'R+V', 'AXA', 'HUK-COBURG', 'Gothaer', 'ERGO'];
const sparten = ['Hausrat', 'Privathaftpflicht', 'Wohngebäude', 'Unfall', 'Rechtsschutz', 'Kfz'];
const zahlweisen = ['jährlich', 'halbjährlich', 'vierteljährlich', 'monatlich'];

const von = <T>(liste: readonly T[], i: number): T => liste[i % liste.length] as T;
const zwei = (zahl: number): string => String(zahl).padStart(2, '0');
const tag = (i: number, jahr: number): string => `${zwei(1 + (i % 28))}.${zwei(1 + (i % 12))}.${jahr}`;
const klein = (text: string): string => text.toLowerCase().replace('ü', 'ue');

/** German account with its check digits: `i` in the account number. */
const iban = (i: number): string => {
  const bban = `37040044${String(i).padStart(10, '0')}`;
  const rest = [...`${bban}131400`].reduce((r, ziffer) => (r * 10 + Number(ziffer)) % 97, 0);
  return `DE${zwei(98 - rest)}${bban}`;
};

/** Row `i`: contract `i` of customer `i / 2.5`. */
const zeile = (i: number): string[] => {
  const k = Math.floor(i / 2.5);
  const [plz, ort] = von(orte, k);
  const [vorname, nachname] = [
    von(vornamen, k),
    `${von(nachnamen, Math.floor(k / 12))}${k % 7 === 0 ? '-Lang' : ''}`,
  ];
  return [
    String(100_000 + k),
    k % 2 ? 'Herr' : 'Frau',
    k % 40 === 0 ? 'Dr.' : '',
    vorname,
    nachname,
    tag(k, 1940 + (k % 60)),
    `Lange Straße ${1 + (k % 900)}`,
    plz,
    ort,
    `0${221 + (k % 5)} ${String(1_000_000 + k)}`,
    `${klein(vorname)}.${k}@example.de`,
    iban(k),
    von(gesellschaften, i),
    von(sparten, Math.floor(i / 6)),
    `${10 + (i % 80)}-${String(1_000_000 + i)}`,
    `Tarif ${i % 30}`,
    tag(i, 2005 + (i % 20)),
    tag(i, 2027),
    von(zahlweisen, i),
    `${20 + (i % 900)},${zwei(i % 100)}`,
  ];
};

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const alsZeile = (nr: number, zellen: readonly string[]): string =>
  `<row r="${nr}">${zellen
    .map((text, i) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + i)}${nr}" t="inlineStr"><is><t>${xml(text)}</t></is></c>`,
    )
    .join('')}</row>`;

function* blatt(zeilen: number): Generator<Buffer> {
  yield Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' +
      alsZeile(1, spalten),
  );
  for (let ab = 0; ab < zeilen; ab += 500) {
    const teil = Array.from({ length: Math.min(500, zeilen - ab) }, (_, i) =>
      alsZeile(ab + i + 2, zeile(ab + i)),
    );
    yield Buffer.from(teil.join(''));
  }
  yield Buffer.from('</sheetData></worksheet>');
}

const teile = (zeilen: number): readonly (readonly [string, () => Iterable<Buffer>])[] => [
  [
    '[Content_Types].xml',
    () => [
      Buffer.from(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
    ],
  ],
  [
    '_rels/.rels',
    () => [
      Buffer.from(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
    ],
  ],
  [
    'xl/workbook.xml',
    () => [
      Buffer.from(
        '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Bestand" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
    ],
  ],
  [
    'xl/_rels/workbook.xml.rels',
    () => [
      Buffer.from(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    ],
  ],
  ['xl/worksheets/sheet1.xml', () => blatt(zeilen)],
];

type Eintrag = {
  readonly name: Buffer;
  readonly crc: number;
  readonly klein: number;
  readonly gross: number;
  readonly at: number;
};

/** Fields of a zip header as little-endian numbers of the given widths. */
const felder = (...werte: readonly (readonly [number, 2 | 4])[]): Buffer =>
  Buffer.concat(
    werte.map(([wert, breite]) => {
      const puffer = Buffer.alloc(breite);
      if (breite === 2) puffer.writeUInt16LE(wert);
      else puffer.writeUInt32LE(wert);
      return puffer;
    }),
  );

/** Sizes are known only afterwards: they stand in a descriptor behind the data (bit 3) and in the directory. */
const kopf = (name: Buffer) =>
  Buffer.concat([
    felder(
      [0x04034b50, 4],
      [20, 2],
      [8, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [name.length, 2],
      [0, 2],
    ),
    name,
  ]);

const verzeichnis = ({ name, crc, klein: gepackt, gross, at }: Eintrag) =>
  Buffer.concat([
    felder(
      [0x02014b50, 4],
      [20, 2],
      [20, 2],
      [8, 2],
      [8, 2],
      [0, 2],
      [0x21, 2],
      [crc, 4],
      [gepackt, 4],
      [gross, 4],
    ),
    felder([name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
    name,
  ]);

const schreibe = async (ziel: WriteStream, stueck: Buffer): Promise<number> => {
  if (!ziel.write(stueck)) await once(ziel, 'drain');
  return stueck.length;
};

/** Writes the workbook; never holds more than a part of it. */
export const writeMappe = async (datei: string, zeilen: number): Promise<void> => {
  const ziel = createWriteStream(datei);
  const eintraege: Eintrag[] = [];
  let at = 0;
  for (const [titel, inhalt] of teile(zeilen)) {
    const name = Buffer.from(titel);
    let [crc, gross, gepackt] = [0, 0, 0];
    const start = at;
    at += await schreibe(ziel, kopf(name));
    const gezaehlt = (function* zaehle() {
      for (const stueck of inhalt()) {
        crc = crc32(stueck, crc);
        gross += stueck.length;
        yield stueck;
      }
    })();
    await pipeline(
      Readable.from(gezaehlt),
      createDeflateRaw({ level: 1 }),
      async (stuecke: AsyncIterable<Buffer>) => {
        for await (const stueck of stuecke) gepackt += await schreibe(ziel, stueck);
      },
    );
    at += gepackt;
    at += await schreibe(ziel, felder([0x08074b50, 4], [crc, 4], [gepackt, 4], [gross, 4]));
    eintraege.push({ name, crc, klein: gepackt, gross, at: start });
  }
  const buch = Buffer.concat(eintraege.map(verzeichnis));
  await schreibe(ziel, buch);
  await schreibe(
    ziel,
    felder(
      [0x06054b50, 4],
      [0, 2],
      [0, 2],
      [eintraege.length, 2],
      [eintraege.length, 2],
      [buch.length, 4],
      [at, 4],
      [0, 2],
    ),
  );
  ziel.end();
  await once(ziel, 'close');
};
