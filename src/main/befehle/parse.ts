// From the words typed to a command and its arguments; pure.
import { parseArgs } from 'node:util';
import { BefehlUsageError } from './befehl.ts';
import type { Befehl } from './befehl.ts';

export type Aufruf =
  | { readonly art: 'hilfe'; readonly befehl: Befehl | undefined; readonly json: boolean }
  | {
      readonly art: 'befehl';
      readonly befehl: Befehl;
      readonly args: readonly string[];
      readonly options: Readonly<Record<string, string | boolean | undefined>>;
      readonly json: boolean;
    };

const findBefehl = (befehle: readonly Befehl[], words: readonly string[]): Befehl | undefined =>
  befehle
    .filter((befehl) => befehl.name.split(' ').every((word, index) => words[index] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0];

/** What went wrong, in German; the library's own text is English. */
const german = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const name = /'(-{1,2}[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Die Option ${name} gibt es hier nicht.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `Die Option ${name} ist nicht richtig angegeben.`;
  throw error;
};

const parseOptions = (befehl: Befehl, words: readonly string[]) => {
  try {
    const options = {
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      ...befehl.options,
    } as const;
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BefehlUsageError(`${german(error)} Aufruf: ${befehl.usage}`, { cause: error });
  }
};

/**
 * Finds the command and its arguments.
 * @throws BefehlUsageError for an unknown command or option, or a wrong number of arguments
 */
export const parseAufruf = (befehle: readonly Befehl[], words: readonly string[]): Aufruf => {
  const json = words.includes('--json');
  const befehl = findBefehl(befehle, words);
  const wantsHelp = words.includes('--help') || words.includes('-h') || words[0] === 'help';
  if (wantsHelp) return { art: 'hilfe', befehl, json };
  if (befehl === undefined) {
    const typed = words.filter((word) => !word.startsWith('-')).join(' ');
    throw new BefehlUsageError(
      typed === '' ? 'Es fehlt ein Befehl.' : `Den Befehl "${typed}" gibt es nicht.`,
    );
  }
  const { values, positionals } = parseOptions(befehl, words.slice(befehl.name.split(' ').length));
  const [least, most] = befehl.arguments ?? [0, 0];
  if (positionals.length < least || positionals.length > most) {
    throw new BefehlUsageError(`Die Zahl der Angaben stimmt nicht. Aufruf: ${befehl.usage}`);
  }
  return {
    art: 'befehl',
    befehl,
    args: positionals,
    options: values as Record<string, string | boolean | undefined>,
    json,
  };
};

/** Text of `--help`. */
export const formatHilfe = (befehle: readonly Befehl[], befehl?: Befehl): string => {
  if (befehl) return `${befehl.usage}\n  ${befehl.summary}\n`;
  const width = Math.max(...befehle.map((one) => one.usage.length));
  const list = befehle.map((one) => `  ${one.usage.padEnd(width)}  ${one.summary}`);
  return [
    'Aufruf: npm run -s maklerwerk -- BEFEHL [--json]',
    '',
    'Befehle:',
    ...list,
    '',
    'Ende: 0 erledigt, 1 abgelehnt oder gescheitert, 2 falsch aufgerufen.',
    '',
  ].join('\n');
};
