import { build } from 'vite'
import { isBuildStale } from './is-build-stale.ts'

const root = new URL('..', import.meta.url).pathname

if (await isBuildStale(root)) {
  await build({ root: `${root}src`, configFile: `${root}vite.config.ts`, logLevel: 'warn' })
}
await import('../src/server/main.ts')

// npm ends the shell it started us in, and the shell does not pass the signal on: without this the server would stay,
// with the port, when `npm start` has been stopped.
const parent = process.ppid
setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
