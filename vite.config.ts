import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Nothing inline: the server's Content-Security-Policy allows scripts, fonts and images from itself only. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});
