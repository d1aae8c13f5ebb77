import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bytes, toHex } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import { MAX_CIPHERTEXT, parseEnvelope } from '../../src/protocol/envelope.ts'
import { MAX_SEEN_PLACES } from '../../src/protocol/seen.ts'
import { feedHashInput, type PushBatch } from '../../src/protocol/transport.ts'
import {
  MAX_BATCH_BYTES,
  MAX_ENVELOPES,
  MAX_KEY_BYTES,
  MAX_KEYS_BYTES,
  MAX_REQUEST_BYTES,
} from '../../src/protocol/wire.ts'
import { pageAnswer } from '../../src/protocol/wire-answers.ts'
import { SYNC_LIMITS } from '../../src/server/limits.ts'
import { sha256 } from '../../src/server/server-crypto.ts'
import type { CheckedBatch, FeedStore } from '../../src/server/store/feed-store.ts'
import { noise, noiseSeen, type RawDevice, randomId, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'

/** A store of which two openings at a time may or may not be allowed; both see the same bytes. */
export interface StoreUnderTest {
  readonly open: () => Promise<FeedStore>
}

const ZERO = new Uint8Array(32)
const PAGE = { bytes: 1_048_576, rows: 1_000, keys: 1_000 }
const ROOM = { batches: 3, bytes: 10_000 }

/** What the server makes of a push once it has checked it. */
export function checkedBatch(
  device: RawDevice,
  { feed, envelopes, signature, keys }: PushBatch,
): CheckedBatch {
  const list = envelopes.map((bytes) => ({
    deviceSeq: expectOk(parseEnvelope(bytes)).header.deviceSeq,
    hash: sha256(bytes),
    bytes,
  }))
  const prevHash = expectOk(parseEnvelope(envelopes[0] as Bytes)).header.prevHash
  return { org: device.org, feed, device: device.device, prevHash, envelopes: list, signature, keys }
}

/** Every store keeps the same promises. */
export function feedStoreContract(name: string, { open }: StoreUnderTest): void {
  describe(name, () => {
    let store: FeedStore
    beforeAll(async () => {
      store = await open()
    }, 60_000)
    afterAll(() => store.close())

    async function founded() {
      const { org, feed, founder, entries, ...rest } = await rawOrganisation()
      const entry = { org, feed, expected: 0, bytes: entries[0] as Bytes, fence: undefined }
      expect(await store.appendLog(entry)).toEqual(ok(undefined))
      const push = (device: RawDevice, first: number, last?: number, logLength = 1) =>
        store.append(checkedBatch(device, device.batch(first, last)), logLength)
      return { org, feed, founder, entries, push, ...rest }
    }

    describe('the log', () => {
      test('of an organisation that is not there is not there', async () => {
        const org = randomId()
        expect(await store.readLog(org, 0, 10)).toBeUndefined()
        const entry = { org, feed: randomId(), expected: 3, bytes: noise(300), fence: undefined }
        expect(await store.appendLog(entry)).toEqual(err({ code: 'log-moved', length: 0 }))
      })

      test('grows by one, is read in parts, and takes the same entry twice as once', async () => {
        const { org, feed, entries } = await founded()
        const more = [noise(300), noise(310)]
        for (const [i, bytes] of [...more.entries(), ...more.entries()])
          expect(await store.appendLog({ org, feed, expected: i + 1, bytes, fence: undefined })).toEqual(
            ok(undefined),
          )
        expect(await store.readLog(org, 0, 10)).toEqual({ length: 3, entries: [...entries, ...more] })
        expect(await store.readLog(org, 1, 1)).toEqual({ length: 3, entries: [more[0]] })
        expect(await store.readLog(org, 3, 10)).toEqual({ length: 3, entries: [] })
      })

      test('says how long it is to whoever comes second', async () => {
        const { org, feed } = await founded()
        const entry = { org, feed, expected: 1, fence: undefined }
        const both = await Promise.all([
          store.appendLog({ ...entry, bytes: noise(300) }),
          store.appendLog({ ...entry, bytes: noise(300) }),
        ])
        expect(both.filter((one) => one.ok)).toHaveLength(1)
        expect(both).toContainEqual(err({ code: 'log-moved', length: 2 }))
        expect(await store.appendLog({ ...entry, expected: 9, bytes: noise(300) })).toEqual(
          err({ code: 'log-moved', length: 2 }),
        )
      })

      test('takes no fence that the feed is past already', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(3)
        expectOk(await push(founder, 1))
        const entry = { org, feed, expected: 1, bytes: noise(300) }
        const { device } = founder
        expect(await store.appendLog({ ...entry, fence: { device, deviceSeq: 2 } })).toEqual(
          err({ code: 'log-moved', length: 1 }),
        )
        expect(await store.appendLog({ ...entry, fence: { device, deviceSeq: 3 } })).toEqual(ok(undefined))
      })
    })

    describe('a feed', () => {
      test('is empty at first, and on a timeline of its own', async () => {
        const [one, other] = [await founded(), await founded()]
        const head = await store.readHead(one.org, one.feed, one.founder.device)
        expect(head).toEqual({
          deviceSeq: 0,
          cursor: { timeline: expect.stringMatching(/^[0-9a-f]{32}$/), seq: 0, hash: ZERO },
        })
        const elsewhere = await store.readHead(other.org, other.feed, other.founder.device)
        expect(elsewhere.cursor.timeline).not.toBe(head.cursor.timeline)
        expect(await store.readPage(one.org, one.feed, 0, PAGE)).toEqual({
          rows: [],
          keys: [],
          cursor: head.cursor,
          isMore: false,
        })
      })

      test('keeps a signature of either form as it came', async () => {
        const { org, feed, founder } = await founded()
        founder.write(3)
        const batches = [
          founder.batch(1, 1),
          founder.batch(2, 2, [], noiseSeen(0)),
          founder.batch(3, 3, [], noiseSeen(MAX_SEEN_PLACES)),
        ]
        for (const batch of batches) expectOk(await store.append(checkedBatch(founder, batch), 1))
        const page = await store.readPage(org, feed, 0, PAGE)
        expect(page.rows.map(({ signature }) => signature)).toEqual(batches.map(({ signature }) => signature))
      })

      test('gives back what was stored, byte by byte, with a running hash anybody can follow', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(5)
        expectOk(await push(founder, 1, 2))
        const cursor = expectOk(await push(founder, 3, 5))
        const page = await store.readPage(org, feed, 0, PAGE)
        expect(page.rows.map(({ envelope }) => toHex(envelope))).toEqual(founder.written.map(toHex))
        expect(page.rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5])
        expect(page.rows.map(({ signature }) => signature !== null)).toEqual([
          false,
          true,
          false,
          false,
          true,
        ])
        expect(page.rows[4]?.signature).toEqual(founder.batch(3, 5).signature)
        let hash: Bytes = ZERO
        for (const { seq, envelope } of page.rows) hash = sha256(feedHashInput(hash, seq, sha256(envelope)))
        expect(page.cursor).toEqual(cursor)
        expect(cursor.hash).toEqual(hash)
        expect(await store.readHead(org, feed, founder.device)).toEqual({ deviceSeq: 5, cursor })
      })

      test('stores the same push once, also when it comes many times at once', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(4)
        const answers = await Promise.all([1, 2, 3, 4, 5].map(() => push(founder, 1)))
        for (const answer of answers) expect(answer).toEqual(answers[0])
        expect(expectOk(await push(founder, 2, 3)).seq).toBe(4)
        expect((await store.readPage(org, feed, 0, PAGE)).rows).toHaveLength(4)
      })

      test('takes what is new of a push that overlaps', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(5)
        expectOk(await push(founder, 1, 3))
        expect(expectOk(await push(founder, 2, 5)).seq).toBe(5)
        const page = await store.readPage(org, feed, 3, PAGE)
        expect(page.rows.map(({ seq, signature }) => [seq, signature !== null])).toEqual([
          [4, false],
          [5, true],
        ])
      })

      test('says what it lacks before a gap', async () => {
        const { founder, push } = await founded()
        founder.write(6)
        expectOk(await push(founder, 1, 2))
        expect(await push(founder, 4)).toEqual(err({ code: 'gap', deviceSeq: 2 }))
      })

      test('says where another history of the same device begins, and stores nothing of it', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(2)
        const copy = founder.clone()
        founder.write(2)
        copy.write(3)
        expectOk(await push(founder, 1))
        expect(await push(copy, 3)).toEqual(err({ code: 'fork', deviceSeq: 3 }))
        expect(await push(copy, 1)).toEqual(err({ code: 'fork', deviceSeq: 3 }))
        expect(await push(copy, 5)).toEqual(err({ code: 'fork', deviceSeq: 4 }))
        expect((await store.readPage(org, feed, 0, PAGE)).rows).toHaveLength(4)
      })

      test('takes nothing when the log has moved since the sender was found to be in', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(1)
        await store.appendLog({ org, feed, expected: 1, bytes: noise(300), fence: undefined })
        expect(await push(founder, 1, 1, 1)).toEqual(err({ code: 'log-moved', length: 2 }))
        expect(expectOk(await push(founder, 1, 1, 2)).seq).toBe(1)
      })

      test('numbers without gaps whoever writes, and never cuts a batch', async () => {
        const { org, feed, founder, newDevice, push } = await founded()
        const devices = [founder, newDevice(), newDevice(), newDevice()]
        for (const device of devices) device.write(40)
        await Promise.all(
          devices.map(async (device) => {
            for (let first = 1; first <= 40; first += 8) expectOk(await push(device, first, first + 7))
          }),
        )
        const seen = new Map<string, number>()
        let after = 0
        let pages = 0
        for (let isMore = true; isMore; pages++) {
          const page = await store.readPage(org, feed, after, { ...PAGE, rows: 20 })
          expect(page.rows.length).toBeLessThan(20 + 8)
          expect(page.rows.at(-1)?.signature).not.toBeNull()
          for (const { seq, envelope } of page.rows) {
            expect(seq).toBe(++after)
            const { device, deviceSeq } = expectOk(parseEnvelope(envelope)).header
            expect(deviceSeq).toBe((seen.get(device) ?? 0) + 1)
            seen.set(device, deviceSeq)
          }
          expect(page.cursor.seq).toBe(after)
          isMore = page.isMore
        }
        expect([after, pages]).toEqual([160, 7])
        expect([...seen.values()]).toEqual([40, 40, 40, 40])
      })

      test('ends a page by its bytes as well', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(6, 5_000)
        for (let n = 1; n <= 6; n++) expectOk(await push(founder, n, n))
        const page = await store.readPage(org, feed, 0, { ...PAGE, bytes: 10_000 })
        expect([page.rows.length, page.isMore, page.cursor.seq]).toEqual([2, true, 2])
      })

      test('counts what a signature says among the bytes', async () => {
        const { org, feed, founder } = await founded()
        founder.write(6)
        for (let n = 1; n <= 6; n++) {
          const batch = founder.batch(n, n, [], noiseSeen(MAX_SEEN_PLACES))
          expectOk(await store.append(checkedBatch(founder, batch), 1))
        }
        const size = founder.written.length * (founder.written[0]?.length ?? 0)
        const page = await store.readPage(org, feed, 0, { ...PAGE, bytes: size })
        expect([page.rows.length, page.isMore]).toEqual([2, true])
      })

      test('ends a page with the batch that passes the most a server gives, however large that batch is', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(2_499, 100)
        for (let last = 499; last <= 2_499; last += 500)
          expectOk(await push(founder, Math.max(1, last - 499), last))
        const page = await store.readPage(org, feed, 0, SYNC_LIMITS.page)
        expect([page.rows.length, page.isMore]).toEqual([1_999, true])
        const decoded = expectOk(pageAnswer.decode(pageAnswer.encode(page)))
        expect(decoded.cursor).toEqual(page.cursor)
      })

      test('knows its hash at any place it has, and none beyond', async () => {
        const { org, feed, founder, push } = await founded()
        founder.write(3)
        const cursor = expectOk(await push(founder, 1))
        const [zero, two, three, four] = await store.readChain(org, feed, [0, 2, 3, 4])
        expect(zero).toEqual({ timeline: cursor.timeline, seq: 0, hash: ZERO })
        expect(two).toMatchObject({ timeline: cursor.timeline, seq: 2 })
        expect(three).toEqual(cursor)
        expect(four).toBeNull()
      })
    })

    describe('keys', () => {
      const keyOf = (wrapped: Bytes, keyId = randomId()) => ({ keyId, wrapped })

      test('come with the page that holds their batch', async () => {
        const { org, feed, founder } = await founded()
        founder.write(4)
        const [one, two] = [keyOf(noise(93)), keyOf(noise(93))]
        expectOk(await store.append(checkedBatch(founder, founder.batch(1, 2, [one])), 1))
        expectOk(await store.append(checkedBatch(founder, founder.batch(3, 4, [two])), 1))
        expect((await store.readPage(org, feed, 0, PAGE)).keys).toEqual([one, two])
        expect((await store.readPage(org, feed, 2, PAGE)).keys).toEqual([two])
        expect((await store.readPage(org, feed, 0, { ...PAGE, bytes: 1 })).keys).toEqual([one])
      })

      /** From the beginning to the end, each page as a tablet decodes it. */
      async function readAll({ org, feed }: { readonly org: string; readonly feed: string }) {
        const counts: (readonly [rows: number, keys: number])[] = []
        const keyIds = new Set<string>()
        let after = 0
        let longest = 0
        for (let isMore = true; isMore; ) {
          const bytes = pageAnswer.encode(await store.readPage(org, feed, after, SYNC_LIMITS.page))
          const page = expectOk(pageAnswer.decode(bytes))
          for (const { keyId } of page.keys) keyIds.add(keyId)
          counts.push([page.rows.length, page.keys.length])
          longest = Math.max(longest, bytes.length)
          after = page.cursor.seq
          isMore = page.isMore
        }
        return { counts, keyIds, longest }
      }

      test('end a page as rows do: a batch with one envelope may bring as many as one with hundreds', async () => {
        const { founder } = await founded()
        founder.write(9)
        const counts = [MAX_ENVELOPES - 1, ...Array<number>(8).fill(MAX_ENVELOPES)]
        for (const [i, count] of counts.entries()) {
          const keys = Array.from({ length: count }, () => keyOf(noise(MAX_KEYS_BYTES / MAX_ENVELOPES)))
          expectOk(await store.append(checkedBatch(founder, founder.batch(i + 1, i + 1, keys)), 1))
        }
        const read = await readAll(founder)
        expect(read.counts).toEqual([
          [4, 1_999],
          [3, 1_500],
          [2, 1_000],
        ])
        expect(read.keyIds.size).toBe(4_499)
      })

      test('count among the bytes of a page, so that none is longer than one more batch makes it', async () => {
        const { founder } = await founded()
        const perBatch = Math.floor(MAX_KEYS_BYTES / MAX_KEY_BYTES)
        founder.write(8)
        founder.write(1, MAX_CIPHERTEXT)
        founder.write(12)
        for (let n = 1; n <= 21; n++) {
          const keys = Array.from({ length: perBatch }, () => keyOf(noise(MAX_KEY_BYTES)))
          expectOk(await store.append(checkedBatch(founder, founder.batch(n, n, keys)), 1))
        }
        const read = await readAll(founder)
        expect(read.counts).toEqual([
          [9, 9 * perBatch],
          [9, 9 * perBatch],
          [3, 3 * perBatch],
        ])
        expect(read.keyIds.size).toBe(21 * perBatch)
        expect(read.longest).toBeGreaterThan(2 * MAX_BATCH_BYTES)
        expect(read.longest).toBeLessThan(SYNC_LIMITS.page.bytes + MAX_REQUEST_BYTES)
      })

      test('are never exchanged', async () => {
        const { org, feed, founder } = await founded()
        founder.write(3)
        const key = keyOf(noise(93))
        expectOk(await store.append(checkedBatch(founder, founder.batch(1, 1, [key])), 1))
        const other = keyOf(noise(93), key.keyId)
        expect(await store.append(checkedBatch(founder, founder.batch(2, 2, [other])), 1)).toEqual(
          err({ code: 'key-refused' }),
        )
        expect(await store.append(checkedBatch(founder, founder.batch(1, 1, [keyOf(noise(93))])), 1)).toEqual(
          err({ code: 'key-refused' }),
        )
        expectOk(await store.append(checkedBatch(founder, founder.batch(2, 3, [key])), 1))
        expect((await store.readPage(org, feed, 0, PAGE)).keys).toEqual([key])
      })
    })

    describe('keys of an erased case', () => {
      const keysOf = (...ids: string[]) => ids.map((keyId) => ({ keyId, wrapped: noise(93) }))

      test('go with the entry that says so, with a batch that waits too, and no others with them', async () => {
        const { org, feed, founder } = await founded()
        founder.write(4)
        const [one, two, three] = keysOf(randomId(), randomId(), randomId())
        if (!one || !two || !three) throw new Error('expected three keys')
        expectOk(await store.append(checkedBatch(founder, founder.batch(1, 2, [one, two])), 1))
        await store.putQuarantine(checkedBatch(founder, founder.batch(3, 4, [two, three])), ROOM)
        const entry = { org, feed, expected: 1, fence: undefined, erases: [one.keyId, three.keyId] }
        // One that is not taken erases nothing.
        expect(await store.appendLog({ ...entry, expected: 2, bytes: noise(300) })).toEqual(
          err({ code: 'log-moved', length: 1 }),
        )
        expect((await store.readPage(org, feed, 0, PAGE)).keys).toHaveLength(2)
        const said = { ...entry, bytes: noise(300) }
        // Its answer may be lost, and it comes again.
        expectOk(await store.appendLog(said))
        expectOk(await store.appendLog(said))
        const page = await store.readPage(org, feed, 0, PAGE)
        expect([page.keys, page.rows.length]).toEqual([[two], 2])
        expect((await store.readQuarantine(org, 0)).item?.batch.keys).toEqual([two])
      })

      test('never come again, and what is sealed under them is taken all the same', async () => {
        const { org, feed, founder } = await founded()
        founder.write(6)
        const [gone, other] = keysOf(randomId(), randomId())
        if (!gone || !other) throw new Error('expected two keys')
        const entry = { org, feed, expected: 1, bytes: noise(300), fence: undefined, erases: [gone.keyId] }
        expectOk(await store.appendLog(entry))
        expectOk(await store.append(checkedBatch(founder, founder.batch(1, 2, [gone, other])), 2))
        // Nothing new beside it, from a tablet whose answer was lost.
        expectOk(await store.append(checkedBatch(founder, founder.batch(1, 2, [gone])), 2))
        expectOk(await store.append(checkedBatch(founder, founder.batch(3, 4, [gone])), 2))
        await store.putQuarantine(checkedBatch(founder, founder.batch(5, 6, [gone])), ROOM)
        const page = await store.readPage(org, feed, 0, PAGE)
        expect([page.keys, page.rows.length]).toEqual([[other], 4])
        expect((await store.readQuarantine(org, 0)).item?.batch.keys).toEqual([])
      })

      test('stay where they are in every other organisation', async () => {
        const [one, other] = [await founded(), await founded()]
        const [key] = keysOf(randomId())
        if (!key) throw new Error('expected a key')
        other.founder.write(1)
        expectOk(await store.append(checkedBatch(other.founder, other.founder.batch(1, 1, [key])), 1))
        const { org, feed } = one
        const bytes = noise(300)
        expectOk(
          await store.appendLog({ org, feed, expected: 1, bytes, fence: undefined, erases: [key.keyId] }),
        )
        expect((await store.readPage(other.org, other.feed, 0, PAGE)).keys).toEqual([key])
      })
    })

    test('quarantine takes each batch once, and no more of a device than it may hold', async () => {
      const { org, founder, newDevice } = await founded()
      founder.write(8)
      const put = (first: number, device = founder) =>
        store.putQuarantine(checkedBatch(device, device.batch(first, first)), ROOM)
      expect([await put(1), await put(1), await put(2), await put(3), await put(4)]).toEqual([
        true,
        true,
        true,
        true,
        false,
      ])
      const heavy = newDevice()
      heavy.write(1, 12_000)
      expect(await put(1, heavy)).toBe(false)
      expect(await store.countQuarantine(org)).toBe(3)
    })

    test('quarantine gives back what was left, byte by byte and in its order, and says how much there is', async () => {
      const { org, founder } = await founded()
      founder.write(5)
      expect(await store.readQuarantine(org, 0)).toEqual({ count: 0, item: null })
      const batches = [
        founder.batch(1, 3, [{ keyId: randomId(), wrapped: noise(97) }]),
        founder.batch(4, 5, [], noiseSeen(2)),
      ]
      for (const batch of batches) await store.putQuarantine(checkedBatch(founder, batch), ROOM)
      const pages = [await store.readQuarantine(org, 0), await store.readQuarantine(org, 1)]
      expect(pages.map(({ count }) => count)).toEqual([2, 2])
      const kept = pages.flatMap(({ item }) => item ?? [])
      expect(new Set(kept.map(({ batch }) => batch.envelopes.length))).toEqual(new Set([3, 2]))
      for (const { batch, device } of kept) {
        expect(device).toBe(founder.device)
        expect(batch).toEqual(batches.find(({ envelopes }) => envelopes.length === batch.envelopes.length))
      }
      expect(await store.readQuarantine(org, 2)).toEqual({ count: 2, item: null })
    })

    test('a join request is kept for its time, and the last one counts', async () => {
      const [key, other] = [noise(32), noise(32)]
      expect(await store.getJoin(key, 0)).toBeNull()
      for (const request of [noise(512), noise(100)]) {
        expect(await store.putJoin(key, request, 1_000, 2_000)).toBe(true)
        expect(await store.getJoin(key, 1_999)).toEqual(request)
      }
      expect(await store.getJoin(key, 2_000)).toBeNull()
      expect(await store.getJoin(other, 0)).toBeNull()
    })

    test('whoever watches is told which organisation has something new', async () => {
      const { org, founder, push } = await founded()
      const told = new Set<string>()
      const stop = store.watch((changed) => told.add(changed))
      founder.write(2)
      expectOk(await push(founder, 1, 1))
      await expect.poll(() => told.has(org)).toBe(true)
      stop()
    })

    describe('who may come', () => {
      const DAY = 86_400_000

      test('a device is met once, and what was known of it then stays known', async () => {
        const [org, device] = [randomId(), randomId()]
        expect(await store.readAdmission(org, device)).toBeUndefined()
        const first = { sinceMs: 1_000, isNew: true, subject: null, provedMs: null }
        expect(await store.meetDevice(org, device, first)).toEqual(first)
        expect(await store.meetDevice(org, device, { ...first, sinceMs: 2_000, isNew: false })).toEqual(first)
        expect(await store.readAdmission(org, device)).toEqual(first)
      })

      test('the last proof is the one that counts', async () => {
        const [org, device] = [randomId(), randomId()]
        await store.meetDevice(org, device, { sinceMs: 1_000, isNew: true, subject: null, provedMs: null })
        await store.noteProof(org, device, { subject: 'one', provedMs: 2_000 })
        await store.noteProof(org, device, { subject: 'one', provedMs: 3 * DAY })
        const proved = { sinceMs: 1_000, isNew: true, subject: 'one', provedMs: 3 * DAY }
        expect(await store.readAdmission(org, device)).toEqual(proved)
      })

      test('an invitation is used once, also when many come at the same moment', async () => {
        const [key, org] = [noise(32), randomId()]
        await store.addInvitation(key, DAY)
        expect(await store.isInvited(org, null)).toBe(false)
        const devices = Array.from({ length: 8 }, randomId)
        const used = await Promise.all(devices.map((device) => store.useInvitation(key, org, device, 5)))
        expect(used.filter(Boolean)).toHaveLength(1)
        const winner = devices[used.indexOf(true)] as string
        expect(await store.useInvitation(key, org, winner, 6)).toBe(true)
        expect(await store.isInvited(org, winner)).toBe(true)
        expect(await store.isInvited(org, null)).toBe(true)
        expect(await store.isInvited(org, randomId())).toBe(false)
        expect(await store.isInvited(randomId(), null)).toBe(false)
      })

      test('an invitation ends, and one that was never given is worth nothing', async () => {
        const key = noise(32)
        await store.addInvitation(key, DAY)
        expect(await store.useInvitation(noise(32), randomId(), randomId(), 5)).toBe(false)
        expect(await store.useInvitation(key, randomId(), randomId(), DAY)).toBe(false)
      })
    })

    test('has one secret, and answers when asked whether it can', async () => {
      const secret = await store.readSecret()
      expect(secret).toHaveLength(32)
      expect(await store.readSecret()).toEqual(secret)
      await store.ping()
    })

    test('has everything after it was closed and opened again', async () => {
      const { org, feed, founder, push } = await founded()
      founder.write(3)
      const cursor = expectOk(await push(founder, 1))
      const secret = await store.readSecret()
      await store.close()
      store = await open()
      expect(await store.readHead(org, feed, founder.device)).toEqual({ deviceSeq: 3, cursor })
      expect((await store.readPage(org, feed, 0, PAGE)).rows).toHaveLength(3)
      expect(await store.readSecret()).toEqual(secret)
    })
  })
}
