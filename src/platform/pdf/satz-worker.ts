// Thread of createPdfsatz: JSON in, PDF out. Typst draws bericht.typ; what people wrote reaches it as data only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { bildmass } from '../files/bildmass.ts';
import type { Satzantwort, Satzauftrag, Satzbild } from './satz.ts';
import { createReiniger, kasten, reinige } from './zeichen.ts';

/** The first draws what it knows, the next ones stand in. */
const dateien = [
  'SourceSans3-Regular',
  'SourceSans3-SemiBold',
  'SourceSans3-Light',
  'NotoEmoji-Regular',
  'NotoSansSymbols2-Regular',
  'NotoSansSymbols-Regular',
  'NotoSansArabic-Regular',
  'NotoSansHebrew-Regular',
];
const schriften = dateien.map((name) =>
  readFileSync(new URL(`../../../assets/schriften/${name}.ttf`, import.meta.url)),
);
const vorlage = readFileSync(new URL('./bericht.typ', import.meta.url), 'utf8');
/** Nothing lies there: the compiler sees what is mapped into it, and no file of the machine. */
const ordner = join(fileURLToPath(new URL('.', import.meta.url)), 'leer');
const compiler = NodeCompiler.create({ workspace: ordner, fontArgs: [{ fontBlobs: schriften }] });
const rein = createReiniger(schriften);
/** What Source Sans alone is sure to show. */
const schlicht = (text: string): string =>
  rein(text).replace(/[^\n\u0020-\u024f\u2010-\u20ac\u200b]/gu, kasten);

const datei = (name: string): string => join(ordner, name);

const compile = (daten: unknown, { stand }: Satzauftrag): Buffer => {
  compiler.mapShadow(datei('daten.json'), Buffer.from(JSON.stringify(daten)));
  return compiler.pdf(
    { mainFileContent: vorlage, resetRead: true },
    { pdfStandard: 'ua-1', creationTimestamp: stand },
  );
};

/** Larger pictures would fill the memory when they are unpacked. */
const hoechstensPixel = 20_000_000;

const passt = (bytes: Buffer): boolean => {
  const medientyp = bytes[0] === 0x89 ? 'image/png' : 'image/jpeg';
  const mass = bildmass(medientyp, bytes);
  return mass !== undefined && mass.breite * mass.hoehe <= hoechstensPixel;
};

/** A picture that cannot be drawn spoils no report: it is left out. */
const nimmBild = ({ name, bytes }: Satzbild): boolean => {
  const inhalt = Buffer.from(bytes);
  if (!passt(inhalt)) return false;
  compiler.mapShadow(datei(name), inhalt);
  try {
    compiler.pdf({ mainFileContent: `#image(${JSON.stringify(name)})` });
    return true;
  } catch {
    return false;
  }
};

const kaesten = (daten: unknown): number => JSON.stringify(daten).split(kasten).length;

/** Every text as it can be set; where characters became boxes, the foot of each page says what a box is. */
const bereinige = (daten: unknown, wie: (text: string) => string): unknown => {
  const sauber = reinige(daten, wie);
  if (typeof sauber !== 'object' || sauber === null || kaesten(sauber) === kaesten(daten)) return sauber;
  const fuss = 'fuss' in sauber && typeof sauber.fuss === 'string' ? `${sauber.fuss} · ` : '';
  return { ...sauber, fuss: `${fuss}${kasten}: ein Zeichen, das die Schrift dieses Dokuments nicht kennt` };
};

const setze = (auftrag: Satzauftrag): Buffer => {
  try {
    const bilder = auftrag.bilder.filter(nimmBild).map(({ name }) => name);
    compiler.mapShadow(datei('bilder.json'), Buffer.from(JSON.stringify(bilder)));
    try {
      return compile(bereinige(auftrag.daten, rein), auftrag);
    } catch (error) {
      // A sequence of characters that no font joins as it should.
      if (!diagnoseVon(error).includes('could not be displayed')) throw error;
      return compile(bereinige(auftrag.daten, schlicht), auftrag);
    }
  } finally {
    compiler.resetShadow();
    // Kept, it would grow with every report.
    compiler.evictCache(0);
  }
};

/** What Typst says: in `code`, or in the message as the fields of its own record. */
const diagnoseVon = (error: unknown): string =>
  error instanceof Error
    ? [error.message, 'code' in error ? String(error.code) : ''].join(' ')
    : String(error);

/** The reason without what it cites: that may be a customer's text, and the reason goes into the log. */
const grundVon = (error: unknown): string => {
  const diagnose = diagnoseVon(error);
  const gruende = [...diagnose.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((fund) => fund[1] ?? '');
  return (gruende.length > 0 ? gruende.join('; ') : diagnose).replace(/`[^`]*`|"[^"]*"/g, '…').trim();
};

parentPort?.on('message', (auftrag: Satzauftrag) => {
  const antwort = ((): Satzantwort => {
    try {
      return { nr: auftrag.nr, pdf: new Uint8Array(setze(auftrag)) };
    } catch (error) {
      return { nr: auftrag.nr, fehler: grundVon(error) };
    }
  })();
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(antwort);
});
