// `gdv …`: files in, lines out; no database, nothing to close.
import process from 'node:process';
import v8 from 'node:v8';
import { createLog } from '#platform/log.ts';
import { beSparsam } from '#platform/sparsam.ts';
import { readStartDir } from '#platform/start-dir.ts';
import { complain, complainUsage, isAbgerissen, print, warn } from './ausgabe.ts';
import { BefehlRefusal, BefehlUsageError } from './befehle/befehl.ts';
import { gdvDecode, gdvPruefe, gdvStatistik } from './befehle/gdv.ts';
import { formatHilfe, parseAufruf } from './befehle/parse.ts';

const befehle = [gdvDecode, gdvPruefe, gdvStatistik];

beSparsam();

/** Exit code of an error, after it was told. */
const settle = (error: unknown, json: boolean): number => {
  if (isAbgerissen(error)) return 0;
  if (error instanceof BefehlUsageError) return complainUsage(error, json);
  if (error instanceof BefehlRefusal) complain(error.message, json);
  else {
    createLog({ level: 'warn', format: 'zeile' }).error('Unerwarteter Fehler', { fehler: error });
    if (json) complain('Unerwarteter Fehler.', json);
  }
  return 1;
};

// Records pass through and are garbage at once: V8 would rather take 250 MB than collect them more often.
v8.setFlagsFromString('--optimize-for-size');

// The reader went away (`... | head`): nothing left to say.
process.stdout.on('error', () => process.exit(0));

const words = process.argv.slice(2);
try {
  const aufruf = parseAufruf(befehle, words);
  if (aufruf.art === 'hilfe') await print(formatHilfe(befehle, aufruf.befehl).trimEnd());
  else {
    const open = () => Promise.reject(new BefehlRefusal('Dieser Befehl braucht keine Datenbank.'));
    await aufruf.befehl.run({
      ...aufruf,
      startDir: readStartDir(process.env),
      open,
      print,
      warn: (message) => warn(message, aufruf.json),
    });
  }
} catch (error) {
  process.exitCode = settle(error, words.includes('--json'));
}
