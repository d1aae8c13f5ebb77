import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SECURITY_HEADERS } from '../../src/server/security-headers.ts'
import { findFreePort, untilAnswers } from '../support/browsers.ts'
import { buildOnce } from '../support/start-app.ts'

const ROOT = new URL('../../', import.meta.url).pathname

let folder: string
let npm: ChildProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lykta-npm-start-'))
})
afterEach(async () => {
  // The group, whatever a test left of it.
  if (npm?.pid) {
    try {
      process.kill(-npm.pid, 'SIGKILL')
    } catch {
      // It has ended, as it is meant to.
    }
  }
  await rm(folder, { recursive: true, force: true })
})

test('npm start serves the built app under its rules, and gives the port back when it is stopped', async () => {
  // Only one at a time may write the build, and other tests read it.
  await buildOnce()
  const port = await findFreePort()
  const { NODE_ENV: _, ...around } = process.env
  npm = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: 'ignore',
    env: { ...around, HOST: '127.0.0.1', PORT: String(port), LYKTA_DATA: join(folder, 'data') },
  })
  const ended = once(npm, 'exit')
  const address = `http://127.0.0.1:${port}`
  await untilAnswers(`${address}/healthz`)

  const page = await fetch(address)
  const html = await page.text()
  expect(html).toContain('<title>Lykta</title>')
  expect(Object.fromEntries([...page.headers].filter(([name]) => name in SECURITY_HEADERS))).toEqual(
    SECURITY_HEADERS,
  )
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const [, entry] = html.match(/src="(\/assets\/[^"]+\.js)"/) ?? []
  const script = await fetch(`${address}${entry}`)
  expect(script.status).toBe(200)
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect(script.headers.get('content-encoding')).toBe('gzip')
  expect((await fetch(`${address}/sw.js`)).status).toBe(200)

  npm.kill('SIGTERM')
  await ended
  await expect.poll(() => answers(address), { timeout: 10_000 }).toBe(false)
}, 120_000)

function answers(address: string): Promise<boolean> {
  return fetch(`${address}/healthz`).then(
    () => true,
    () => false,
  )
}
