import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { type Bytes, concatBytes } from '../../src/lib/bytes.ts'
import { batchMessage } from '../../src/protocol/batch.ts'
import { encodeHeader } from '../../src/protocol/envelope.ts'
import {
  encodeEntry,
  entryMessage,
  type LogEntry,
  organisationIdInput,
} from '../../src/protocol/log-entry.ts'
import { foldMembership, type Membership } from '../../src/protocol/membership.ts'
import { encodeSeen } from '../../src/protocol/seen.ts'
import { sessionMessage } from '../../src/protocol/session.ts'
import type { PushBatch, WrappedKey } from '../../src/protocol/transport.ts'
import { WRAP_FIRST } from '../../src/protocol/wrap-epoch.ts'
import { logCrypto, sha256 } from '../../src/server/server-crypto.ts'

// Organisations as a server sees them: real signatures and chains around sealed bytes that are noise. Hundreds of them
// are made in the time that one with a vault takes.

const ZERO = new Uint8Array(32)

export const noise = (length: number): Bytes => new Uint8Array(randomBytes(length))
/** A wrapped case key as a server sees it. Of its first byte it knows the form, and one for a circle has to fit its id. */
export const noiseWrap = (): Bytes => concatBytes(Uint8Array.of(WRAP_FIRST), noise(92))
/** What a batch of the second form says, of as many authors. */
export const noiseSeen = (count: number): Bytes =>
  encodeSeen({
    timeline: randomId(),
    log: { entries: 3, hash: noise(32) },
    places: Array.from({ length: count }, (_, i) => ({ device: randomId(), deviceSeq: i + 1 })),
  })
export const randomId = (): string => randomBytes(16).toString('hex')

interface Pair {
  readonly publicKey: Bytes
  readonly sign: (message: Bytes) => Bytes
}

function newPair(): Pair {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { publicKey: rawKey(publicKey), sign: (message) => new Uint8Array(sign(null, message, privateKey)) }
}

function rawKey(key: KeyObject): Bytes {
  return new Uint8Array(key.export({ type: 'spki', format: 'der' }).subarray(-32))
}

export interface RawDevice {
  readonly org: string
  readonly feed: string
  readonly device: string
  readonly publicKey: Bytes
  /** Everything it ever wrote, in order. */
  readonly written: Bytes[]
  readonly write: (count?: number, length?: number) => void
  /** Envelopes by their numbers, both ends included, signed over the last. */
  readonly batch: (first: number, last?: number, keys?: readonly WrappedKey[], seen?: Bytes) => PushBatch
  readonly signHead: (deviceSeq: number, envelope: Bytes, seen?: Bytes) => Bytes
  readonly signSession: (challenge: Bytes) => Bytes
  readonly signEntry: (unsigned: Bytes) => Bytes
  /** The same device once more, from a copy of its storage. */
  readonly clone: () => RawDevice
}

export function rawDevice(org: string, feed: string): RawDevice {
  return deviceOf({ org, feed, device: randomId() }, newPair(), [])
}

function deviceOf(
  ids: { readonly org: string; readonly feed: string; readonly device: string },
  pair: Pair,
  written: Bytes[],
): RawDevice {
  const signHead = (deviceSeq: number, envelope: Bytes, seen?: Bytes) => {
    const plain = pair.sign(batchMessage({ ...ids, deviceSeq, hash: sha256(envelope) }, seen))
    return seen ? concatBytes(plain, seen) : plain
  }
  return {
    ...ids,
    publicKey: pair.publicKey,
    written,
    write: (count = 1, length = 272) => {
      for (let i = 0; i < count; i++) {
        const before = written.at(-1)
        const header = {
          ...ids,
          keyId: 'c0'.repeat(16),
          deviceSeq: written.length + 1,
          prevHash: before ? sha256(before) : ZERO,
          nonce: noise(12),
        }
        written.push(concatBytes(encodeHeader(header, length), noise(length)))
      }
    },
    batch: (first, last = written.length, keys = [], seen = undefined) => {
      const envelopes = written.slice(first - 1, last)
      return { feed: ids.feed, envelopes, signature: signHead(last, envelopes.at(-1) ?? ZERO, seen), keys }
    },
    signHead,
    signSession: (challenge) => pair.sign(sessionMessage(ids.org, ids.device, challenge)),
    signEntry: (unsigned) => pair.sign(entryMessage(unsigned)),
    clone: () => deviceOf(ids, pair, [...written]),
  }
}

/** Founded, with a founder who is admin. `say` makes the next entry, `take` follows it. */
export async function rawOrganisation() {
  const root = newPair()
  const org = Buffer.from(sha256(organisationIdInput(root.publicKey)).subarray(0, 16)).toString('hex')
  const feed = randomId()
  const founder = rawDevice(org, feed)
  const entries: Bytes[] = []
  let membership: Membership | undefined

  function entryOf(author: RawDevice, given: Partial<LogEntry> & Pick<LogEntry, 'kind' | 'device'>): Bytes {
    return encodeEntry({
      org,
      index: entries.length,
      prevHash: membership?.head ?? root.publicKey,
      author: author.device,
      role: 'caseworker',
      signPublicKey: ZERO,
      boxPublicKey: ZERO,
      feed,
      fence: 0,
      sealed: noise(40),
      ...given,
    })
  }
  async function take(entry: Bytes): Promise<Bytes> {
    const folded = await foldMembership(membership, [entry], logCrypto)
    if (!folded.ok) throw new Error(`expected an entry that holds, got ${folded.error.code}`)
    membership = folded.value
    entries.push(entry)
    return entry
  }
  function say(author: RawDevice, given: Parameters<typeof entryOf>[1]): Bytes {
    const unsigned = entryOf(author, given)
    return concatBytes(unsigned, author.signEntry(unsigned))
  }

  const genesis = entryOf(founder, {
    kind: 'genesis',
    device: founder.device,
    role: 'admin',
    signPublicKey: founder.publicKey,
    boxPublicKey: founder.publicKey,
  })
  await take(concatBytes(genesis, root.sign(entryMessage(genesis))))

  return {
    org,
    feed,
    founder,
    entries,
    say,
    take,
    admits: (device: RawDevice, role: LogEntry['role'] = 'caseworker') =>
      say(founder, {
        kind: 'added',
        device: device.device,
        role,
        signPublicKey: device.publicKey,
        boxPublicKey: device.publicKey,
      }),
    newDevice: () => rawDevice(org, feed),
  }
}
