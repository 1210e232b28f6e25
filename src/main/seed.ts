// The demo at first start.
import type { Runtime } from './runtime.ts';

/** Lines to print after the address: the demo's sign-ins. Empty without demo. */
export const loadDemo = (_runtime: Runtime): Promise<readonly string[]> => Promise.resolve([]);
