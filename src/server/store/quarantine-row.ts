import { fromBase64Url } from '../../lib/base64url.ts'
import type { Bytes } from '../../lib/bytes.ts'
import { HEADER_LENGTH, parseEnvelope } from '../../protocol/envelope.ts'
import type { Quarantined } from '../../protocol/transport.ts'

/** As both stores keep it. */
export interface QuarantineRow {
  readonly device: string
  readonly feed: string
  readonly received_ms: number
  readonly envelopes: Uint8Array
  readonly signature: Uint8Array
  /** JSON: pairs of id and base64url. */
  readonly keys: string
}

export function quarantinedOf(row: QuarantineRow): Quarantined {
  const keys = JSON.parse(row.keys) as readonly (readonly [string, string])[]
  return {
    device: row.device,
    receivedMs: row.received_ms,
    batch: {
      feed: row.feed,
      envelopes: splitEnvelopes(new Uint8Array(row.envelopes)),
      signature: new Uint8Array(row.signature),
      keys: keys.map(([keyId, wrapped]) => ({ keyId, wrapped: fromBase64Url(wrapped) })),
    },
  }
}

/** The same without the keys of erased cases; undefined where it has none of them. */
export function withoutKeys(keys: string, erased: ReadonlySet<string>): string | undefined {
  const all = JSON.parse(keys) as readonly (readonly [string, string])[]
  const left = all.filter(([keyId]) => !erased.has(keyId))
  return left.length === all.length ? undefined : JSON.stringify(left)
}

/** They lie one after the other; each says in its header how long it is. */
function splitEnvelopes(bytes: Bytes): readonly Bytes[] {
  const envelopes: Bytes[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at < bytes.length; ) {
    const length = HEADER_LENGTH + view.getUint32(at + HEADER_LENGTH - 4)
    const envelope = bytes.slice(at, at + length)
    if (!parseEnvelope(envelope).ok) throw new Error('expected whole envelopes in quarantine')
    envelopes.push(envelope)
    at += length
  }
  return envelopes
}
