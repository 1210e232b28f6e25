// Entry of the short-lived process that builds the browser page: root folder as its argument. Ends with the server.
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';

process.once('disconnect', () => process.exit(1));
const [, , root = ''] = process.argv;
await build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
process.exit(0);
