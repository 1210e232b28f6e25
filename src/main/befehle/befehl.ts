// A command of the product's command line as a value.
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Runtime } from '../runtime.ts';

/** What a command gets. */
export type BefehlKontext = {
  /** Arguments that are not options, after the command's own words. */
  readonly args: readonly string[];
  /** Options by name, as declared by the command; `mandant`, `plan` … */
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  /** `--json`: print objects with `print`, no text. */
  readonly json: boolean;
  /** The user's own folder; file arguments are relative to it. */
  readonly startDir: string;
  /** Opens the database (found or started) and the rest; closed by the frame. Repeatable. */
  readonly open: () => Promise<Runtime>;
  /** One line to stdout: a text, or an object as JSON. Waits when the reader is slow. */
  readonly print: (line: string | object) => Promise<void>;
  /** One German line to stderr: worth knowing, not in the way. */
  readonly warn: (message: string) => void;
};

export type Befehl = {
  /** One or two words: `export`, `mandant list`. */
  readonly name: string;
  /** As typed: `mandant create SCHLUESSEL [--name NAME]`. */
  readonly usage: string;
  /** One German line for the list of commands. */
  readonly summary: string;
  /** Options besides `--json` and `--help`, in the form of `node:util` parseArgs. */
  readonly options?: ParseArgsOptionsConfig;
  /** Number of arguments allowed: least and most. Default none. */
  readonly arguments?: readonly [number, number];
  /**
   * Does it. Ends = exit code 0.
   * @throws BefehlRefusal for exit code 1, BefehlUsageError for exit code 2
   */
  readonly run: (kontext: BefehlKontext) => Promise<void>;
};

/** Refused or failed for a reason the user can act on: German sentence, exit code 1. */
export class BefehlRefusal extends Error {
  override readonly name = 'BefehlRefusal';
}

/** Typed wrongly: German sentence, exit code 2. */
export class BefehlUsageError extends Error {
  override readonly name = 'BefehlUsageError';
}
