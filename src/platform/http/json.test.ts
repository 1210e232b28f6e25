import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ApiError } from './api-error.ts';
import { readJson } from './json.ts';

describe('readJson', () => {
  test.each([
    ['{"a":[1,{"b":"x:,{}"}],"c":-0.5e3,"d":"\\"q\\""}'],
    ['[{"a":1},{"a":1}]'],
    ['{"a":{"a":1},"b":"a"}'],
    ['9007199254740991'],
    ['"\\ud83d\\ude00"'],
    ['\ufeff{"a":1}'],
  ])('takes %s', (text) => {
    expect(readJson(text)).toEqual(JSON.parse(text.replace('\ufeff', '')));
  });

  test('an empty body is undefined', () => {
    expect(readJson(' \n')).toBeUndefined();
  });

  test.each([
    ['deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /verschachtelt/],
    ['deep objects', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, /verschachtelt/],
    ['key twice', '{"a":1,"b":{},"a":2}', /doppelt/],
    ['key twice, written differently', '{"a":1,"\\u0061":2}', /doppelt/],
    ['__proto__', '{"x":{"__proto__":{"rolle":"inhaber"}}}', /__proto__/],
    ['number over 2^53', '{"id":9007199254740993}', /zu groß/],
    ['infinite', '[1e309]', /zu groß/],
    ['lone surrogate', '{"a":"\\ud800"}', /unzulässige Zeichen/],
    ['lone surrogate in a key', '{"\\udc00":1}', /unzulässige Zeichen/],
    ['NUL', '{"a":"x\\u0000"}', /unzulässige Zeichen/],
    ['no JSON', '{a:1}', /kein gültiges JSON/],
    ['two values', '{} {}', /kein gültiges JSON/],
  ])('refuses: %s', (_name, text, message) => {
    expect(() => readJson(text)).toThrow(ApiError);
    expect(() => readJson(text)).toThrow(message);
  });

  test('agrees with JSON.parse on everything harmless', () => {
    const harmless = fc
      .jsonValue({ noUnicodeString: false, maxDepth: 5 })
      .filter((value) => !/\\u0000|__proto__|\\ud[89a-f]/i.test(JSON.stringify(value)))
      .filter((value) => !/\d{16}|e\+/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(harmless, (value) => {
        const text = JSON.stringify(value);
        expect(readJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
