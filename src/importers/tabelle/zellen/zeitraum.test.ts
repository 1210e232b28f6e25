import { expect, test } from 'vitest';
import { textZelle } from '#formats/tabelle/zelle.ts';
import { readZeitraum } from './zeitraum.ts';

test.each([
  ['01.01.2020 - 01.01.2030', { von: '2020-01-01', bis: '2030-01-01' }],
  ['01.01.2020-01.01.2030', { von: '2020-01-01', bis: '2030-01-01' }],
  ['1.1.20 bis 1.1.30', { von: '2020-01-01', bis: '2030-01-01' }],
  ['2020-01-01 – 2030-01-01', { von: '2020-01-01', bis: '2030-01-01' }],
  ['01.01.2020 bis unbefristet', { von: '2020-01-01' }],
])('%s', (text, wert) => {
  expect(readZeitraum(textZelle(text), { heute: '2026-11-23', zweck: 'ablauf' })).toMatchObject({ wert });
});

test.each(['01.01.2020', '5 Jahre', '01.01.2020 - Ende offen gelassen', '2020 - 2030'])(
  '%s is none',
  (text) => {
    expect(readZeitraum(textZelle(text), { heute: '2026-11-23', zweck: 'ablauf' })).toHaveProperty('grund');
  },
);
