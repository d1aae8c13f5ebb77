import { equalBytes } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import type { Membership } from '../protocol/membership.ts'
import type { PulledRow } from '../protocol/transport.ts'
import type { Outgoing, SyncError, SyncPorts } from './ports.ts'

type OwnPorts = Pick<SyncPorts, 'store' | 'keys'>

/** What an end of this device's chain, signed and not on this tablet, is evidence of. */
const OF_A_SPLIT: ReadonlySet<string> = new Set(['own-fork', 'own-unknown'])

/**
 * A page was refused because of this device's own chain. A tablet gives its name up for that, so only what its key has
 * signed counts: a server alone can flip a bit of what it was given, or make something up under any name.
 */
export async function provenFault(
  ports: OwnPorts,
  members: Membership,
  rows: readonly PulledRow[],
  fault: SyncError,
  /** What it is where nobody has signed it. */
  otherwise: string,
): Promise<SyncError> {
  if (!OF_A_SPLIT.has(fault.code)) return fault
  const split = await isSplitSigned(ports, members, rows)
  if (!split.ok) return split.error
  return split.value ? fault : { code: otherwise }
}

/** Whether one of these rows ends a batch that this device's key has signed and that is not what the tablet has there. */
async function isSplitSigned(
  { store, keys }: OwnPorts,
  members: Membership,
  rows: readonly PulledRow[],
): Promise<Result<boolean, SyncError>> {
  const { org, feed, device } = store.identity
  const signPublicKey = members.devices.get(device)?.signPublicKey
  if (!signPublicKey) return ok(false)
  // Own envelopes come in order: each look at the disk serves all that follow.
  let near: { readonly after: number; readonly envelopes: Outgoing['envelopes'] } | undefined
  for (const { envelope, signature } of rows) {
    const parsed = parseEnvelope(envelope)
    if (!signature || !parsed.ok || parsed.value.header.device !== device) continue
    const { deviceSeq, prevHash } = parsed.value.header
    const after = deviceSeq - 1
    if (!near || after < near.after || after >= near.after + near.envelopes.length) {
      const here = await store.readOutgoing(after)
      if (!here.ok) return here
      near = { after, envelopes: here.value?.envelopes ?? [] }
    }
    const own = near.envelopes[after - near.after]
    if (own && equalBytes(own, envelope)) continue
    const from = { deviceSeq: after, hash: prevHash }
    const run = { org, feed, device, signPublicKey, from, envelopes: [envelope] }
    const signed = await keys.verifyChain({ ...run, batches: [{ count: 1, signature }] })
    if (signed.ok) return ok(true)
  }
  return ok(false)
}
