import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findFreePort, untilAnswers } from '../support/browsers.ts'

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname

let folder: string
let started: ChildProcess[]
beforeEach(async () => {
  started = []
  folder = await mkdtemp(join(tmpdir(), 'server-process-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lykta</title>')
})
afterEach(async () => {
  for (const server of started) server.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

test('a stopped server ends in order, also when a browser holds a silent line open', async () => {
  const port = await findFreePort()
  const server = start({ PORT: String(port), APP_FOLDER: folder })
  await untilAnswers(`http://127.0.0.1:${port}/healthz`)
  const silent = connect(port, '127.0.0.1')
  await once(silent, 'connect')
  const hungUp = once(silent, 'close')
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
  await hungUp
})

test('a wrong setting ends it with a sentence that names the setting', async () => {
  const { code, said } = await outcome(start({ PORT: 'eighty', APP_FOLDER: folder }))
  expect(code).toBe(1)
  expect(said).toMatch(/^PORT is "eighty"\. .+\n$/)
})

test('a taken port ends it with a sentence that names the port', async () => {
  const port = await findFreePort()
  start({ PORT: String(port), APP_FOLDER: folder })
  await untilAnswers(`http://127.0.0.1:${port}/healthz`)
  const { code, said } = await outcome(start({ PORT: String(port), APP_FOLDER: folder }))
  expect(code).toBe(1)
  expect(said).toBe(
    `Port ${port} on 127.0.0.1 is taken. Stop what uses it, or choose another port with PORT.\n`,
  )
})

test('a missing build ends it with a sentence that says how to build', async () => {
  const { code, said } = await outcome(start({ PORT: '0', APP_FOLDER: join(folder, 'nothing') }))
  expect(code).toBe(1)
  expect(said).toContain('npm run build')
})

test('a data folder that another server has ends it with a sentence that says so', async () => {
  const port = await findFreePort()
  const LYKTA_DATA = join(folder, 'shared')
  start({ PORT: String(port), APP_FOLDER: folder, LYKTA_DATA })
  await untilAnswers(`http://127.0.0.1:${port}/healthz`)
  const { code, said } = await outcome(start({ PORT: '0', APP_FOLDER: folder, LYKTA_DATA }))
  expect(code).toBe(1)
  expect(said).toContain(`${LYKTA_DATA} is in use by another Lykta server`)
})

test('a database that does not answer ends it with a sentence that does not tell the password', async () => {
  const LYKTA_DATABASE_URL = 'postgresql://lykta:hemligt@127.0.0.1:1/lykta'
  const server = start({ PORT: '0', APP_FOLDER: folder, LYKTA_DATA: '', LYKTA_DATABASE_URL })
  const { code, said } = await outcome(server)
  expect(code).toBe(1)
  expect(said).toContain('LYKTA_DATABASE_URL cannot be reached')
  expect(said).not.toContain('hemligt')
})

test('a certificate that cannot be used ends it with a sentence that names the settings', async () => {
  await writeFile(join(folder, 'odd.pem'), 'no certificate')
  const odd = { LYKTA_TLS_CERT: join(folder, 'odd.pem'), LYKTA_TLS_KEY: join(folder, 'odd.pem') }
  const { code, said } = await outcome(start({ PORT: '0', APP_FOLDER: folder, ...odd }))
  expect(code).toBe(1)
  expect(said).toContain('LYKTA_TLS_CERT')
})

test('with a certificate it answers over TLS, and takes a renewed one without a stop', async () => {
  const paths = { LYKTA_TLS_CERT: join(folder, 'cert.pem'), LYKTA_TLS_KEY: join(folder, 'key.pem') }
  if (!makeCertificate(paths, 'first')) return
  const port = await findFreePort()
  const server = start({ PORT: String(port), APP_FOLDER: folder, ...paths })
  await expect.poll(() => certificateName(port), { timeout: 15_000 }).toBe('first')
  makeCertificate(paths, 'second')
  server.kill('SIGHUP')
  await expect.poll(() => certificateName(port), { timeout: 5_000 }).toBe('second')
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
})

function makeCertificate(
  { LYKTA_TLS_CERT, LYKTA_TLS_KEY }: { readonly LYKTA_TLS_CERT: string; readonly LYKTA_TLS_KEY: string },
  name: string,
): boolean {
  try {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', LYKTA_TLS_KEY]
    const request = ['req', '-x509', '-days', '2', '-subj', `/CN=${name}`, '-out', LYKTA_TLS_CERT]
    execFileSync('openssl', [...request, ...key], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('not run: openssl is not installed (Debian: apt-get install openssl)\n')
    return false
  }
}

/** Whose certificate it shows; undefined while it does not answer. */
function certificateName(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const socket = connectTls({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN))
      socket.destroy()
    })
    socket.once('error', () => resolve(undefined))
  })
}

let servers = 0

function start(env: Readonly<Record<string, string>>): ChildProcess {
  servers += 1
  const server = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      LYKTA_DATA: join(folder, `data-${servers}`),
      ...env,
    },
  })
  started.push(server)
  return server
}

async function outcome(server: ChildProcess): Promise<{ readonly code: number; readonly said: string }> {
  let said = ''
  server.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(server, 'close')
  return { code, said }
}
