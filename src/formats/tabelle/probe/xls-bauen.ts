// Builds a small BIFF8 workbook in a compound file for tests.

export type XlsProbe = {
  blaetter: {
    name: string;
    versteckt?: boolean;
    zellen: { zeile: number; spalte: number; wert: string | number }[];
  }[];
  /** Adds the record that marks a password (MS-XLS 2.4.117). */
  geschuetzt?: boolean;
};

const SEKTOR = 512;
const ENDE = 0xfffffffe;
const FREI = 0xffffffff;

/** The bytes of an .xls with text (LABEL) and number (NUMBER) cells. */
export function baueXls(probe: XlsProbe): Uint8Array {
  return baueCfb('Workbook', arbeitsmappe(probe));
}

/** A compound file with one stream of at least 4096 bytes (shorter ones would go to the mini stream). */
export function baueCfb(name: string, inhalt: Uint8Array): Uint8Array {
  const sektoren = Math.max(8, Math.ceil(inhalt.length / SEKTOR));
  const strom = Buffer.alloc(sektoren * SEKTOR);
  strom.set(inhalt);
  const kopf = Buffer.alloc(SEKTOR, 0xff);
  kopf.fill(0, 0, 76);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(kopf);
  kopf.writeUInt16LE(0x3e, 24);
  kopf.writeUInt16LE(3, 26);
  kopf.writeUInt16LE(0xfffe, 28);
  kopf.writeUInt16LE(9, 30);
  kopf.writeUInt16LE(6, 32);
  kopf.writeUInt32LE(1, 44);
  kopf.writeUInt32LE(1, 48);
  kopf.writeUInt32LE(4096, 56);
  kopf.writeUInt32LE(ENDE, 60);
  kopf.writeUInt32LE(ENDE, 68);
  kopf.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(SEKTOR, 0xff);
  const kette = [
    0xfffffffd,
    ENDE,
    ...Array.from({ length: sektoren }, (_, i) => (i + 1 === sektoren ? ENDE : i + 3)),
  ];
  for (const [i, wert] of kette.entries()) fat.writeUInt32LE(wert, i * 4);
  const verzeichnis = Buffer.concat([
    eintrag('Root Entry', 5, ENDE, 0, 1),
    eintrag(name, 2, 2, strom.length, FREI),
    Buffer.alloc(256),
  ]);
  return Buffer.concat([kopf, fat, verzeichnis, strom]);
}

function eintrag(name: string, art: number, start: number, groesse: number, kind: number): Buffer {
  const puffer = Buffer.alloc(128);
  puffer.write(name, 0, 'utf16le');
  puffer.writeUInt16LE((name.length + 1) * 2, 64);
  puffer.writeUInt8(art, 66);
  puffer.writeUInt8(1, 67);
  puffer.writeUInt32LE(FREI, 68);
  puffer.writeUInt32LE(FREI, 72);
  puffer.writeUInt32LE(kind, 76);
  puffer.writeUInt32LE(start, 116);
  puffer.writeUInt32LE(groesse, 120);
  return puffer;
}

function arbeitsmappe({ blaetter, geschuetzt }: XlsProbe): Buffer {
  const teile = blaetter.map((blatt) =>
    Buffer.concat([bof(0x10), ...blatt.zellen.map(zelle), satz(0x0a, Buffer.alloc(0))]),
  );
  const schutz = geschuetzt ? satz(0x2f, Buffer.alloc(6)) : Buffer.alloc(0);
  const verweise = (start: number): Buffer => {
    let ort = start;
    return Buffer.concat(
      blaetter.map((blatt, i) => {
        const text = Buffer.from(blatt.name, 'utf16le');
        const inhalt = Buffer.concat([
          wort32(ort),
          Buffer.from([blatt.versteckt ? 1 : 0, 0, blatt.name.length, 1]),
          text,
        ]);
        ort += teile[i]?.length ?? 0;
        return satz(0x85, inhalt);
      }),
    );
  };
  const laenge = bof(5).length + schutz.length + verweise(0).length + 4;
  return Buffer.concat([bof(5), schutz, verweise(laenge), satz(0x0a, Buffer.alloc(0)), ...teile]);
}

function bof(art: number): Buffer {
  return satz(0x0809, Buffer.concat([wort16(0x0600), wort16(art), Buffer.alloc(12)]));
}

function zelle({ zeile, spalte, wert }: { zeile: number; spalte: number; wert: string | number }): Buffer {
  const ort = Buffer.concat([wort16(zeile), wort16(spalte), wort16(0)]);
  if (typeof wert === 'string') {
    return satz(
      0x204,
      Buffer.concat([ort, wort16(wert.length), Buffer.from([1]), Buffer.from(wert, 'utf16le')]),
    );
  }
  const zahl = Buffer.alloc(8);
  zahl.writeDoubleLE(wert);
  return satz(0x203, Buffer.concat([ort, zahl]));
}

function satz(art: number, inhalt: Buffer): Buffer {
  return Buffer.concat([wort16(art), wort16(inhalt.length), inhalt]);
}

function wort16(wert: number): Buffer {
  const puffer = Buffer.alloc(2);
  puffer.writeUInt16LE(wert);
  return puffer;
}

function wort32(wert: number): Buffer {
  const puffer = Buffer.alloc(4);
  puffer.writeUInt32LE(wert);
  return puffer;
}
