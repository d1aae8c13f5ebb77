import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { precompress } from './tools/precompress-plugin.ts'
import { serviceWorker } from './tools/service-worker-plugin.ts'

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), serviceWorker(), precompress()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // A data: address would need a hole in the content security policy.
    assetsInlineLimit: 0,
    // `npm run sizes` weighs what matters. The one big chunk draws PDF and is loaded with the first print.
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600,
  },
})
