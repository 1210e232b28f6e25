import { expect, test } from 'vitest';
import { isEigeneHerkunft } from './herkunft.ts';

const https = 'https://makler.example.de';
const lokal = 'http://127.0.0.1:3000';

test.each([
  ['GET', { origin: 'https://evil.example' }, https, true],
  ['POST', {}, https, true],
  ['POST', { origin: https }, https, true],
  ['POST', { origin: 'https://evil.example' }, https, false],
  ['POST', { origin: 'http://makler.example.de' }, https, false],
  ['POST', { origin: 'https://makler.example.de.evil.example' }, https, false],
  ['DELETE', { origin: 'null' }, https, false],
  ['PUT', { fetchSite: 'cross-site' }, https, false],
  ['PATCH', { origin: https, fetchSite: 'same-origin' }, https, true],
  ['POST', { origin: 'http://localhost:3000', host: 'localhost:3000' }, lokal, true],
  ['POST', { origin: 'http://localhost:4000', host: 'localhost:3000' }, lokal, false],
  ['POST', { origin: 'http://evil.example:3000', host: 'evil.example:3000' }, lokal, false],
  ['POST', { origin: 'http://localhost:3000', host: 'localhost:3000' }, https, false],
] as const)('%s %j at %s: %s', (method, kopf, adresse, erlaubt) => {
  expect(isEigeneHerkunft(method, kopf, adresse)).toBe(erlaubt);
});
