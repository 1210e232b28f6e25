import { expect, test } from 'vitest';
import { mandantEingabe } from '../../contract.ts';
import { schluesselAusName } from './schluessel-aus-name.ts';

test.each([
  ['Müller & Söhne GmbH', 'mueller-soehne-gmbh'],
  ['  1. Maklerhaus – Groß  ', '1-maklerhaus-gross'],
  [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
  ['!!!', ''],
])('%s', (name, schluessel) => {
  expect(schluesselAusName(name)).toBe(schluessel);
  if (schluessel) expect(mandantEingabe.shape.schluessel.safeParse(schluessel).success).toBe(true);
});
