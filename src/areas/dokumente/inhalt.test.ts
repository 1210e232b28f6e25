import { describe, expect, test } from 'vitest';
import { ApiError } from '#platform/http/api-error.ts';
import { bauePdf, bauePng, baueVerschluesseltesPdf } from '#test/testkit/pdf.ts';
import { istVerschluesselt, pruefeInhalt } from './inhalt.ts';

const pdf = bauePdf(['Hallo']);
const exe = Buffer.concat([
  Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0', 'latin1'),
  Buffer.alloc(200),
]);
const elf = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1'), Buffer.alloc(200)]);
const gif = (breite: number, hoehe: number, schwanz = '') => {
  const kopf = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1');
  kopf.writeUInt16LE(breite, 6);
  kopf.writeUInt16LE(hoehe, 8);
  return Buffer.concat([kopf, Buffer.from(schwanz)]);
};
const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffd9', 'hex');
const zip = (flagge = 0) => {
  const kopf = Buffer.alloc(64);
  kopf.write('PK\x03\x04\x14\0', 0, 'latin1');
  kopf[6] = flagge;
  kopf.writeUInt16LE(5, 26);
  kopf.write('a.txt', 30);
  return kopf;
};
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const html = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
const eicar = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
);
const anhang = { medientyp: 'application/octet-stream', vorschau: null };

describe('accepted', () => {
  test.each([
    ['police.pdf', pdf, { medientyp: 'application/pdf', vorschau: 'pdf' }],
    [
      'BOM davor.pdf',
      Buffer.concat([Buffer.from('\ufeff'), pdf]),
      { medientyp: 'application/pdf', vorschau: 'pdf' },
    ],
    ['ohne endung', pdf, { medientyp: 'application/pdf', vorschau: 'pdf' }],
    ['bild.png', bauePng(), { medientyp: 'image/png', vorschau: 'bild' }],
    ['foto.JPEG', jpeg, { medientyp: 'image/jpeg', vorschau: 'bild' }],
    ['U11 riesig.png', bauePng(50_000, 50_000), { medientyp: 'image/png', vorschau: null }],
    ['49,99 Megapixel.png', bauePng(5_000, 9_999), { medientyp: 'image/png', vorschau: 'bild' }],
    ['50 Megapixel.png', bauePng(5_000, 10_000), { medientyp: 'image/png', vorschau: 'bild' }],
    ['50,01 Megapixel.png', bauePng(5_000, 10_001), { medientyp: 'image/png', vorschau: null }],
    ['riesig.gif', gif(60_000, 60_000), { medientyp: 'image/gif', vorschau: null }],
    ['U05 skript.gif', gif(1, 1, '<script>alert(1)</script>'), { medientyp: 'image/gif', vorschau: 'bild' }],
    ['U05 seite.pdf', Buffer.concat([pdf, html]), { medientyp: 'application/pdf', vorschau: 'pdf' }],
    ['U04 bild.svg', svg, anhang],
    ['U04 seite.html', html, anhang],
    ['U04 seite.xhtml', Buffer.from('<?xml version="1.0"?><html xmlns="x"/>'), anhang],
    ['seite ohne endung', html, anhang],
    ['U06 eicar.txt', eicar, { medientyp: 'text/plain', vorschau: null }],
    ['U06 eicar.com', eicar, anhang],
    ['notiz.txt', Buffer.from('MZ steht für nichts.'), { medientyp: 'text/plain', vorschau: null }],
    [
      'liste.csv',
      Buffer.from('Name;Ort\nMüller;Köln\n', 'latin1'),
      { medientyp: 'text/csv', vorschau: null },
    ],
    ['akten.zip', zip(), { medientyp: 'application/zip', vorschau: null }],
    ['alt.doc', ole, { medientyp: 'application/msword', vorschau: null }],
    ['mail.msg', ole, { medientyp: 'application/vnd.ms-outlook', vorschau: null }],
    ['seltsam.xyz', Buffer.from([0, 1, 2, 3, 4, 5]), anhang],
  ])('%s', async (name, bytes, befund) => expect(await pruefeInhalt(name, bytes)).toEqual(befund));
});

describe('refused', () => {
  test.each([
    ['U02 vertrag.pdf.exe', pdf, 'Programm'],
    ['U02 police.pdf      .exe', pdf, 'Programm'],
    ['U03 rechnung.pdf', exe, 'Inhalt passt nicht'],
    ['U03 rechnung.pdf', elf, 'Inhalt passt nicht'],
    ['bild.png', pdf, 'Inhalt passt nicht'],
    ['bild.jpg', svg, 'Inhalt passt nicht'],
    ['vertrag.pdf', html, 'Inhalt passt nicht'],
    ['U05 seite davor.pdf', Buffer.concat([html, pdf]), 'Inhalt passt nicht'],
    ['U05 kommentar.pdf', Buffer.concat([Buffer.from('<!-- '), pdf]), 'Inhalt passt nicht'],
    ['brief.docx', exe, 'Inhalt passt nicht'],
    ['liste.csv', exe, 'Inhalt passt nicht'],
    ['werkzeug', exe, 'Programm'],
    ['werkzeug.bin', elf, 'Programm'],
    ['makro.vbs', Buffer.from('MsgBox 1'), 'Programm'],
    ['U07 leer.pdf', Buffer.alloc(0), 'leer'],
  ])('%s', async (name, bytes, grund) => {
    const error = await pruefeInhalt(name, bytes).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({ code: 'datei-abgelehnt', detail: expect.stringContaining(grund) });
  });
});

describe('U10 encrypted', () => {
  const nichts = Buffer.alloc(0);
  test.each([
    ['PDF', 'application/pdf', pdf, false],
    ['PDF with password', 'application/pdf', baueVerschluesseltesPdf(), true],
    ['zip', 'application/zip', zip(), false],
    ['zip with password', 'application/zip', zip(1), true],
    ['old Office', 'application/msword', ole, false],
    [
      'protected Office',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]),
      true,
    ],
  ])('%s', (_name, medientyp, bytes, soll) => expect(istVerschluesselt(medientyp, bytes, nichts)).toBe(soll));
});
