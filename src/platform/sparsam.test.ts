// V8 must know the settings: a worker started with one that it does not know would not start at all.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from 'vitest';
import { sparsameSchalter } from './sparsam.ts';

test('this Node starts with the settings', () => {
  const code = 'console.log(v8.getHeapStatistics().heap_size_limit > 0)';
  const { stdout, stderr, status } = spawnSync(process.execPath, [...sparsameSchalter, '-e', code], {
    encoding: 'utf8',
  });
  expect([stdout.trim(), stderr, status]).toEqual(['true', '', 0]);
});
