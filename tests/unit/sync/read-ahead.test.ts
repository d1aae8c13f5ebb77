import { expect, test } from 'vitest'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { err, ok, type Result } from '../../../src/lib/result.ts'
import { encodeHeader } from '../../../src/protocol/envelope.ts'
import type { Membership } from '../../../src/protocol/membership.ts'
import type { Cursor, PullPage } from '../../../src/protocol/transport.ts'
import type { SyncPorts } from '../../../src/sync/ports.ts'
import { readAhead } from '../../../src/sync/read-ahead.ts'
import { verifyRows } from '../../../src/sync/verify-rows.ts'
import { digest } from '../../support/digest.ts'

const id = (digit: string) => digit.repeat(32)
const ZERO = new Uint8Array(32)
const author = { device: id('d'), signPublicKey: ZERO, state: 'active' }
const members = { devices: new Map([[id('d'), author]]) } as unknown as Membership

/** Envelopes of one author; a page of each. */
function pagesOf(count: number): PullPage[] {
  let prevHash: Bytes = ZERO
  return Array.from({ length: count }, (_, i) => {
    const header = { org: id('0'), feed: id('f'), keyId: id('c'), device: id('d'), deviceSeq: i + 1 }
    const envelope = new Uint8Array(
      Buffer.concat([
        encodeHeader({ ...header, prevHash, nonce: new Uint8Array(12) }, 16),
        new Uint8Array(16),
      ]),
    )
    prevHash = digest(envelope)
    return {
      rows: [{ seq: i + 1, envelope, signature: new Uint8Array(64) }],
      keys: [],
      cursor: cursorOf(i + 1),
      isMore: i + 1 < count,
    }
  })
}

function cursorOf(seq: number): Cursor {
  return { timeline: id('1'), seq, hash: ZERO }
}

/** A server whose answers the test hands out, and keys that refuse what the test says. */
function rig(answers: readonly Result<PullPage>[]) {
  const asked: (number | undefined)[] = []
  const verified: { readonly from: number; readonly count: number }[] = []
  const waiting: (() => void)[] = []
  const refuses = new Set<number>()
  const ports = {
    transport: {
      pull: (_feed: string, after: Cursor | null) => {
        asked.push(after?.seq)
        const answer = answers[after?.seq ?? 0] ?? err({ code: 'unreachable' })
        return new Promise((resolve) => waiting.push(() => resolve(answer)))
      },
    },
    store: {
      identity: { org: id('0'), feed: id('f'), device: id('e') },
      chainEnd: async () => ok({ deviceSeq: 0, hash: ZERO }),
      openAhead: async () => {},
    },
    keys: {
      verifyChain: async (run: { from: { deviceSeq: number }; envelopes: Bytes[] }) => {
        const { deviceSeq: from } = run.from
        verified.push({ from, count: run.envelopes.length })
        const deviceSeq = from + run.envelopes.length
        for (let seq = from + 1; seq <= deviceSeq; seq++)
          if (refuses.has(seq)) return err({ code: 'chain-signature' })
        return ok({ deviceSeq, hash: ZERO, hashes: new Uint8Array(32 * run.envelopes.length) })
      },
    },
    crypto: { sha256: async (bytes: Bytes) => digest(bytes) },
  } as unknown as SyncPorts
  async function answer(): Promise<void> {
    waiting.shift()?.()
    await settled()
  }
  return { ports, asked, verified, refuses, answer }
}

async function settled(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0))
}

test('while nobody asks for the next, it is checked and two more are fetched, and no further', async () => {
  const { ports, asked, verified, answer } = rig(pagesOf(9).map(ok))
  const ahead = readAhead(ports, members, null)
  await answer()
  expect(await ahead.next()).toMatchObject({ ok: true, value: { cursor: cursorOf(1), isMore: true } })
  for (let i = 0; i < 6; i++) await answer()
  expect(asked).toEqual([undefined, 1, 2, 3])
  expect(verified).toEqual([
    { from: 0, count: 1 },
    { from: 1, count: 1 },
  ])
})

test('what has come meanwhile is one, and goes on where the checked part ends', async () => {
  const { ports, verified, answer } = rig(pagesOf(5).map(ok))
  const ahead = readAhead(ports, members, null)
  const seen: [number, boolean][] = []
  for (let page = await nextOf(); page; page = await nextOf()) seen.push([page.cursor.seq, page.isMore])
  expect(seen.at(-1)).toEqual([5, false])
  expect(verified.reduce((sum, { count }) => sum + count, 0)).toBe(5)
  expect(verified.some(({ count }) => count === 2)).toBe(true)

  async function nextOf() {
    for (let i = 0; i < 3; i++) await answer()
    if (seen.at(-1)?.[1] === false) return undefined
    const page = await ahead.next()
    if (!page.ok) throw new Error(page.error.code)
    return page.value
  }
})

test('of what came as one, all before the first fault counts, and the fault comes after it', async () => {
  const { ports, refuses, answer } = rig(pagesOf(4).map(ok))
  refuses.add(4)
  const ahead = readAhead(ports, members, null)
  const cursors: number[] = []
  for (;;) {
    for (let i = 0; i < 3; i++) await answer()
    const page = await ahead.next()
    if (!page.ok) {
      expect(page.error).toEqual({ code: 'chain-signature' })
      break
    }
    cursors.push(page.value.cursor.seq)
  }
  expect(cursors.at(-1)).toBe(3)
})

test('a server that goes away in the middle is told of after everything that came', async () => {
  const { ports, answer } = rig([...pagesOf(3).slice(0, 2).map(ok), err({ code: 'busy' })])
  const ahead = readAhead(ports, members, null)
  await answer()
  expect(await ahead.next()).toMatchObject({ value: { cursor: cursorOf(1) } })
  await answer()
  expect(await ahead.next()).toMatchObject({ value: { cursor: cursorOf(2) } })
  await answer()
  expect(await ahead.next()).toEqual(err({ code: 'busy' }))
})

test('after it was stopped nothing is fetched, and whoever still asks is answered', async () => {
  const { ports, asked, answer } = rig(pagesOf(9).map(ok))
  const ahead = readAhead(ports, members, null)
  await answer()
  expect((await ahead.next()).ok).toBe(true)
  ahead.stop()
  for (let i = 0; i < 4; i++) await answer()
  expect(asked).toEqual([undefined, 1])
  expect((await ahead.next()).ok).toBe(true)
  expect(asked).toEqual([undefined, 1])
})

test('a failure that nobody waits for any more troubles nobody', async () => {
  const unheard: unknown[] = []
  const hear = (cause: unknown) => unheard.push(cause)
  process.on('unhandledRejection', hear)
  try {
    const { ports, answer } = rig(pagesOf(3).map(ok))
    const ahead = readAhead(ports, members, null)
    await answer()
    expect((await ahead.next()).ok).toBe(true)
    Object.assign(ports.keys, { verifyChain: () => Promise.reject(new Error('broken')) })
    await answer()
    ahead.stop()
    await settled()
    expect(unheard).toEqual([])
    await expect(ahead.next()).rejects.toThrow('broken')
  } finally {
    process.off('unhandledRejection', hear)
  }
})

test('all that one author has written is checked in portions, and as one chain', async () => {
  const { ports, verified } = rig([])
  const all = pagesOf(9_001).flatMap(({ rows }) => rows)
  const rows = all.map((row, i) => (i === all.length - 1 ? row : { ...row, signature: null }))
  const whole = await verifyRows(ports, members, rows)
  expect(whole).toMatchObject({ ok: true, value: { ends: new Map([[id('d'), { deviceSeq: 9_001 }]]) } })
  expect(verified).toEqual([
    { from: 0, count: 4_000 },
    { from: 4_000, count: 4_000 },
    { from: 8_000, count: 1_001 },
  ])
})
