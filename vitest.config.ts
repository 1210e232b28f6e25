import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const unit = ['src/**/*.test.ts', 'seed/**/*.test.ts'];
const withDatabase = ['src/**/*.db.test.ts', 'test/http/**/*.test.ts'];

/** house: layout rules · unit: pure · db: real PostgreSQL, a database per file · e2e: real server and browser. */
export default defineConfig({
  test: {
    // Vitest leaves one core idle; half of a test's time is PostgreSQL's or the browser's.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: 'house', include: ['test/house.test.ts'] } },
      { test: { name: 'unit', include: unit, exclude: withDatabase, testTimeout: 30_000 } },
      {
        test: {
          name: 'db',
          include: withDatabase,
          globalSetup: ['test/testkit/postgres.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/testkit/postgres.setup.ts', 'test/testkit/seite.setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
