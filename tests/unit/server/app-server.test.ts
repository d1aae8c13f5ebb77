import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAppServer } from '../../../src/server/app-server.ts'

const SCRIPT = 'export const words = "ljus ljus ljus ljus ljus ljus ljus"'

let folder: string
let server: ReturnType<typeof createAppServer>
let log: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'app-folder-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, '.vite'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lykta</title>')
  await writeFile(join(folder, 'sw.js'), SCRIPT)
  await writeFile(join(folder, 'manifest.webmanifest'), '{}')
  await writeFile(join(folder, '.vite/manifest.json'), '{}')
  await writeFile(join(folder, 'assets/main-abc.js'), SCRIPT)
  await writeFile(join(folder, 'assets/main-abc.js.br'), brotliCompressSync(SCRIPT))
  await writeFile(join(folder, 'assets/main-abc.js.gz'), gzipSync(SCRIPT))
})
afterAll(() => rm(folder, { recursive: true }))

beforeEach(() => {
  log = ''
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      log += chunk
      done()
    },
  })
  server = createAppServer({ appFolder: folder, logger: { level: 'info', stream } })
})
afterEach(() => server.close())

describe('what a page may do', () => {
  // Whole, so that a line that goes, or one that lets more in, is seen here and decided on.
  const POLICY = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ]
  // Whatever could tell where somebody is, listen in, or reach a thing in the room.
  const CLOSED = ['geolocation', 'microphone', 'display-capture', 'usb', 'serial', 'hid', 'midi', 'gyroscope']

  test.each(['/', '/index.html', '/assets/main-abc.js', '/sw.js', '/healthz', '/nowhere'])(
    'is said with %s',
    async (url) => {
      const { headers } = await server.inject(url)
      expect(String(headers['content-security-policy']).split('; ')).toEqual(POLICY)
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'origin-agent-cluster': '?1',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': 'max-age=63072000',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      })
      const permissions = String(headers['permissions-policy']).split(', ')
      expect(permissions).toEqual(expect.arrayContaining(CLOSED.map((feature) => `${feature}=()`)))
      expect(permissions).toContain('camera=(self)')
      expect(headers['set-cookie']).toBeUndefined()
    },
  )
})

describe('files of the app', () => {
  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ])('go out compressed to a browser that takes %s', async (accepted, sent, unpack) => {
    const answer = await server.inject({
      url: '/assets/main-abc.js',
      headers: { 'accept-encoding': accepted },
    })
    expect(answer.headers['content-encoding']).toBe(sent)
    expect(answer.headers['content-type']).toContain('/javascript')
    expect(answer.headers.vary).toContain('accept-encoding')
    expect(unpack(answer.rawPayload).toString()).toBe(SCRIPT)
  })

  test('go out plain to anyone else', async () => {
    const answer = await server.inject('/assets/main-abc.js')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.body).toBe(SCRIPT)
  })

  test('with a hash in their name are kept for a year', async () => {
    const { headers } = await server.inject('/assets/main-abc.js')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  })

  test.each(['/', '/index.html', '/sw.js', '/manifest.webmanifest'])(
    '%s is asked about each time',
    async (url) => {
      const first = await server.inject(url)
      expect(first.statusCode).toBe(200)
      expect(first.headers['cache-control']).toBe('no-cache')
      const again = await server.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } })
      expect(again.statusCode).toBe(304)
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
    },
  )

  test.each([
    '/.vite/manifest.json',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/',
    '/assets/main-old.js',
    '/assets/%00',
  ])('%s is not one of them', async (url) => {
    const answer = await server.inject(url)
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(Object.keys(answer.json())).toEqual(['code'])
  })
})

test('health is answered and never cached', async () => {
  const answer = await server.inject('/healthz')
  expect(answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers['cache-control']).toBe('no-store')
})

test('a log line holds neither the query nor the address of the caller', async () => {
  await server.inject({ url: '/?namn=Anna', remoteAddress: '203.0.113.7' })
  await server.inject({ url: '/nowhere?namn=Anna', remoteAddress: '203.0.113.7' })
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(lines.map(({ method, path, status }) => ({ method, path, status }))).toEqual([
    { method: 'GET', path: '/', status: 200 },
    { method: 'GET', path: '/nowhere', status: 404 },
  ])
  expect(log).not.toMatch(/Anna|203\.0\.113/)
})
