// The codec on the command line: no database, files streamed from disk, one JSON object a line.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  ArchivFehler,
  decodeZeilen,
  isGzip,
  isZip,
  openGzip,
  openZip,
  parseZeichensatz,
  pruefe,
  statistik,
  ZEICHENSAETZE,
} from '#formats/gdv/index.ts';
import type { LeseOptionen } from '#formats/gdv/index.ts';
import { BefehlRefusal, BefehlUsageError } from './befehl.ts';
import type { Befehl, BefehlKontext } from './befehl.ts';

type Datei = AsyncIterable<Uint8Array>;

/** `name` where several files are told apart by it. */
type Eingabe = { readonly bytes: Datei; readonly name?: string };

const gruende: Readonly<Record<string, string>> = {
  ENOENT: 'gibt es nicht',
  EISDIR: 'ist ein Ordner',
  EACCES: 'darf nicht gelesen werden',
};

const refusal = (path: string, error: unknown): unknown => {
  if (error instanceof ArchivFehler) return new BefehlRefusal(error.message, { cause: error });
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const grund = gruende[code];
  return grund ? new BefehlRefusal(`Die Datei "${path}" ${grund}.`, { cause: error }) : error;
};

const readAnfang = async (path: string): Promise<Uint8Array> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

const keineGdvDatei =
  'Im Archiv ist keine GDV-Datei. Archive in einem Archiv werden nicht geöffnet: Bitte entpacken Sie sie zuerst.';

/** Every file of the archive that looks like GDV. Where there are several, each is named. */
async function* openArchiv(path: string): AsyncGenerator<Eingabe> {
  let anzahl = 0;
  for await (const { erkennung } of openZip(path)) if (erkennung.sicherheit > 0) anzahl += 1;
  if (anzahl === 0) throw new BefehlRefusal(keineGdvDatei);
  for await (const { name, bytes, erkennung } of openZip(path))
    if (erkennung.sicherheit > 0) yield anzahl === 1 ? { bytes } : { bytes, name };
}

/** The file itself, unpacked if it is a single packed one, or those of an archive. */
async function* openDateien(path: string): AsyncGenerator<Eingabe> {
  const anfang = await readAnfang(path);
  if (isZip(anfang)) return yield* openArchiv(path);
  const bytes = createReadStream(path, { highWaterMark: 64 * 1024 });
  if (!isGzip(anfang)) return yield { bytes };
  const { bytes: entpackt, istArchiv } = await openGzip(bytes, path);
  if (istArchiv) throw new BefehlRefusal(keineGdvDatei);
  yield { bytes: entpackt };
}

const readOptionen = ({ options }: BefehlKontext): LeseOptionen => {
  const name = options['zeichensatz'];
  if (typeof name !== 'string') return {};
  const zeichensatz = parseZeichensatz(name);
  if (zeichensatz) return { zeichensatz };
  throw new BefehlUsageError(
    `Den Zeichensatz "${name}" gibt es hier nicht. Möglich sind ${ZEICHENSAETZE.join(', ')}.`,
  );
};

const block = 64 * 1024;

/** Writes objects in blocks of lines, for a system call per line costs more than the line. */
const printAll = async (zeilen: AsyncIterable<object>, print: BefehlKontext['print']): Promise<void> => {
  let wartend: string[] = [];
  let laenge = 0;
  const leere = async (): Promise<void> => {
    if (wartend.length > 0) await print(wartend.join('\n'));
    [wartend, laenge] = [[], 0];
  };
  for await (const zeile of zeilen) {
    const text = JSON.stringify(zeile);
    wartend.push(text);
    laenge += text.length;
    if (laenge >= block) await leere();
  }
  await leere();
};

/** Lines of a file among several say of which one. */
async function* mitNamen(zeilen: AsyncIterable<object>, datei: string): AsyncGenerator<object> {
  for await (const zeile of zeilen) yield { datei, ...zeile };
}

type Ausgabe = (bytes: Datei, optionen: LeseOptionen, kontext: BefehlKontext) => AsyncIterable<object>;

const createRun =
  (ausgabe: Ausgabe): Befehl['run'] =>
  async (kontext) => {
    const [name = ''] = kontext.args;
    const path = resolve(kontext.startDir, name);
    const optionen = readOptionen(kontext);
    try {
      for await (const { bytes, name: datei } of openDateien(path)) {
        const zeilen = ausgabe(bytes, optionen, kontext);
        await printAll(datei === undefined ? zeilen : mitNamen(zeilen, datei), kontext.print);
      }
    } catch (error) {
      throw refusal(name, error);
    }
  };

const gemeinsam = { arguments: [1, 1], options: { zeichensatz: { type: 'string' } } } as const;

/** Every record with its filled fields; `--roh`: all fields as they stand. */
export const gdvDecode: Befehl = {
  ...gemeinsam,
  name: 'gdv decode',
  usage: 'gdv decode DATEI [--zeichensatz NAME] [--roh]',
  summary: 'gibt jeden Satz einer GDV-Datei als JSON aus, eine Zeile je Satz',
  options: { ...gemeinsam.options, roh: { type: 'boolean' } },
  run: createRun((bytes, optionen, { options }) =>
    decodeZeilen(bytes, { ...optionen, roh: options['roh'] === true }),
  ),
};

/** Findings in file order, at the end the control sums of each Datenpaket. */
export const gdvPruefe: Befehl = {
  ...gemeinsam,
  name: 'gdv pruefe',
  usage: 'gdv pruefe DATEI [--zeichensatz NAME]',
  summary: 'gibt die Hinweise zu einer GDV-Datei und ihre Kontrollsummen als JSON aus',
  run: createRun((bytes, optionen) => pruefe(bytes, optionen)),
};

async function* eine<T extends object>(ergebnis: Promise<T>): AsyncGenerator<T> {
  yield await ergebnis;
}

/** Counts by insurer, Satzart and Sparte. */
export const gdvStatistik: Befehl = {
  ...gemeinsam,
  name: 'gdv statistik',
  usage: 'gdv statistik DATEI [--zeichensatz NAME]',
  summary: 'zählt die Sätze einer GDV-Datei nach Versicherer, Satzart und Sparte',
  run: createRun((bytes, optionen) => eine(statistik(bytes, optionen))),
};
