// V8's settings for a process that reads whole files: collect early instead of letting the heap grow (decision 029).
import { setFlagsFromString } from 'node:v8';

/**
 * A young generation of 4 MB, for the records of a file die at once; nothing allocated as if it would live long, which V8
 * guesses wrongly from the first records; an old generation that is collected when it has grown by a tenth.
 */
const gemeinsam = ['--no-allocation-site-pretenuring', '--heap-growing-percent=10'];

/** For the command line of a child process. */
export const sparsameSchalter: readonly string[] = ['--max-semi-space-size=4', ...gemeinsam];

/** The same for a process that runs already; its young generation can only be kept from growing. */
export const beSparsam = (): void => {
  for (const schalter of [...gemeinsam, '--semi-space-growth-factor=1']) setFlagsFromString(schalter);
};
