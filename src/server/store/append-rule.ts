import { type Bytes, equalBytes, toHex } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { type Cursor, feedHashInput, type WrappedKey } from '../../protocol/transport.ts'
import { sha256 } from '../server-crypto.ts'
import type { AppendFault, CheckedBatch, CheckedEnvelope } from './feed-store.ts'

/** What a store knows that the rule needs; both stores ask the same questions and get the same answers. */
export interface StoredFacts {
  readonly cursor: Cursor
  /** Where the sender's chain ends here; hash zero bytes at 0. */
  readonly end: { readonly deviceSeq: number; readonly hash: Bytes }
  /** Hashes of the sender's envelopes that the batch brings again, by device sequence. */
  readonly known: ReadonlyMap<number, Bytes>
  /** Wrapped keys that the batch brings again, by key id. */
  readonly keys: ReadonlyMap<string, Bytes>
  /** Of the keys that the batch brings, those of erased cases. A tablet that has not heard of it may send them. */
  readonly erased: ReadonlySet<string>
}

export interface AppendPlan {
  readonly rows: readonly (CheckedEnvelope & {
    readonly seq: number
    readonly chainHash: Bytes
    readonly signature: Bytes | null
  })[]
  readonly keys: readonly WrappedKey[]
  readonly cursor: Cursor
}

/** What is to be stored of a batch: what is new in it, after making sure that the rest is what is there. */
export function planAppend(batch: CheckedBatch, facts: StoredFacts): Result<AppendPlan, AppendFault> {
  const { end, cursor } = facts
  const first = batch.envelopes[0]?.deviceSeq ?? 1
  if (first > end.deviceSeq + 1) return err({ code: 'gap', deviceSeq: end.deviceSeq })
  if (first === end.deviceSeq + 1 && !equalBytes(batch.prevHash, end.hash))
    return err({ code: 'fork', deviceSeq: end.deviceSeq })
  const other = batch.envelopes.find(({ deviceSeq, hash }) => {
    const known = facts.known.get(deviceSeq)
    return deviceSeq <= end.deviceSeq && !(known && equalBytes(known, hash))
  })
  if (other) return err({ code: 'fork', deviceSeq: other.deviceSeq })

  const fresh = batch.envelopes.filter(({ deviceSeq }) => deviceSeq > end.deviceSeq)
  const brought = batch.keys.filter(({ keyId }) => !facts.erased.has(keyId))
  const keys = newKeys(brought, facts.keys)
  if (!keys || (keys.length > 0 && fresh.length === 0)) return err({ code: 'key-refused' })
  let { seq, hash } = cursor
  const rows = fresh.map((envelope, i) => {
    seq += 1
    hash = sha256(feedHashInput(hash, seq, envelope.hash))
    const signature = i === fresh.length - 1 ? batch.signature : null
    return { ...envelope, seq, chainHash: hash, signature }
  })
  return ok({ rows, keys, cursor: { timeline: cursor.timeline, seq, hash } })
}

/** Undefined when one of them is there already with other bytes, or comes twice in two ways. */
function newKeys(
  brought: readonly WrappedKey[],
  known: ReadonlyMap<string, Bytes>,
): readonly WrappedKey[] | undefined {
  const seen = new Map<string, Bytes>(known)
  const fresh: WrappedKey[] = []
  for (const key of brought) {
    const there = seen.get(key.keyId)
    if (there && !equalBytes(there, key.wrapped)) return undefined
    if (!there) fresh.push(key)
    seen.set(key.keyId, key.wrapped)
  }
  return fresh
}

/** Names a batch in quarantine: the same one twice is one. */
export function batchDigest(batch: CheckedBatch): string {
  return toHex(sha256(Buffer.concat([...batch.envelopes.map(({ hash }) => hash), batch.signature])))
}
