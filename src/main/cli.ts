// The command line of the product: `npm run -s maklerwerk -- BEFEHL`. Works whether the server runs or not.
import process from 'node:process';

// Reading GDV files needs no database: without it a process takes half the memory and starts sooner.
await (process.argv[2] === 'gdv' ? import('./cli-gdv.ts') : import('./cli-werk.ts'));
