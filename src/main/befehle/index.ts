// All commands of the command line, in the order of `--help`.
import type { Befehl } from './befehl.ts';
import { exportBefehl } from './export.ts';
import { status } from './status.ts';

export const befehle: readonly Befehl[] = [exportBefehl, status];
