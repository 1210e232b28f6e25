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

/** The premium of every hundredth contract is another one. */
function* aendere(saetze: Iterable<NeuerSatz>): Generator<NeuerSatz> {
  let vertraege = 0;
  for (const einer of saetze) {
    const anders = einer.satz === '0200' && einer.td === 1 && (vertraege += 1) % 100 === 0;
    yield anders ? { ...einer, felder: { ...einer.felder, GesbeitragNettoInWE: neuerBeitrag } } : einer;
  }
}
const neuerBeitrag = { wert: 98_765, stellen: 2 };

/** Writes a file of so many bytes, rounded down to whole records; `geaendert`: a month later, 1 % of the contracts are others. */
export const writeBenchDatei = async (datei: string, groesse: number, geaendert = false): Promise<void> => {
  const file = await open(datei, 'w');
  const gleiche = take(createMusterBestand(1), Math.floor(groesse / ZEILE) - 4);
  const saetze = geaendert ? aendere(gleiche) : gleiche;
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
