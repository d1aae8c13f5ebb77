import { equalBytes, toHex } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { signedBatch } from '../protocol/batch.ts'
import { circleIdInput, isCircleKey } from '../protocol/circle-wrap.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import type { MemberDevice } from '../protocol/membership.ts'
import type { PushBatch, WrappedKey } from '../protocol/transport.ts'
import { sha256, verifySignature } from './server-crypto.ts'
import type { CheckedBatch, CheckedEnvelope } from './store/feed-store.ts'

const ZERO_HASH = new Uint8Array(32)

/**
 * - `refused`: not of this organisation, feed or device, not gapless, not chained, or not signed.
 * - `busy`: an envelope of a later form; this server must be updated first, and the tablet keeps it until then.
 */
export type BatchFault = { readonly code: 'refused' | 'busy' }

/** Everything about a batch that can be known without a key to open it. */
export function checkBatch(
  batch: PushBatch,
  org: string,
  member: MemberDevice,
): Result<CheckedBatch, BatchFault> {
  const { feed, signature, keys } = batch
  const { device } = member
  const envelopes: CheckedEnvelope[] = []
  let firstPrevHash = ZERO_HASH
  for (const bytes of batch.envelopes) {
    const parsed = parseEnvelope(bytes)
    if (!parsed.ok) return err({ code: parsed.error.code === 'newer' ? 'busy' : 'refused' })
    const { header } = parsed.value
    if (header.org !== org || header.feed !== feed || header.device !== device)
      return err({ code: 'refused' })
    const before = envelopes.at(-1)
    if (before) {
      if (header.deviceSeq !== before.deviceSeq + 1) return err({ code: 'refused' })
      if (!equalBytes(header.prevHash, before.hash)) return err({ code: 'refused' })
    } else {
      firstPrevHash = header.prevHash
      if (header.deviceSeq === 1 && !equalBytes(header.prevHash, ZERO_HASH)) return err({ code: 'refused' })
    }
    envelopes.push({ deviceSeq: header.deviceSeq, hash: sha256(bytes), bytes })
  }
  const last = envelopes.at(-1)
  if (!last) return err({ code: 'refused' })
  const signed = signedBatch({ org, feed, device, deviceSeq: last.deviceSeq, hash: last.hash }, signature)
  const isTheirs = signed && verifySignature(member.signPublicKey, signed.message, signed.plain)
  if (!isTheirs) return err({ code: 'refused' })
  if (!keys.every(isItself)) return err({ code: 'refused' })
  return ok({ org, feed, device, prevHash: firstPrevHash, envelopes, signature, keys })
}

/** A key of a restricted case under another id than its own would stop every tablet that is given it. */
function isItself(key: WrappedKey): boolean {
  return !isCircleKey(key) || toHex(sha256(circleIdInput(key.wrapped))).startsWith(key.keyId)
}
