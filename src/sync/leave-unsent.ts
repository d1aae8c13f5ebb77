import { err, ok, type Result } from '../lib/result.ts'
import type { SyncError, SyncPorts } from './ports.ts'

/**
 * What a tablet that is out had not sent goes to the quarantine on the server, for a manager to decide about. It stays
 * here as well. The error says which of the two it is: something lies there, or there was nothing to leave.
 */
export async function leaveUnsent(ports: SyncPorts): Promise<Result<never, SyncError>> {
  const left = await sendToQuarantine(ports)
  if (!left.ok) return left
  return err({ code: left.value ? 'not-admitted-left' : 'not-admitted' })
}

/** Returns whether anything of this tablet has been left there, now or earlier. */
export async function sendToQuarantine({
  store,
  keys,
  transport,
}: SyncPorts): Promise<Result<boolean, SyncError>> {
  const from = await store.readUnsent()
  if (!from.ok) return from
  let { after } = from.value
  let isLeft = from.value.isLeft
  for (;;) {
    const outgoing = await store.readOutgoing(after)
    if (!outgoing.ok) return outgoing
    if (!outgoing.value) return ok(isLeft)
    const { envelopes, head, keys: wrapped } = outgoing.value
    const signature = await keys.signHead(head)
    if (!signature.ok) return signature
    const { feed } = store.identity
    const put = await transport.putQuarantine({ feed, envelopes, signature: signature.value, keys: wrapped })
    if (!put.ok) return put
    after = head.deviceSeq
    isLeft = true
    const marked = await store.markLeft(after)
    if (!marked.ok) return marked
  }
}
