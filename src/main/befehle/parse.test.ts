import { describe, expect, test } from 'vitest';
import { BefehlUsageError } from './befehl.ts';
import type { Befehl } from './befehl.ts';
import { befehle } from './index.ts';
import { formatHilfe, parseAufruf } from './parse.ts';

const run = () => Promise.resolve();
const liste: Befehl = { name: 'mandant list', usage: 'mandant list', summary: 'zeigt', run };
const create: Befehl = {
  name: 'mandant create',
  usage: 'mandant create SCHLUESSEL',
  summary: 'legt an',
  arguments: [1, 1],
  run,
};
const nimm: Befehl = {
  name: 'import',
  usage: 'import DATEI --mandant SCHLUESSEL [--plan]',
  summary: 'liest ein',
  arguments: [1, 1],
  options: { mandant: { type: 'string' }, plan: { type: 'boolean' } },
  run,
};
const alle = [liste, create, nimm];

describe('parseAufruf', () => {
  test.each([
    [['mandant', 'list'], { befehl: liste, args: [], json: false }],
    [['mandant', 'create', 'meinhaus', '--json'], { befehl: create, args: ['meinhaus'], json: true }],
    [
      ['import', '--mandant', 'a', 'Datei mit Leerzeichen.gdv', '--plan'],
      { befehl: nimm, args: ['Datei mit Leerzeichen.gdv'], options: { mandant: 'a', plan: true } },
    ],
    [['--help'], { art: 'hilfe', befehl: undefined }],
    [['import', '-h'], { art: 'hilfe', befehl: nimm }],
  ])('%j', (words, expected) => {
    expect(parseAufruf(alle, words)).toMatchObject(expected);
  });

  test.each([
    [[], 'Es fehlt ein Befehl.'],
    [['mandant'], 'Den Befehl "mandant" gibt es nicht.'],
    [['löschen'], 'Den Befehl "löschen" gibt es nicht.'],
    [['mandant', 'create'], 'Die Zahl der Angaben stimmt nicht. Aufruf: mandant create SCHLUESSEL'],
    [['mandant', 'list', 'x'], 'Die Zahl der Angaben stimmt nicht.'],
    [['mandant', 'list', '--plan'], 'Die Option --plan gibt es hier nicht.'],
    [['import', 'x', '--mandant'], 'Die Option --mandant ist nicht richtig angegeben.'],
  ])('%j is refused', (words, message) => {
    expect(() => parseAufruf(alle, words)).toThrow(BefehlUsageError);
    expect(() => parseAufruf(alle, words)).toThrow(message);
  });
});

test('help names every command', () => {
  for (const befehl of befehle) expect(formatHilfe(befehle)).toContain(`  ${befehl.usage}`);
});
