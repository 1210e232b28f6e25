// All commands of the command line, in the order of `--help`.
import { bedarf } from './bedarf.ts';
import type { Befehl } from './befehl.ts';
import { eingang } from './eingang.ts';
import { exportBefehl } from './export.ts';
import { finanzreport } from './finanzreport.ts';
import { gdvDecode, gdvPruefe, gdvStatistik } from './gdv.ts';
import { importBefehl } from './import.ts';
import { mandantCreate, mandantList } from './mandant.ts';
import { status } from './status.ts';
import { undoBefehl } from './undo.ts';

export const befehle: readonly Befehl[] = [
  mandantCreate,
  mandantList,
  importBefehl,
  undoBefehl,
  exportBefehl,
  eingang,
  bedarf,
  finanzreport,
  gdvDecode,
  gdvPruefe,
  gdvStatistik,
  status,
];
