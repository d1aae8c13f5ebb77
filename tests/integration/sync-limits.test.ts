import { afterEach, describe, expect, test } from 'vitest'
import type { Bytes } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import { ROUTES, WIRE_TYPE } from '../../src/protocol/wire.ts'
import { createAppServer } from '../../src/server/app-server.ts'
import { noise, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { listen, rawTransport, type SyncServer, syncServer } from '../support/sync-server.ts'

let running: SyncServer
afterEach(() => running.stop())

async function founded(options: Parameters<typeof syncServer>[0] = {}) {
  running = await syncServer(options)
  const url = await listen(running)
  const org = await rawOrganisation()
  const transport = rawTransport(url, org.founder)
  expectOk(await transport.appendLog(0, org.entries[0] as Bytes))
  return { ...org, url, transport }
}

function post(url: string, headers: Record<string, string> = {}) {
  return running.server.inject({ method: 'POST', url, headers: { 'content-type': WIRE_TYPE, ...headers } })
}

describe('patience is asked for', () => {
  test('of a device that calls too often, and of nobody else', async () => {
    const { transport, url, feed, newDevice, admits } = await founded({ limits: { deviceCalls: 5 } })
    const other = newDevice()
    expectOk(await transport.appendLog(1, admits(other)))
    const answers = []
    for (let i = 0; i < 8; i++) answers.push(await transport.readHead(feed))
    expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(5)
    expect(answers.at(-1)).toEqual(err({ code: 'busy' }))
    expect((await rawTransport(url, other).readHead(feed)).ok).toBe(true)
  })

  test('of an address, with the time to wait', async () => {
    await founded({ limits: { addressCalls: 2 } })
    await post(ROUTES.clock)
    await post(ROUTES.clock)
    const third = await post(ROUTES.clock)
    expect([third.statusCode, third.json()]).toEqual([429, { code: 'busy' }])
    expect(Number(third.headers['retry-after'])).toBeGreaterThan(0)
  })

  test('of an address for what it leaves to join by, and not for eight tablets that look for an answer', async () => {
    const { transport } = await founded({ limits: { joinCalls: 2 } })
    const codes = ['KORP-2217', 'KORP-2218', 'KORP-2219']
    const left = []
    for (const code of codes) left.push(await transport.putJoin(code, new Uint8Array(20)))
    expect(left).toEqual([ok(undefined), ok(undefined), err({ code: 'busy' })])
    // Every two seconds for a minute, as each of them does.
    const looks = Array.from({ length: 8 * 30 }, () => post(ROUTES.getJoin))
    expect((await Promise.all(looks)).filter(({ statusCode }) => statusCode === 429)).toEqual([])
  })

  test('of a device that has left as much in quarantine as it may', async () => {
    const { transport, founder } = await founded({ limits: { quarantine: { batches: 1, bytes: 1_000_000 } } })
    founder.write(2)
    expect(await transport.putQuarantine(founder.batch(1, 1))).toEqual(ok(undefined))
    expect(await transport.putQuarantine(founder.batch(1, 1))).toEqual(ok(undefined))
    expect(await transport.putQuarantine(founder.batch(2, 2))).toEqual(err({ code: 'busy' }))
  })

  test('of a device with more open lines than it needs', async () => {
    const { transport, feed } = await founded({ limits: { linesOfDevice: 1 } })
    let hints = 0
    const stopFirst = transport.listen(feed, () => hints++)
    await expect.poll(() => hints).toBe(1)
    const stopSecond = transport.listen(feed, () => hints++)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hints).toBe(1)
    stopFirst()
    stopSecond()
  })
})

test('a store that cannot write is a fault of the server, and says nothing of what was to be written', async () => {
  const { transport, founder, feed } = await founded()
  founder.write(1)
  expectOk(await transport.readHead(feed))
  await running.store.close()
  expect(await transport.push(founder.batch(1))).toEqual(err({ code: 'busy' }))
  const failed = running
    .log()
    .split('\n')
    .filter((line) => line.includes('failed'))
  expect(failed).toHaveLength(1)
  expect(failed[0]).toContain('"path":"/v1/push"')
  expect(failed[0]).not.toContain(feed)
  expect((await running.server.inject('/healthz')).statusCode).toBe(200)
  const ready = await running.server.inject('/readyz')
  expect([ready.statusCode, ready.json()]).toEqual([503, { code: 'not-ready' }])
})

describe('what an operator asks', () => {
  test('health, readiness and metrics are answered, without a word of content', async () => {
    const { transport, founder, feed, org } = await founded()
    founder.write(3)
    expectOk(await transport.push(founder.batch(1)))
    expect((await running.server.inject('/healthz')).json()).toEqual({ status: 'ok' })
    expect((await running.server.inject('/readyz')).json()).toEqual({ status: 'ok' })
    const metrics = await running.server.inject('/metrics')
    expect(metrics.headers['content-type']).toContain('text/plain')
    expect(metrics.body).toContain('lykta_pushed_envelopes_total 3')
    expect(metrics.body).toContain('lykta_sessions_total 1')
    expect(metrics.body).toContain('lykta_requests_total{route="/v1/push",status="200"} 1')
    expect(metrics.body).toMatch(/lykta_answer_seconds_bucket\{route="\/v1\/push",le="\+Inf"\} 1/)
    for (const id of [org, feed, founder.device]) expect(metrics.body).not.toContain(id)
  })

  test('metrics are for this machine, or for whoever has the token', async () => {
    running = await syncServer()
    const far = { url: '/metrics', remoteAddress: '203.0.113.7' }
    expect((await running.server.inject(far)).statusCode).toBe(404)
    const proxied = { url: '/metrics', headers: { 'x-forwarded-for': '203.0.113.7' } }
    expect((await running.server.inject(proxied)).statusCode).toBe(404)
    expect((await running.server.inject('/metrics')).statusCode).toBe(200)
    const metricsToken = 'sixteen-letters-'
    const guarded = createAppServer({ appFolder: running.folder, logger: { level: 'silent' }, metricsToken })
    const ask = (authorization: string) => guarded.inject({ ...far, headers: { authorization } })
    expect((await guarded.inject('/metrics')).statusCode).toBe(404)
    expect((await ask('Bearer sixteen-letters+')).statusCode).toBe(404)
    expect((await ask(`Bearer ${metricsToken}`)).statusCode).toBe(200)
    await guarded.close()
  })

  test('a proxy that is trusted says whose address counts, and nobody else does', async () => {
    const limits = { addressCalls: 1 }
    await founded({ limits })
    const from = (address: string) => post(ROUTES.clock, { 'x-forwarded-for': address })
    expect((await from('203.0.113.1')).statusCode).toBe(200)
    expect((await from('203.0.113.2')).statusCode).toBe(429)
    const behind = createAppServer({
      appFolder: running.folder,
      logger: { level: 'silent' },
      sync: { store: running.store, secret: noise(32), limits },
      trustProxy: ['127.0.0.1'],
    })
    const through = (address: string) =>
      behind.inject({
        method: 'POST',
        url: ROUTES.clock,
        headers: { 'content-type': WIRE_TYPE, 'x-forwarded-for': address },
      })
    expect((await through('203.0.113.1')).statusCode).toBe(200)
    expect((await through('203.0.113.2')).statusCode).toBe(200)
    expect((await through('203.0.113.2')).statusCode).toBe(429)
    await behind.close()
  })
})
