import { expect, test } from 'vitest';
import { findBildfehler } from './bilddatei.ts';

test.each([
  [{ type: 'image/png', size: 1_048_576 }, undefined],
  [{ type: 'image/jpeg', size: 1 }, undefined],
  [{ type: 'image/png', size: 1_048_577 }, /größer als 1 MB/],
  [{ type: 'image/svg+xml', size: 10 }, /PNG- oder JPEG/],
  [{ type: '', size: 10 }, /PNG- oder JPEG/],
])('%j', (datei, grund) => {
  if (grund) expect(findBildfehler(datei)).toMatch(grund);
  else expect(findBildfehler(datei)).toBeUndefined();
});
