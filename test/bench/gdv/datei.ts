/** The file that the GDV benches read: generated records of all Sparten, CRLF, ISO-8859-1; the same bytes each time. */
import { Buffer } from 'node:buffer';
import { open } from 'node:fs/promises';
import { createMusterBestand } from '#formats/gdv/muster-bestand.ts';
import { createGdvDatei, type NeuerSatz } from '#formats/gdv/write-saetze.ts';

/** Bytes of a record with its line end. */
export const ZEILE = 258;

const KOPF = {
  vuNr: '9999',
  absender: 'MUSTER VERSICHERUNG AG',
  adressat: 'MUSTERMAKLER GMBH',
  vermittler: '4711000001',
  von: '2026-01-01',
  bis: '2026-11-23',
};

function* take(saetze: Iterable<NeuerSatz>, anzahl: number): Generator<NeuerSatz> {
  let i = 0;
  for (const satz of saetze) {
    if (i++ >= anzahl) return;
    yield satz;
  }
}

/** Writes a file of so many bytes, rounded down to whole records. */
export const writeBenchDatei = async (datei: string, groesse: number): Promise<void> => {
  const file = await open(datei, 'w');
  const saetze = take(createMusterBestand(1), Math.floor(groesse / ZEILE) - 4);
  let block: Uint8Array[] = [];
  for (const zeile of createGdvDatei(KOPF, saetze)) {
    block.push(zeile);
    if (block.length < 4096) continue;
    await file.write(Buffer.concat(block));
    block = [];
  }
  await file.write(Buffer.concat(block));
  await file.close();
};
