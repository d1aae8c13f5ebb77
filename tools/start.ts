import { build } from 'vite'
import { isBuildStale } from './is-build-stale.ts'

const root = new URL('..', import.meta.url).pathname

if (await isBuildStale(root)) {
  await build({ root: `${root}src`, configFile: `${root}vite.config.ts`, logLevel: 'warn' })
}
await import('../src/server/main.ts')
