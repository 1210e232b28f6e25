// The browser page is built once, before the browser tests start their programs.
import { buildPage } from '#main/build-page.ts';
import { repoRoot } from '#platform/env.ts';

/** vitest globalSetup. */
export default async function setup(): Promise<void> {
  await buildPage(repoRoot);
}
