import { type Bytes, concatBytes, equalBytes, fromHex, toUtf8 } from '../../src/lib/bytes.ts'
import { err, ok } from '../../src/lib/result.ts'
import { encodeHeader, parseEnvelope } from '../../src/protocol/envelope.ts'
import { EPOCH_WRAP_LENGTH, encodeEpoch, parseEpoch, SEALED_KEY_LENGTH } from '../../src/protocol/epoch.ts'
import type { LogCrypto } from '../../src/protocol/membership.ts'
import { splitSignature } from '../../src/protocol/seen.ts'
import type { Cursor } from '../../src/protocol/transport.ts'
import type { ChainEnd, KeptBatch, SeenState, SyncKeys, SyncStore } from '../../src/sync/ports.ts'
import { digest } from './digest.ts'

const ZERO: Bytes = new Uint8Array(32)

interface MemoryRow {
  readonly envelope: Bytes
  readonly hash: Bytes
  readonly deviceSeq: number
  readonly event: string
  readonly keyId: string
  /** Of the batch that ends here; others' alone. */
  readonly signature?: Bytes | undefined
}

/** What lies on one device's disk. Replaced as a whole with every write, so that a crash falls between writes. */
interface Disk {
  readonly log: readonly Bytes[]
  /** How many of them a server has shown. */
  readonly shown: number
  readonly cursor: Cursor | null
  readonly seen: SeenState | null
  readonly chains: ReadonlyMap<string, readonly MemoryRow[]>
  readonly outbox: ReadonlySet<number>
  /** The newest feed key this disk has. */
  readonly epoch: number
  /** Own envelopes up to here lie in quarantine. */
  readonly left: number
  /** Of the cases that are told apart; what was written without one lies under the feed key. */
  readonly keys: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
}

interface MemoryIdentity {
  readonly org: string
  readonly feed: string
  readonly device: string
}

/** A store without a database or a cipher: what a simulation of twenty thousand runs can afford. */
export function memorySyncStore(identity: MemoryIdentity) {
  const { org, feed, device } = identity
  let disk: Disk = {
    log: [],
    shown: 0,
    cursor: null,
    seen: null,
    chains: new Map(),
    outbox: new Set(),
    epoch: 0,
    left: 0,
    keys: new Set(),
    erased: new Set(),
  }
  let earlier: readonly string[] = []
  const chainOf = (id: string) => disk.chains.get(id) ?? []
  const endOf = (id: string): ChainEnd => {
    const last = chainOf(id).at(-1)
    return last ? { deviceSeq: last.deviceSeq, hash: last.hash } : { deviceSeq: 0, hash: ZERO }
  }

  /** False where the case is erased. */
  function save(event: string, caseId: string = NO_CASE): boolean {
    if (disk.erased.has(caseId)) return false
    const known = [...disk.keys].find((key) => caseOf(key) === caseId)
    const keyId = caseId === NO_CASE ? epochId(disk.epoch) : (known ?? keyName(caseId, device, disk.epoch))
    const { deviceSeq, hash } = endOf(device)
    const text = toUtf8(event.padEnd(32))
    const nonce: Bytes = new Uint8Array(12)
    const header = {
      org,
      feed,
      keyId,
      device,
      deviceSeq: deviceSeq + 1,
      prevHash: hash,
      nonce,
    }
    const envelope = concatBytes(encodeHeader(header, text.length), text)
    const row = { envelope, hash: digest(envelope), deviceSeq: deviceSeq + 1, event, keyId }
    const chains = new Map(disk.chains).set(device, [...chainOf(device), row])
    const keys = caseId === NO_CASE || known ? disk.keys : new Set(disk.keys).add(keyId)
    disk = { ...disk, chains, keys, outbox: new Set(disk.outbox).add(row.deviceSeq) }
    return true
  }

  const store: SyncStore = {
    identity,
    readLog: async () => ok(disk.log),
    appendLog: async (from, entries) => {
      const log = [...disk.log.slice(0, from), ...entries]
      disk = { ...disk, log, shown: log.length }
      return ok(undefined)
    },
    holdLog: async (from, entries) => {
      const log = [...disk.log.slice(0, from), ...entries]
      disk = { ...disk, log, shown: Math.min(disk.shown, from) }
      return ok(undefined)
    },
    readShown: async () => ok(disk.shown),
    readCursor: async () => ok(disk.cursor),
    chainEnd: async (id) => ok(endOf(id)),
    readOutgoing: async (after) => {
      const rows = chainOf(device).slice(after, after + 3)
      const last = rows.at(-1)
      if (!last) return ok(null)
      const used = [...new Set(rows.map(({ keyId }) => keyId))].filter((keyId) => disk.keys.has(keyId))
      const keys = used.map((keyId) => ({ keyId, wrapped: toUtf8(keyId) }))
      return ok({ envelopes: rows.map(({ envelope }) => envelope), head: last, keys })
    },
    readKept: async (id) => {
      const batches: KeptBatch[] = []
      let open: Bytes[] = []
      for (const { envelope, signature } of chainOf(id)) {
        open.push(envelope)
        if (!signature) continue
        batches.push({ envelopes: open, signature, keys: [] })
        open = []
      }
      return ok(batches)
    },
    eraseCases: async (said) => {
      const erased = new Set([...disk.erased, ...said.keys()])
      if (erased.size > disk.erased.size)
        disk = { ...disk, erased, keys: new Set([...disk.keys].filter((key) => !erased.has(caseOf(key)))) }
      return ok({ cases: new Set<string>(), ids: new Set<string>() })
    },
    markOnServer: async () => ok(undefined),
    openAhead: async () => {},
    readSeen: async () => ok(disk.seen),
    keepSeen: async (seen) => {
      disk = { ...disk, seen }
      return ok(undefined)
    },
    receive: async (rows, brought, cursor, seen = disk.seen ?? undefined) => {
      const chains = new Map(disk.chains)
      const outbox = new Set(disk.outbox)
      const cases: string[] = []
      let confirmed = 0
      for (const { envelope, signature } of rows) {
        const parsed = parseEnvelope(envelope)
        if (!parsed.ok) throw new Error('expected a verified envelope')
        const { device: author, deviceSeq, keyId } = parsed.value.header
        const chain = chains.get(author) ?? []
        const here = chain[deviceSeq - 1]
        const hash = digest(envelope)
        if (here && !equalBytes(here.hash, hash))
          return err({ code: author === device ? 'own-fork' : 'feed-damaged' })
        if (epochOf(keyId) > disk.epoch) return err({ code: 'epoch-ahead' })
        if (author === device) {
          if (!here) return err({ code: 'own-unknown' })
          if (outbox.delete(deviceSeq)) confirmed++
        } else if (!here) {
          const event = new TextDecoder().decode(parsed.value.ciphertext).trim()
          chains.set(author, [
            ...chain,
            { envelope, hash, deviceSeq, event, keyId, signature: signature ?? undefined },
          ])
          cases.push(org)
        }
      }
      const news = brought.map(({ keyId }) => keyId).filter((keyId) => !disk.erased.has(caseOf(keyId)))
      const keys = news.length > 0 ? new Set([...disk.keys, ...news]) : disk.keys
      disk = { ...disk, chains, outbox, keys, cursor, seen: seen ?? null }
      return ok({ cases, events: cases.length, confirmed })
    },
    takeUpEarlier: async () => {
      const here = new Set([...disk.chains.values()].flat().map((row) => row.event))
      const lost = earlier.filter((event) => !here.has(event))
      for (const event of lost) save(event)
      earlier = []
      return ok(lost.length)
    },
    isUnproven: async (deviceSeq) => ok([...disk.outbox].some((seq) => seq <= deviceSeq)),
    readUnsent: async () => {
      const first = Math.min(...disk.outbox)
      const sentTo = disk.outbox.size > 0 ? first - 1 : endOf(device).deviceSeq
      return ok({ after: Math.max(sentTo, disk.left), isLeft: disk.left > 0 })
    },
    markLeft: async (left) => {
      disk = { ...disk, left }
      return ok(undefined)
    },
    readEpoch: async () => ok(disk.epoch),
    keepEpoch: async (epoch) => {
      disk = { ...disk, epoch }
      return ok(undefined)
    },
    moveCursor: async (cursor) => {
      disk = { ...disk, cursor }
      return ok(undefined)
    },
  }

  return {
    store,
    save,
    disk: () => disk,
    /** As a restored profile: everything as it was then. */
    rollBack: (then: Disk) => {
      disk = then
    },
    /** What was on another device's disk, under this one's name: of its chain what a server has confirmed. */
    comeBack: (from: string, then: Disk) => {
      const chain = then.chains.get(from) ?? []
      const first = Math.min(...then.outbox, Number.POSITIVE_INFINITY)
      const chains = new Map(then.chains).set(from, chain.slice(0, first - 1))
      earlier = chain.slice(first - 1).map(({ event }) => event)
      disk = { ...then, chains, outbox: new Set(), left: 0 }
    },
    /** All that can be read here. */
    events: () =>
      [...disk.chains.values()]
        .flatMap((chain) => chain.filter(({ keyId }) => caseOf(keyId) === NO_CASE || disk.keys.has(keyId)))
        .map(({ event }) => event)
        .sort(),
  }
}

/** Chains checked as the real one does, with a hash where the signature would be. */
export function memoryKeys(
  device: string,
  found: () => Bytes | undefined,
  held: () => number = () => 0,
): SyncKeys {
  return {
    found: async () => {
      const genesis = found()
      return genesis ? ok(genesis) : err({ code: 'member-foreign' })
    },
    makeEpoch: async ({ epoch, devices }) => {
      const wraps = devices.map((each) => ({ device: each.device, wrap: new Uint8Array(EPOCH_WRAP_LENGTH) }))
      return ok(
        encodeEpoch({ ...NO_EPOCH, previous: held(), wraps, commitment: digest(toUtf8(String(epoch))) }),
      )
    },
    takeEpochs: async (epochs) => {
      const isOurs = parseEpoch(epochs.at(-1)?.sealed ?? ZERO)?.wraps.some((wrap) => wrap.device === device)
      return isOurs ? ok(ZERO) : err({ code: 'epoch-refused' })
    },
    signEntry: async () => ok(new Uint8Array(64)),
    signHead: async (head, seen) => ok(signatureOf(device, head, seen)),
    verifyChain: async ({ device: author, from, envelopes, batches }) => {
      let end: ChainEnd = from
      const heads = [end]
      for (const envelope of envelopes) {
        const parsed = parseEnvelope(envelope)
        if (!parsed.ok) return err({ code: 'chain-damaged' })
        const { deviceSeq, prevHash } = parsed.value.header
        if (deviceSeq !== end.deviceSeq + 1) return err({ code: 'chain-gap' })
        if (!equalBytes(prevHash, end.hash)) return err({ code: 'chain-fork' })
        end = { deviceSeq, hash: digest(envelope) }
        heads.push(end)
      }
      let at = 0
      for (const { count, signature } of batches) {
        at += count
        const seen = signature ? splitSignature(signature)?.seen : undefined
        if (!signature || !equalBytes(signature, signatureOf(author, heads[at] ?? from, seen)))
          return err({ code: 'chain-signature' })
      }
      return ok({ ...end, hashes: concatBytes(...envelopes.map(digest)) })
    },
  }
}

const NO_EPOCH = { sealedPrevious: new Uint8Array(SEALED_KEY_LENGTH), recovery: null }

const NO_CASE = '0'.repeat(32)

// In this store the id of a key says of which case it is, who made it, and under which feed key it lies.

function keyName(caseId: string, device: string, epoch: number): string {
  return `${caseId.slice(0, 8)}${device.slice(0, 8)}${epochId(epoch).slice(16)}`
}

/** A case is its first eight digits and zeros. */
export function caseOf(keyId: string): string {
  return keyId.slice(0, 8).padEnd(32, '0')
}

function epochOf(keyId: string): number {
  return Number.parseInt(keyId.slice(16), 16)
}

function epochId(epoch: number): string {
  return epoch.toString(16).padStart(32, '0')
}

export const memoryLogCrypto: LogCrypto = {
  sha256: async (bytes) => digest(bytes),
  verify: async () => true,
}

function signatureOf(device: string, { deviceSeq, hash }: ChainEnd, seen?: Bytes): Bytes {
  const said = seen ?? new Uint8Array(0)
  const half = digest(concatBytes(fromHex(device), toUtf8(String(deviceSeq)), hash, said))
  return concatBytes(half, half, said)
}
