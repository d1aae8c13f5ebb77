import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { eventShapes } from './tools/event-shapes-plugin.ts'
import { leanDrawing } from './tools/lean-drawing-plugin.ts'
import { precompress } from './tools/precompress-plugin.ts'
import { preloadDoor } from './tools/preload-plugin.ts'
import { serviceWorker } from './tools/service-worker-plugin.ts'

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    eventShapes(),
    leanDrawing(),
    preloadDoor(),
    serviceWorker(),
    precompress(),
  ],
  resolve: {
    // Dexie hands bundlers its ES5 build, so that a page with two copies still works. We have one: 2.6 kB gzipped less.
    alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }],
  },
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        // One file for each moment a person waits for, with all it imports. Left alone, whatever two screens share gets
        // a file of its own: 22 for the lock screen, each a round trip through the service worker, 15 kB gzipped more.
        codeSplitting: {
          groups: [
            {
              name: 'start',
              test: /(?:\/src\/main\.tsx|\/icons\/(?:check|circle-alert)\.mjs)$/,
              priority: 2,
            },
            { name: 'open', test: /\/src\/(?:app\/set-up-desk\.ts|ui\/inside\.tsx)$/, priority: 1 },
            // Nobody has unlocked anything at the very first start: two marks that it shares with what unlocking loads
            // brought all of that along.
            { name: 'begin', test: /\/src\/ui\/screens\/setup\/setup-screen\.tsx$/ },
            { name: 'work', test: /\/src\/app\/case-sessions\.ts$/ },
          ],
        },
      },
    },
    // `npm run sizes` weighs what matters. The one big chunk draws PDF and is loaded with the first print.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
  },
})
