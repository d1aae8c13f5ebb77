import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Bytes, concatBytes } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import type { SyncTransport } from '../../src/protocol/transport.ts'
import {
  noise,
  noiseSeen,
  noiseWrap,
  type RawDevice,
  randomId,
  rawDevice,
  rawOrganisation,
} from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { listen, rawTransport, type SyncServer, syncServer } from '../support/sync-server.ts'

// The transport a tablet uses, over a real connection, before the real server with its files.

let running: SyncServer
let url: string
beforeEach(async () => {
  running = await syncServer()
  url = await listen(running)
})
afterEach(() => running.stop())

async function founded() {
  const org = await rawOrganisation()
  const founder = { ...org.founder, transport: rawTransport(url, org.founder) }
  expectOk(await founder.transport.appendLog(0, org.entries[0] as Bytes))

  async function append(entry: Bytes) {
    expectOk(await founder.transport.appendLog(org.entries.length, entry))
    return org.take(entry)
  }
  async function joined(role: Parameters<typeof org.admits>[1] = 'caseworker') {
    const device = org.newDevice()
    await append(org.admits(device, role))
    return { ...device, transport: rawTransport(url, device) }
  }
  const about = (
    kind: 'suspended' | 'revoked' | 'wipe' | 'role',
    device: RawDevice,
    fence = 0,
    by: RawDevice = org.founder,
  ) => org.say(by, { kind, device: device.device, fence })
  return { ...org, founder, append, joined, about }
}

type Member = RawDevice & { readonly transport: SyncTransport }
const push = ({ transport, batch }: Member, first = 1, last?: number) => transport.push(batch(first, last))

describe('an organisation', () => {
  test('is unknown until it is founded, and then has one log for everybody', async () => {
    const org = await rawOrganisation()
    const transport = rawTransport(url, org.founder)
    expect(await transport.readLog(0)).toEqual(err({ code: 'org-unknown' }))
    expect(await transport.appendLog(0, org.entries[0] as Bytes)).toEqual(ok(undefined))
    expect(await transport.appendLog(0, org.entries[0] as Bytes)).toEqual(ok(undefined))
    expect(await transport.readLog(0)).toEqual(ok(org.entries))
  })

  test('is founded by nobody who lacks its root key', async () => {
    const [org, other] = await Promise.all([rawOrganisation(), rawOrganisation()])
    const forged = (org.entries[0] as Bytes).slice()
    forged.set((other.entries[0] as Bytes).slice(4, 20), 4)
    expect(await rawTransport(url, org.founder).appendLog(0, forged)).toEqual(err({ code: 'refused' }))
  })

  test('that this server does not take is unknown to it', async () => {
    await running.stop()
    running = await syncServer({ mayFound: () => false })
    url = await listen(running)
    const org = await rawOrganisation()
    expect(await rawTransport(url, org.founder).appendLog(0, org.entries[0] as Bytes)).toEqual(
      err({ code: 'org-unknown' }),
    )
  })

  test('has a log longer than one answer', async () => {
    const { founder, newDevice, append, say, entries } = await founded()
    const device = newDevice()
    const about = { device: device.device, signPublicKey: device.publicKey, boxPublicKey: device.publicKey }
    for (let i = 0; i < 260; i++) {
      await append(say(founder, { kind: 'added', ...about }))
      await append(say(founder, { kind: 'suspended', device: device.device }))
    }
    expect(expectOk(await founder.transport.readLog(0))).toHaveLength(521)
    expect(await founder.transport.readLog(519)).toEqual(ok(entries.slice(519)))
  }, 60_000)
})

describe('two devices', () => {
  test('have what the other wrote, byte by byte', async () => {
    const { founder, joined, feed } = await founded()
    const second = await joined()
    founder.write(3)
    second.write(2, 5_000)
    const key = { keyId: randomId(), wrapped: noiseWrap() }
    expectOk(await founder.transport.push(founder.batch(1, 3, [key])))
    expectOk(await push(second))
    const page = expectOk(await second.transport.pull(feed, null))
    expect(page.rows.map(({ envelope }) => envelope)).toEqual([...founder.written, ...second.written])
    expect(page.keys).toEqual([key])
    expect(page.isMore).toBe(false)
    expect(await founder.transport.readHead(feed)).toEqual(ok({ deviceSeq: 3, cursor: page.cursor }))
    expect(expectOk(await second.transport.pull(feed, page.cursor)).rows).toEqual([])
    expect(await second.transport.readChain(feed, [5, 6])).toEqual(ok([page.cursor, null]))
  })

  test('are answered gap, fork and diverged when they have to be', async () => {
    const { founder, feed } = await founded()
    founder.write(2)
    const copy = founder.clone()
    founder.write(2)
    copy.write(2)
    expect(await push(founder, 3)).toEqual(err({ code: 'gap', deviceSeq: 0 }))
    const { cursor } = expectOk(await push(founder))
    expect(await founder.transport.push(copy.batch(3))).toEqual(err({ code: 'fork', deviceSeq: 3 }))
    for (const other of [
      { ...cursor, seq: 9 },
      { ...cursor, hash: noise(32) },
      { ...cursor, timeline: randomId() },
    ])
      expect(await founder.transport.pull(feed, other)).toEqual(err({ code: 'diverged' }))
  })

  test('read a long feed in pages', async () => {
    const { founder, feed } = await founded()
    founder.write(1_800)
    for (let first = 1; first <= 1_800; first += 100) expectOk(await push(founder, first, first + 99))
    const one = expectOk(await founder.transport.pull(feed, null))
    expect([one.rows.length, one.isMore]).toEqual([1_500, true])
    const two = expectOk(await founder.transport.pull(feed, one.cursor))
    expect([two.rows.length, two.isMore]).toEqual([300, false])
  })
})

describe('a page with a batch of the second form', () => {
  test('goes to whoever asks in the form that knows it, and newer to an app from before', async () => {
    const { founder, feed } = await founded()
    founder.write(2)
    // It asks without the byte that says what it can read.
    const old = rawTransport(url, founder, {
      fetch: (address, init) => {
        const body = init?.body as Bytes
        return fetch(address, String(address).endsWith('/pull') ? { ...init, body: body.slice(0, -1) } : init)
      },
    })
    expectOk(await founder.transport.push(founder.batch(1, 1)))
    expect(expectOk(await old.pull(feed, null)).rows).toHaveLength(1)
    const second = founder.batch(2, 2, [], noiseSeen(3))
    expectOk(await founder.transport.push(second))
    expect(await old.pull(feed, null)).toEqual(err({ code: 'newer' }))
    founder.write(1)
    expectOk(await old.push(founder.batch(3, 3)))
    const page = expectOk(await founder.transport.pull(feed, null))
    const signatures = [founder.batch(1, 1), second, founder.batch(3, 3)].map(({ signature }) => signature)
    expect(page.rows.map(({ signature }) => signature)).toEqual(signatures)
  })
})

describe('a push is refused', () => {
  test('when it is not gapless, not chained, not signed, or of another device, feed or organisation', async () => {
    const { founder, joined } = await founded()
    const [second, elsewhere] = [await joined(), await founded()]
    founder.write(3)
    second.write(1)
    const [one, two, three] = founder.written as [Bytes, Bytes, Bytes]
    const good = founder.batch(1)
    const signed = (...envelopes: readonly Bytes[]) => ({
      ...good,
      envelopes,
      signature: founder.signHead(envelopes.length, envelopes.at(-1) as Bytes),
    })
    const stranger = rawDevice(elsewhere.org, elsewhere.feed)
    stranger.write(1)
    const wrong = [
      { ...good, signature: noise(64) },
      { ...good, signature: second.signHead(3, three) },
      signed(one, three),
      signed(one, two.with(80, (two[80] as number) ^ 1), three),
      signed(one.with(80, 1)),
      second.batch(1),
      { ...stranger.batch(1), feed: founder.feed },
      { ...good, feed: elsewhere.feed },
      signed(one.slice(0, 140)),
    ]
    for (const [i, batch] of wrong.entries())
      expect(await founder.transport.push(batch), `case ${i}`).toEqual(err({ code: 'refused' }))
    expectOk(await founder.transport.push(good))
  })

  test('when any byte of what it says had been seen is another, or more is said than may be', async () => {
    const { founder } = await founded()
    founder.write(1)
    const good = founder.batch(1, 1, [], noiseSeen(2))
    for (let at = 0; at < good.signature.length; at++) {
      const signature = good.signature.with(at, (good.signature[at] as number) ^ 1)
      expect(await founder.transport.push({ ...good, signature }), `byte ${at}`).toMatchObject({ ok: false })
    }
    // As an app from before would send it: what was signed says more.
    const plain = good.signature.slice(0, 64)
    expect(await founder.transport.push({ ...good, signature: plain })).toEqual(err({ code: 'refused' }))
    const many = concatBytes(noiseSeen(0).with(52, 65), noise(65 * 24))
    const signature = founder.signHead(1, founder.written[0] as Bytes, many)
    expect(await founder.transport.push({ ...good, signature })).toMatchObject({ ok: false })
    expectOk(await founder.transport.push(good))
  })

  test('as busy when its envelopes are of a form from later', async () => {
    const { founder } = await founded()
    founder.write(1)
    const later = (founder.written[0] as Bytes).with(2, 9)
    const batch = { ...founder.batch(1), envelopes: [later], signature: founder.signHead(1, later) }
    expect(await founder.transport.push(batch)).toEqual(err({ code: 'busy' }))
  })
})

describe('a device', () => {
  test('that is not in the log, or proves another key, is not admitted', async () => {
    const { founder, newDevice, feed } = await founded()
    expect(await rawTransport(url, newDevice()).readHead(feed)).toEqual(err({ code: 'not-admitted' }))
    const thief = { ...founder, signSession: newDevice().signSession }
    expect(await rawTransport(url, thief).readHead(feed)).toEqual(err({ code: 'not-admitted' }))
  })

  test('that is suspended neither reads nor writes from that moment, learns why, and may come back', async () => {
    const { founder, joined, about, append, admits, feed, entries } = await founded()
    const second = await joined()
    second.write(2)
    expectOk(await push(second, 1, 1))
    await append(about('suspended', second))
    await joined()
    const out = err({ code: 'not-admitted' })
    expect(await push(second, 2)).toEqual(out)
    expect(await second.transport.pull(feed, null)).toEqual(out)
    expect(await second.transport.readHead(feed)).toEqual(out)
    expect(await second.transport.readChain(feed, [1])).toEqual(out)
    expect(await second.transport.readLog(1)).toEqual(ok(entries.slice(1, 3)))
    expect(await second.transport.putQuarantine(second.batch(2))).toEqual(ok(undefined))
    expect(await running.store.countQuarantine(second.org)).toBe(1)
    await append(admits(second))
    expectOk(await push(second, 2))
    expect(expectOk(await founder.transport.pull(feed, null)).rows).toHaveLength(2)
  })

  test('is put out with a fence that the feed has not passed', async () => {
    const { founder, joined, about, append } = await founded()
    const second = await joined()
    second.write(3)
    expectOk(await push(second))
    expect(await founder.transport.appendLog(2, about('revoked', second, 2))).toEqual(
      err({ code: 'log-moved', length: 2 }),
    )
    await append(about('revoked', second, 3))
    second.write(1)
    expect(await push(second, 4)).toEqual(err({ code: 'not-admitted' }))
  })

  test('says in the log what its role lets it say', async () => {
    const { founder, joined, about, say, newDevice } = await founded()
    const [worker, manager] = [await joined(), await joined('manager')]
    const append = (entry: Bytes) => founder.transport.appendLog(3, entry)
    const refused = err({ code: 'refused' })
    expect(await append(about('suspended', manager, 0, worker))).toEqual(refused)
    expect(await append(about('suspended', founder, 0, manager))).toEqual(refused)
    expect(await append(about('wipe', worker, 0, manager))).toEqual(refused)
    expect(await append(about('revoked', founder))).toEqual(refused)
    const forged = about('suspended', worker)
    expect(await append(concatBytes(forged.slice(0, -64), noise(64)))).toEqual(refused)
    expect(await append(say(newDevice(), { kind: 'suspended', device: worker.device }))).toEqual(refused)
    expect(await append(about('suspended', worker, 0, manager))).toEqual(ok(undefined))
    expect(await append(about('suspended', worker))).toEqual(err({ code: 'log-moved', length: 4 }))
  })
})

test('a server restored to before a device came in gets the log back from that device', async () => {
  const { joined, entries, feed } = await founded()
  const second = await joined()
  await running.stop()
  running = await syncServer()
  url = await listen(running)
  const transport = rawTransport(url, second)
  for (const [index, entry] of entries.entries())
    expect(await transport.appendLog(index, entry)).toEqual(ok(undefined))
  expect(expectOk(await transport.readHead(feed)).deviceSeq).toBe(0)
})

test('a join request waits for a day under its code', async () => {
  await running.stop()
  let now = 1_000
  running = await syncServer({ nowMs: () => now })
  url = await listen(running)
  const anybody = rawTransport(url, rawDevice(randomId(), randomId()))
  const request = noise(512)
  expect(await anybody.getJoin('KORP-2217')).toEqual(ok(null))
  expect(await anybody.putJoin('KORP-2217', request)).toEqual(ok(undefined))
  now += 24 * 3_600_000 - 1
  expect(await anybody.getJoin('KORP-2217')).toEqual(ok(request))
  now += 1
  expect(await anybody.getJoin('KORP-2217')).toEqual(ok(null))
  expect(await anybody.readClock()).toEqual(ok(now))
})

test('a session ends, and is opened again without a word', async () => {
  await running.stop()
  let now = Date.now()
  let opened = 0
  running = await syncServer({ nowMs: () => now })
  url = await listen(running)
  const org = await rawOrganisation()
  const counting = {
    ...org.founder,
    signSession: (challenge: Bytes) => {
      opened += 1
      return org.founder.signSession(challenge)
    },
  }
  const transport = rawTransport(url, counting)
  expectOk(await transport.appendLog(0, org.entries[0] as Bytes))
  expectOk(await transport.readHead(org.feed))
  now += 16 * 60_000
  expectOk(await transport.readHead(org.feed))
  expect(opened).toBe(2)
})

describe('a line for hints', () => {
  test('speaks when another device has written or the log has grown, and not to somebody who was put out', async () => {
    const { founder, joined, about, append, feed } = await founded()
    const second = await joined()
    let hints = 0
    const stop = second.transport.listen(feed, () => hints++)
    await expect.poll(() => hints, { timeout: 5_000 }).toBe(1)
    founder.write(2)
    expectOk(await push(founder, 1, 1))
    await expect.poll(() => hints, { timeout: 5_000 }).toBe(2)
    await append(about('suspended', second))
    expectOk(await push(founder, 2, 2))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hints).toBe(2)
    stop()
  })

  test('does not keep the server from stopping', async () => {
    const { founder, feed } = await founded()
    let hints = 0
    const stop = founder.transport.listen(feed, () => hints++)
    await expect.poll(() => hints, { timeout: 5_000 }).toBe(1)
    const began = performance.now()
    await running.server.close()
    expect(performance.now() - began).toBeLessThan(2_000)
    stop()
  })
})

test('a log line of the server names a route and no organisation, device, feed, code or address', async () => {
  const { founder, feed, org } = await founded()
  founder.write(1)
  expectOk(await push(founder))
  await founder.transport.pull(feed, null)
  await founder.transport.putJoin('KORP-2217', noise(20))
  await founder.transport.push({ ...founder.batch(1), signature: noise(64) })
  const said = running
    .log()
    .split('\n')
    .filter((line) => line.includes('answered'))
    .join('\n')
  expect(said).toContain('"path":"/v1/push","status":200')
  expect(said).toContain('"path":"/v1/push","status":400')
  for (const secret of [org, feed, founder.device, 'KORP', '127.0.0.1', 'Lykta '])
    expect(said).not.toContain(secret)
})
