import type { Id } from '../domain/id.ts'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import { encodeEntry } from '../protocol/log-entry.ts'
import type { Membership } from '../protocol/membership.ts'
import type { PushBatch, Quarantined } from '../protocol/transport.ts'
import type { ChainEnd, SyncError, SyncPorts } from './ports.ts'
import { readMembership } from './read-membership.ts'

/** A server that never comes to an end is not listened to for ever. */
const MAX_WAITING = 2_000
const MAX_TRIES = 4
const NO_KEY = new Uint8Array(32)

/** What one tablet that is out had not sent: batches that follow what the feed has of it, proven to be its own. */
export interface WaitingWork {
  readonly device: Id
  readonly batches: readonly PushBatch[]
  /** The last of its envelopes, were all of them adopted. */
  readonly lastSeq: number
  readonly receivedMs: number
  /** Batches that are not signed by it, or do not follow: a fault of the server, and never to be adopted. */
  readonly broken: number
}

/** Everything that waits for a decision, one for each tablet. */
export async function readWaiting(
  ports: SyncPorts,
  members: Membership,
): Promise<Result<readonly WaitingWork[], SyncError>> {
  const byDevice = new Map<Id, Quarantined[]>()
  for (let at = 0; at < MAX_WAITING; at++) {
    const page = await ports.transport.readQuarantine(at)
    if (!page.ok) return page
    const { item, count } = page.value
    if (item) byDevice.set(item.device, [...(byDevice.get(item.device) ?? []), item])
    if (!item || at + 1 >= count) break
  }
  const waiting: WaitingWork[] = []
  for (const [device, items] of byDevice) {
    const author = members.devices.get(device)
    // One that is in again sends its own work, and no longer needs anybody to decide.
    if (!author || author.state === 'active') continue
    const work = await follow(ports, device, author.signPublicKey, items)
    if (!work.ok) return work
    if (work.value.batches.length > 0 || work.value.broken > 0) waiting.push(work.value)
  }
  return ok(waiting)
}

async function follow(
  { store, keys }: SyncPorts,
  device: Id,
  signPublicKey: Bytes,
  items: readonly Quarantined[],
): Promise<Result<WaitingWork, SyncError>> {
  const known = await store.chainEnd(device)
  if (!known.ok) return known
  const { org, feed } = store.identity
  const batches: PushBatch[] = []
  let end: ChainEnd = known.value
  let broken = 0
  const sorted = items.map((item) => ({ item, first: firstSeq(item.batch) }))
  for (const { item } of sorted.sort((a, b) => a.first - b.first)) {
    const envelopes = item.batch.envelopes.filter((envelope) => seqOf(envelope) > end.deviceSeq)
    if (envelopes.length === 0) continue
    const { signature } = item.batch
    const run = {
      org,
      feed,
      device,
      signPublicKey,
      from: end,
      envelopes,
      batches: [{ count: envelopes.length, signature }],
    }
    const next = await keys.verifyChain(run)
    if (!next.ok) {
      broken += 1
      continue
    }
    batches.push({ ...item.batch, envelopes })
    end = next.value
  }
  const receivedMs = Math.max(...items.map((item) => item.receivedMs))
  return ok({ device, batches, lastSeq: end.deviceSeq, receivedMs, broken })
}

/**
 * Lets it count, by an entry in the log that moves its author's fence, and puts it into the feed as its author signed
 * it. Both may be done again after a crash in between.
 */
export async function adoptWork(ports: SyncPorts, work: WaitingWork): Promise<Result<void, SyncError>> {
  const said = await sayAdopted(ports, work)
  if (!said.ok) return said
  for (const batch of work.batches) {
    const relayed = await relay(ports, batch)
    if (!relayed.ok) return relayed
  }
  return ok(undefined)
}

async function relay({ transport }: SyncPorts, batch: PushBatch): Promise<Result<void, SyncError>> {
  for (let tries = 0; ; tries++) {
    const done = await transport.relay(batch)
    // The log grew between the question and the answer.
    if (done.ok || done.error.code !== 'busy' || tries === MAX_TRIES) return done
  }
}

async function sayAdopted(
  ports: SyncPorts,
  { device, lastSeq }: WaitingWork,
): Promise<Result<void, SyncError>> {
  const { store, keys, transport } = ports
  const { org, feed, device: author } = store.identity
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const read = await readMembership(ports)
    if (!read.ok) return read
    const { members } = read.value
    const about = members.devices.get(device)
    if (!about || about.state === 'active') return err({ code: 'waiting-gone' })
    if ((about.fence ?? 0) >= lastSeq) return ok(undefined)
    const unsigned = encodeEntry({
      kind: 'adopted',
      org,
      index: members.length,
      prevHash: members.head,
      author,
      device,
      role: about.role,
      signPublicKey: NO_KEY,
      boxPublicKey: NO_KEY,
      feed,
      fence: lastSeq,
      sealed: new Uint8Array(0),
    })
    const signature = await keys.signEntry(unsigned)
    if (!signature.ok) return signature
    const appended = await transport.appendLog(members.length, concatBytes(unsigned, signature.value))
    if (appended.ok || appended.error.code !== 'log-moved') return appended
  }
  return err({ code: 'busy' })
}

function firstSeq({ envelopes: [first] }: PushBatch): number {
  return first ? seqOf(first) : 0
}

function seqOf(envelope: Bytes): number {
  const parsed = parseEnvelope(envelope)
  return parsed.ok ? parsed.value.header.deviceSeq : Number.POSITIVE_INFINITY
}
