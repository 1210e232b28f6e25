// Entry of the short-lived process that builds the browser page: root folder and target folder as its arguments. Ends with the server.
import path from 'node:path';
import process from 'node:process';
import { build } from 'vite';

process.once('disconnect', () => process.exit(1));
const [, , root = '', outDir = ''] = process.argv;
await build({
  root,
  configFile: path.join(root, 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir, emptyOutDir: true },
});
process.exit(0);
