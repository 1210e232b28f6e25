import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const pdfjs = (path: string) => new URL(`node_modules/pdfjs-dist/${path}`, import.meta.url);

/** What showing a PDF needs besides the library: its worker, decoders of scans, character maps, fonts. Under a path with its version. */
const pdfBeiwerk = (): Plugin => ({
  name: 'pdf-beiwerk',
  generateBundle() {
    const { version } = JSON.parse(readFileSync(pdfjs('package.json'), 'utf8')) as { version: string };
    // No WebAssembly: the Content-Security-Policy forbids it, the decoders exist as plain scripts too.
    const folders = ['wasm', 'cmaps', 'standard_fonts'].flatMap((folder) =>
      readdirSync(fileURLToPath(pdfjs(folder)))
        .filter((name) => !name.startsWith('quickjs') && !name.endsWith('.wasm'))
        .map((name) => `${folder}/${name}`),
    );
    for (const path of ['build/pdf.worker.min.mjs', ...folders])
      this.emitFile({
        type: 'asset',
        fileName: `assets/pdfjs-${version}/${path}`,
        source: readFileSync(pdfjs(path)),
      });
  },
});

/** Nothing inline: the server's Content-Security-Policy allows scripts, fonts and images from itself only. */
export default defineConfig({
  plugins: [react(), pdfBeiwerk()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
