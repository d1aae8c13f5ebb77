import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toBase64Url } from '../../src/lib/base64url.ts'
import { type Bytes, concatBytes } from '../../src/lib/bytes.ts'
import { finishProofRequest, invitationRequest } from '../../src/protocol/admission.ts'
import { readQuarantineRequest } from '../../src/protocol/quarantine.ts'
import * as wire from '../../src/protocol/wire.ts'
import * as answers from '../../src/protocol/wire-answers.ts'
import { noise, noiseWrap, randomId, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { type SyncServer, syncServer } from '../support/sync-server.ts'

// Good requests with something wrong in them, from a fixed seed. `npm run test:fuzz-server -- 1000000` for more.

const CASES = Number(process.env.LYKTA_FUZZ_CASES ?? 20_000)
const AT_ONCE = 32
const SEED = 20_261_124
const MUCH = 1_000_000_000
/** What the server may hold on to after all of it, however many there were. */
const MAX_HELD_BYTES = 60_000_000
/** And what the process may have grown to meanwhile: pages that V8 and SQLite keep for the next time. */
const MAX_GROWTH_BYTES = 400_000_000

interface Seed {
  readonly route: string
  readonly body: Bytes
}

let running: SyncServer
let seeds: readonly Seed[]
let token: Bytes
beforeAll(async () => {
  // Without the log: a million lines kept in this process would be all that the memory shows.
  running = await syncServer(
    {
      limits: {
        deviceCalls: MUCH,
        addressCalls: MUCH,
        joinCalls: MUCH,
        joinLooks: MUCH,
        entries: MUCH,
        inviteCalls: MUCH,
        proofCalls: MUCH,
      },
    },
    { keepsLog: false },
  )
  const { org, feed, founder, entries, admits, newDevice } = await rawOrganisation()
  const { device } = founder
  await post(wire.ROUTES.appendLog, wire.appendLogRequest.encode({ expected: 0, entry: entries[0] as Bytes }))
  const challenge = await post(wire.ROUTES.challenge, wire.challengeRequest.encode({ org, device }))
  const signed = {
    org,
    device,
    challenge: expectOk(answers.challengeAnswer.decode(challenge.bytes)),
    signature: founder.signSession(challenge.bytes),
  }
  const session = wire.sessionRequest.encode(signed)
  token = expectOk(answers.sessionAnswer.decode((await post(wire.ROUTES.session, session)).bytes)).token
  founder.write(6)
  const batch = wire.batchRequest.encode(founder.batch(1, 3, [{ keyId: randomId(), wrapped: noiseWrap() }]))
  const cursor = expectOk(answers.cursorAnswer.decode((await post(wire.ROUTES.push, batch)).bytes))
  seeds = [
    { route: wire.ROUTES.clock, body: new Uint8Array(0) },
    { route: wire.ROUTES.challenge, body: wire.challengeRequest.encode({ org, device }) },
    { route: wire.ROUTES.session, body: session },
    { route: wire.ROUTES.readLog, body: wire.readLogRequest.encode({ from: 0 }) },
    {
      route: wire.ROUTES.appendLog,
      body: wire.appendLogRequest.encode({ expected: 1, entry: admits(newDevice()) }),
    },
    { route: wire.ROUTES.head, body: wire.feedRequest.encode({ feed }) },
    { route: wire.ROUTES.push, body: batch },
    { route: wire.ROUTES.push, body: wire.batchRequest.encode(founder.batch(4)) },
    { route: wire.ROUTES.pull, body: wire.pullRequest.encode({ feed, after: cursor, form: wire.PAGE_FORM }) },
    { route: wire.ROUTES.pull, body: wire.pullRequest.encode({ feed, after: null, form: 1 }) },
    { route: wire.ROUTES.chain, body: wire.chainRequest.encode({ feed, at: [0, 1, 2, 3] }) },
    { route: wire.ROUTES.quarantine, body: wire.batchRequest.encode(founder.batch(4)) },
    { route: wire.ROUTES.readQuarantine, body: readQuarantineRequest.encode({ at: 0 }) },
    { route: wire.ROUTES.relay, body: wire.batchRequest.encode(founder.batch(4)) },
    {
      route: wire.ROUTES.putJoin,
      body: wire.putJoinRequest.encode({ code: 'KORP-2217', request: noise(100) }),
    },
    { route: wire.ROUTES.admission, body: new Uint8Array(0) },
    {
      route: wire.ROUTES.invitation,
      body: invitationRequest.encode({ org, device, code: '0123456789ABCDEF' }),
    },
    { route: wire.ROUTES.finishProof, body: finishProofRequest.encode({ code: '01234567' }) },
    { route: wire.ROUTES.getJoin, body: wire.getJoinRequest.encode({ code: 'KORP-2217' }) },
  ]
}, 60_000)
afterAll(() => running.stop())

async function post(route: string, body: Bytes, headers: Record<string, string> = {}) {
  const answer = await running.server.inject({
    method: 'POST',
    url: route,
    headers: {
      'content-type': wire.WIRE_TYPE,
      ...(token ? { authorization: `${wire.SESSION_SCHEME} ${toBase64Url(token)}` } : {}),
      ...headers,
    },
    payload: Buffer.from(body),
  })
  return { status: answer.statusCode, bytes: new Uint8Array(answer.rawPayload) }
}

/** mulberry32: the same numbers on every machine, for ever. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

type Below = (below: number) => number
const HEADERS: readonly Record<string, string>[] = [
  { 'content-type': 'application/json' },
  { 'content-type': 'text/plain; charset=nothing' },
  { 'content-type': '' },
  { authorization: '' },
  { authorization: 'Lykta' },
  { authorization: 'Lykta !!!!' },
  { authorization: `Lykta ${'A'.repeat(5_000)}` },
  { authorization: `Bearer ${'A'.repeat(96)}` },
  { 'content-encoding': 'gzip' },
  { 'x-forwarded-for': '1.2.3.4, nobody' },
]

function mutate(body: Bytes, below: Below): Bytes {
  const at = below(body.length + 1)
  switch (below(7)) {
    case 0:
      return body.slice(0, at)
    case 1:
      return concatBytes(body, new Uint8Array(1 + below(64)).fill(below(256)))
    case 2:
      return concatBytes(body.slice(0, at), body.slice(at + 1 + below(32)))
    case 3:
      return concatBytes(body.slice(0, at), body.slice(Math.max(0, at - below(64))))
    case 4: {
      // Lengths, counts and versions are four or eight bytes that a mistake makes very large.
      const copy = body.slice()
      for (let i = at; i < Math.min(copy.length, at + 4 + 4 * below(2)); i++) copy[i] = below(2) ? 0xff : 0x00
      return copy
    }
    default: {
      const copy = body.slice()
      for (let flips = 1 + below(3); flips > 0 && copy.length > 0; flips--) {
        const place = below(copy.length)
        copy[place] = (copy[place] as number) ^ (1 << below(8))
      }
      return copy
    }
  }
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** What is really held: after everything that can go is gone. */
function memoryNow(): { readonly rss: number; readonly heap: number } {
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed + external }
}

test(
  `${CASES} requests with something wrong in them are refused or answered, and nothing breaks`,
  async () => {
    const below = numbersFrom(SEED)
    const before = memoryNow()
    const seen = new Map<number, number>()
    async function send(
      n: number,
      { route, body, headers }: Seed & { readonly headers: Record<string, string> },
    ) {
      const { status, bytes } = await post(route, body, headers)
      seen.set(status, (seen.get(status) ?? 0) + 1)
      if (status >= 500) throw new Error(`case ${n} of seed ${SEED}: ${route} answered ${status}`)
      if (status === 200) return
      const said = JSON.parse(Buffer.from(bytes).toString())
      if (!/^[a-z-]+$/.test(said.code)) throw new Error(`case ${n}: ${route} says ${JSON.stringify(said)}`)
    }
    for (let n = 0; n < CASES; n += AT_ONCE) {
      const requests = Array.from({ length: Math.min(AT_ONCE, CASES - n) }, () => {
        const { route, body } = seeds[below(seeds.length)] as Seed
        return {
          route: below(20) === 0 ? (seeds[below(seeds.length)] as Seed).route : route,
          headers: below(12) === 0 ? (HEADERS[below(HEADERS.length)] as Record<string, string>) : {},
          body: mutate(body, below),
        }
      })
      await Promise.all(requests.map((request, i) => send(n + i, request)))
    }
    process.stdout.write(`wire fuzz: ${JSON.stringify(Object.fromEntries([...seen].sort()))}\n`)
    const after = memoryNow()
    const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
    process.stdout.write(
      `wire fuzz: ${CASES} requests, no 5xx; resident ${megabytes(before.rss)} → ${megabytes(after.rss)}, held ${megabytes(before.heap)} → ${megabytes(after.heap)}\n`,
    )
    expect(after.heap - before.heap).toBeLessThan(MAX_HELD_BYTES)
    expect(after.rss - before.rss).toBeLessThan(MAX_GROWTH_BYTES)
    for (const { route, body } of seeds) {
      const { status } = await post(route, body)
      // What somebody who is in has written needs nobody to bring it.
      const good = route === wire.ROUTES.relay ? [400] : [200, 401, 403, 409]
      expect([route, status, good.includes(status)]).toEqual([route, status, true])
    }
  },
  600_000 + CASES * 20,
)

test.each([
  ['GET', 404],
  ['PUT', 404],
  ['DELETE', 404],
] as const)('%s on a route of the protocol is answered %i', async (method, status) => {
  const answer = await running.server.inject({ method, url: wire.ROUTES.push })
  expect(answer.statusCode).toBe(status)
})

test('a body larger than any request is refused before it is read', async () => {
  const { status } = await post(wire.ROUTES.push, new Uint8Array(wire.MAX_REQUEST_BYTES + 1))
  expect(status).toBe(413)
  expect((await post(wire.ROUTES.pull, new Uint8Array(30_000))).status).toBe(413)
})
