// Log lines to stderr. Never personal data: ids and counts only.
import process from 'node:process';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Facts beside the message: ids, counts, durations. Errors are reduced to name, message and stack. */
export type LogFields = Readonly<Record<string, unknown>>;

export type Log = Readonly<Record<LogLevel, (message: string, fields?: LogFields) => void>>;

export type LogOptions = {
  /** Least level that is written; default `info`. */
  readonly level?: LogLevel;
  /** `json`: one object per line; `zeile`: short text for a terminal. Default: by whether stderr is a terminal. */
  readonly format?: 'json' | 'zeile';
  readonly write?: (line: string) => void;
  readonly now?: () => Date;
};

const order: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

const plain = (value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

const json = (time: Date, level: LogLevel, message: string, fields: LogFields): string =>
  JSON.stringify(
    { zeit: time.toISOString(), stufe: level, text: message, ...fields },
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : plain(value)),
  );

const zeile = (time: Date, level: LogLevel, message: string, fields: LogFields): string => {
  const facts = Object.entries(fields).map(([name, value]) =>
    value instanceof Error
      ? `${name}=${value.stack ?? value.message}`
      : `${name}=${JSON.stringify(value) ?? ''}`,
  );
  const mark = level === 'info' ? '' : `${level}: `;
  return [time.toISOString().slice(11, 19), `${mark}${message}`, ...facts].join(' ');
};

/** Builds a log. A line break inside a message cannot forge a second JSON line. */
export const createLog = (options: LogOptions = {}): Log => {
  const { level: least = 'info', now = () => new Date() } = options;
  const format = options.format ?? (process.stderr.isTTY ? 'zeile' : 'json');
  const write = options.write ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const at =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (order.indexOf(level) < order.indexOf(least)) return;
      write((format === 'json' ? json : zeile)(now(), level, message, fields));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};

/** Swallows everything; for tests and quiet commands. */
export const silentLog: Log = createLog({ write: () => undefined });
