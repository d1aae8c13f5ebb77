import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'

// Not in vite.config.ts: that one is rooted in src, and the tests are not.
export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    projects: [
      // Of the first, what loads once is there for all: they keep nothing between them, and loading took half their time.
      ...['unit', 'contract', 'simulation', 'integration'].map((name) => ({
        extends: true as const,
        test: {
          name,
          include: [`tests/${name}/**/*.test.{ts,tsx}`],
          testTimeout: 60_000,
          isolate: name !== 'unit',
        },
      })),
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // One browser at a time in each part (tools/run-tests.ts): more make every wait a guess.
          fileParallelism: false,
          // A browser that another program starves for seconds is no defect of ours. Whatever fails twice is.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
