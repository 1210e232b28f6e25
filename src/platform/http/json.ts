// Reads JSON from outside: what `JSON.parse` silently loses or hides is refused (RFC 8259 §4, §6, §8; I-JSON RFC 7493).
import { ApiError } from './api-error.ts';

const maxDepth = 64;

type Rahmen = { readonly keys: Set<string> | null; erwartetKey: boolean };

const refuse = (detail: string): never => {
  throw new ApiError('anfrage-ungueltig', detail);
};

/** End of the string that starts at `start` (its quote); the text is known to be valid JSON. */
const stringEnd = (text: string, start: number): number => {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
};

const checkText = (value: string): void => {
  if (!value.isWellFormed() || value.includes('\0'))
    refuse('Die Anfrage enthält unzulässige Zeichen (NUL oder ein halbes Ersatzzeichen).');
};

/** Readable JSON, but a value that nobody can keep exactly. */
const checkNumber = (literal: string): void => {
  const value = Number(literal);
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
    throw new ApiError(
      'eingabe-ungueltig',
      `Die Zahl ${literal.slice(0, 30)} ist zu groß. Lange Nummern bitte als Text senden.`,
    );
};

const checkKey = (key: string, keys: Set<string>): void => {
  if (key === '__proto__') refuse('Der Feldname "__proto__" ist nicht erlaubt.');
  if (keys.has(key)) refuse(`Das Feld "${key.slice(0, 60)}" steht doppelt in der Anfrage.`);
  keys.add(key);
};

const open = (stack: Rahmen[], rahmen: Rahmen): void => {
  stack.push(rahmen);
  if (stack.length > maxDepth) refuse(`Die Anfrage ist tiefer als ${maxDepth} Ebenen verschachtelt.`);
};

/** One pass over valid JSON; `stack` grows on the heap, so depth cannot overflow the call stack. */
const scan = (text: string): void => {
  const stack: Rahmen[] = [];
  const number = /-?\d[\d.eE+-]*/y;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    const top = stack.at(-1);
    if (sign === '"') {
      const end = stringEnd(text, at);
      const value = JSON.parse(text.slice(at, end + 1)) as string;
      checkText(value);
      if (top?.keys && top.erwartetKey) checkKey(value, top.keys);
      at = end;
    } else if (sign === '{') open(stack, { keys: new Set(), erwartetKey: true });
    else if (sign === '[') open(stack, { keys: null, erwartetKey: false });
    else if (sign === '}' || sign === ']') stack.pop();
    else if (sign === ':' && top) top.erwartetKey = false;
    else if (sign === ',' && top) top.erwartetKey = true;
    else if (sign === '-' || (sign !== undefined && sign >= '0' && sign <= '9')) {
      number.lastIndex = at;
      const literal = number.exec(text)?.[0] ?? sign;
      checkNumber(literal);
      at += literal.length - 1;
    }
  }
};

/**
 * Text of a request body to its value. Empty text is `undefined`.
 * @throws ApiError `anfrage-ungueltig`: no JSON, over 64 levels, a key twice, `__proto__`, NUL or lone surrogates;
 *   `eingabe-ungueltig`: numbers beyond 2^53 or infinite
 */
export const readJson = (text: string): unknown => {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (body.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return refuse('Die Anfrage ist kein gültiges JSON.');
  }
  scan(body);
  return value;
};
