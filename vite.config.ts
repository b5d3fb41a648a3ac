import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildFieldWorker } from './scripts/web-build/build-field-worker.ts';
import { compressAssets } from './scripts/web-build/compress-assets.ts';
import { leaveSchemasOnTheServer } from './scripts/web-build/leave-schemas-on-the-server.ts';
import { floor } from './scripts/web-build/floor.ts';
import { fieldFiles, fieldModules } from './src/main/web/field-modules.ts';

const server = 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [
    react(),
    leaveSchemasOnTheServer(),
    buildFieldWorker({ entry: 'src/ui/offline/worker/field-worker.ts', modules: fieldModules, others: fieldFiles }),
    compressAssets(),
  ],
  build: {
    outDir: 'dist/web',
    target: Object.entries(floor).map(([browser, version]) => `${browser}${version}`),
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // What every visitor loads first is one file: each file costs a phone on a hill its own answer from the server.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  server: { proxy: { '/api': server } },
  preview: { proxy: { '/api': server } },
});
