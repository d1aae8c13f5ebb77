import { begun } from '../lib/begun.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { PushBatch } from '../protocol/transport.ts'
import type { ChainEnd, SyncError, SyncPorts } from './ports.ts'

export interface Pushed {
  /** Envelopes. */
  readonly sent: number
  /** How many of this device's own the server says it has. */
  readonly has: number
}

/**
 * Sends what the server lacks, counted by the server itself. The first batch says what had been seen; nothing new is
 * read before the others. `own-claimed`: the server says it has something else of this device; it has shown nothing of it.
 */
export async function pushAll(
  { transport, store, keys }: SyncPorts,
  seen: Bytes | undefined,
): Promise<Result<Pushed, SyncError>> {
  const { feed, device } = store.identity
  const own = await store.chainEnd(device)
  if (!own.ok) return own
  const head = await transport.readHead(feed)
  if (!head.ok) return head
  let has = head.value.deviceSeq
  if (has > own.value.deviceSeq) return err({ code: 'own-claimed' })
  let sent = 0
  // That the server has something is written while the next is on its way, and the one after that is made ready.
  let marking: Promise<Result<void, SyncError>> = Promise.resolve(ok(undefined))
  const readyAfter = (deviceSeq: number, along?: Bytes) => begun(makeReady(store, keys, deviceSeq, along))
  let coming = readyAfter(has, seen)
  // Looked for before the last batch had arrived: what has been saved since then is not in it.
  let isEarly = false
  for (;;) {
    const ready = await coming
    const next = ready.ok ? ready.value : null
    if (next) coming = readyAfter(next.head.deviceSeq)
    const pushed = next && (await transport.push({ feed, ...next.batch }))
    const marked = await marking
    if (!ready.ok) return ready
    if (!marked.ok) return marked
    if (!next || !pushed) {
      if (!isEarly) return ok({ sent, has })
      isEarly = false
      coming = readyAfter(has)
      continue
    }
    if (pushed.ok) {
      has = next.head.deviceSeq
      sent += next.batch.envelopes.length
      marking = begun(store.markOnServer(has))
      isEarly = true
      continue
    }
    if (pushed.error.code === 'fork') return err({ code: 'own-claimed' })
    if (pushed.error.code !== 'gap' || !('deviceSeq' in pushed.error)) return pushed
    // Counted wrong once is a race with ourselves; a server that keeps asking for the same never gets further.
    if (pushed.error.deviceSeq >= has) return err({ code: 'busy' })
    has = pushed.error.deviceSeq
    coming = readyAfter(has, seen)
  }
}

interface Ready {
  readonly batch: Omit<PushBatch, 'feed'>
  readonly head: ChainEnd
}

async function makeReady(
  store: SyncPorts['store'],
  keys: SyncPorts['keys'],
  after: number,
  seen: Bytes | undefined,
): Promise<Result<Ready | null, SyncError>> {
  const outgoing = await store.readOutgoing(after)
  if (!outgoing.ok || !outgoing.value) return outgoing.ok ? ok(null) : outgoing
  const { envelopes, head, keys: wrapped } = outgoing.value
  const signature = await keys.signHead(head, seen)
  if (!signature.ok) return signature
  return ok({ batch: { envelopes, signature: signature.value, keys: wrapped }, head })
}
