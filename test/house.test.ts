import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findVerstoesse, type Quelldatei } from './house/regeln.ts';

const src = fileURLToPath(new URL('../src', import.meta.url));
const dateien: Quelldatei[] = globSync('**/*.{ts,tsx}', { cwd: src }).map((pfad) => ({
  pfad: pfad.replaceAll('\\', '/'),
  text: readFileSync(`${src}/${pfad}`, 'utf8'),
}));

describe('the house', () => {
  test('keeps its import rules, its names and its sizes', () => {
    expect(findVerstoesse(dateien).map(({ pfad, regel }) => `${pfad}: ${regel}`)).toEqual([]);
  });

  test('has mostly small files', () => {
    const zeilen = dateien
      .filter(({ pfad }) => !pfad.endsWith('.daten.ts') && !pfad.includes('.test.'))
      .map(({ text }) => text.split('\n').length)
      .sort((a, b) => a - b);
    const bei = (anteil: number) => zeilen[Math.floor(zeilen.length * anteil)] ?? 0;
    expect(bei(0.5)).toBeLessThanOrEqual(75);
    expect(bei(0.9)).toBeLessThanOrEqual(200);
  });

  test('shared code never asks which Sparte it is', () => {
    const frage = /sparte\s*===?\s*'(?!unbekannt|\*)/;
    const orte = dateien.filter(
      ({ pfad, text }) => !pfad.startsWith('sparten/') && !pfad.includes('.test.') && frage.test(text),
    );
    expect(orte.map(({ pfad }) => pfad)).toEqual([]);
  });
});

describe('the rules bite', () => {
  const faelle: readonly [string, string, string | undefined][] = [
    ['domain/a.ts', "import { z } from 'zod';", undefined],
    ['domain/a.ts', "import fs from 'node:fs';", 'package node:fs'],
    ['domain/a.ts', "import { b } from '#sparten/b.ts';", 'domain may not import sparten'],
    ['formats/gdv/a.ts', "import type { Kunde } from '#domain/kunde.ts';", 'formats may not import domain'],
    ['sparten/a.ts', "import type { Satz } from '#formats/gdv/index.ts';", undefined],
    ['sparten/a.ts', "import { satz } from '#formats/gdv/index.ts';", 'sparten may not import formats'],
    ['platform/a.ts', "import { b } from '../domain/kunde.ts';", 'platform may not import domain'],
    [
      'importers/gdv/a.ts',
      "import { b } from '#platform/db/handle.ts';",
      'importers may not import platform',
    ],
    ['ui/a.tsx', "import type { Route } from '#platform/http/route.ts';", undefined],
    ['ui/a.tsx', "import { env } from '#platform/env.ts';", 'ui may not import platform'],
    ['areas/vertraege/store.ts', "import { b } from '#areas/kunden/store.ts';", undefined],
    ['areas/kunden/store.ts', "import { b } from '#areas/vertraege/store.ts';", 'a later area'],
    ['areas/lieferungen/verteilen.ts', "import { b } from '#areas/einspielen/annehmen.ts';", undefined],
    ['areas/dokumente/jobs.ts', "import { b } from '#areas/einspielen/annehmen.ts';", 'a later area'],
    [
      'areas/vertraege/handlers.ts',
      "import { b } from '#areas/kunden/handlers.ts';",
      'of another area only its store',
    ],
    ['areas/kunden/ui/Liste.tsx', "import { b } from '../store.ts';", 'pages import contracts only'],
    ['areas/kunden/ui/Liste.tsx', "import { b } from '#areas/vertraege/ui/B.tsx';", "another area's pages"],
    ['areas/kunden/handlers.ts', "import { b } from '#ui/b.tsx';", 'server files of an area never import ui'],
    [
      'areas/kunden/contract.ts',
      "import { b } from '#platform/db/handle.ts';",
      'a contract is loaded by the browser',
    ],
    ['areas/kunden/store.ts', "import { b } from '#main/server.ts';", 'nobody imports the roof'],
    ['kunden/utils.ts', '', 'a drawer'],
    ['domain/a.ts', 'const port = process.env.PORT;', 'environment is read'],
    ['domain/a.ts', '\n'.repeat(401), 'longer than 400 lines'],
  ];
  test.each(faelle)('%s: %s', (pfad, text, regel) => {
    const gefunden = findVerstoesse([{ pfad, text }]);
    if (regel === undefined) expect(gefunden).toEqual([]);
    else expect(gefunden.map((verstoss) => verstoss.regel).join('; ')).toContain(regel);
  });
});
