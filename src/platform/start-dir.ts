// Apart from `env.ts`, so that commands without settings do not load their schemas.
import process from 'node:process';

/** Where the user typed the command: npm runs scripts in the project's folder and says where he was. */
export const readStartDir = (source: Readonly<Record<string, string | undefined>>): string =>
  source['INIT_CWD'] ?? process.cwd();
