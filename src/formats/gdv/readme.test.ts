// The examples of README.md run as they stand, by the name under which the package exports them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, expect, test } from 'vitest';
import { latin1Datei, zeilen } from './pruefstand/testdatei.ts';

const wurzel = path.resolve(import.meta.dirname, '../../..');
const ordner = mkdtempSync(path.join(tmpdir(), 'gdv-readme-'));
afterAll(() => rmSync(ordner, { recursive: true }));
const datei = JSON.stringify(path.join(ordner, 'bestand.gdv'));

/** What the examples take for granted. */
const vorab = `
import { readFileSync } from 'node:fs';
const bytes = readFileSync(${datei});
const firstBytes = bytes.subarray(0, 65536);
const out = { write: (zeile) => console.log('SATZ ' + Buffer.from(zeile).toString('latin1', 0, 4)) };
`;

test('every example runs', () => {
  writeFileSync(path.join(ordner, 'bestand.gdv'), latin1Datei(zeilen()));
  const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const beispiele = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
  expect(beispiele.length).toBeGreaterThanOrEqual(4);
  const programm = [vorab, ...beispiele].join('\n').replaceAll("'bestand.gdv'", datei);
  const ausgabe = execFileSync(process.execPath, ['--input-type=module-typescript', '-e', programm], {
    cwd: wurzel,
    encoding: 'utf8',
  });
  expect(ausgabe).toContain('kontrolle');
  expect(ausgabe.match(/SATZ \d{4}/g)).toEqual(
    ['0001', '0001', '0001', '0100', '9999'].map((satzart) => `SATZ ${satzart}`),
  );
});
