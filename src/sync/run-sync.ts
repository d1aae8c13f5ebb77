import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Membership } from '../protocol/membership.ts'
import { findCommonCursor } from './find-common-cursor.ts'
import { giveBack } from './give-back.ts'
import { keepEpochs } from './keep-epochs.ts'
import { leaveUnsent, sendToQuarantine } from './leave-unsent.ts'
import type { SyncError, SyncPorts } from './ports.ts'
import { readMembership } from './read-membership.ts'
import { verifyRows } from './verify-rows.ts'

/** What one round brought. */
export interface SyncRound {
  readonly membership: Membership
  readonly cases: ReadonlySet<Id>
  readonly received: number
  readonly sent: number
  /** Envelopes of this device the server returned unchanged in this round. */
  readonly confirmed: number
  /** The server had lost something and was given it again. */
  readonly healed: boolean
}

/**
 * One round against a server: the log, what others wrote, what this tablet wrote, and its own writing back again as
 * proof. Every step may be cut off anywhere and done again: nothing leaves the outbox before it has come back.
 */
export async function runSync(ports: SyncPorts): Promise<Result<SyncRound, SyncError>> {
  const round = await runOnce(ports)
  if (round.ok || round.error.code !== 'epoch-ahead') return round
  // Mostly the new key came between reading the log and reading the feed. A server that still does not show it does
  // not show who has left either.
  const again = await runOnce(ports)
  return !again.ok && again.error.code === 'epoch-ahead' ? err({ code: 'log-withheld' }) : again
}

async function runOnce(ports: SyncPorts): Promise<Result<SyncRound, SyncError>> {
  const first = await readMembership(ports)
  if (!first.ok) return first
  // Before anything is read or sent: whatever waits here under those keys goes without them.
  const erased = await ports.store.eraseCases(first.value.members.erased)
  if (!erased.ok) return erased
  const { device } = ports.store.identity
  const self = first.value.members.devices.get(device)
  if (self?.state === 'wiped') {
    // Whatever comes of it, the order stands: a tablet in the wrong hands must not keep itself by cutting the line.
    await sendToQuarantine(ports)
    return err({ code: 'wiped' })
  }
  if (!self) return err({ code: 'not-admitted' })
  if (self.state !== 'active') return leaveUnsent(ports)
  const read = await keepEpochs(ports, first.value)
  if (!read.ok) return read
  const { members } = read.value

  const before = await pullAll(ports, members)
  // Whatever is wrong with what others wrote: what was written here is brought to safety all the same.
  if (!before.ok && isAboutOthers(before.error.code)) await pushAll(ports)
  if (!before.ok) return before
  const takenUp = await ports.store.takeUpEarlier()
  if (!takenUp.ok) return takenUp
  const pushed = await pushAll(ports)
  if (!pushed.ok) return pushed
  const after = await pullBack(ports, members, pushed.value)
  if (!after.ok) return after
  return ok({
    membership: members,
    cases: new Set([...before.value.cases, ...after.value.cases]),
    received: before.value.received + after.value.received,
    sent: pushed.value.sent,
    confirmed: before.value.confirmed + after.value.confirmed,
    healed: read.value.healed || before.value.healed || after.value.healed,
  })
}

/** Held back until something has been shown, made by a newer app, or not as its author made it. */
const NOTHING_TAKEN: ReadonlySet<string> = new Set(['proof-needed', 'invitation-needed', 'newer'])

function isAboutOthers(code: string): boolean {
  return NOTHING_TAKEN.has(code) || code.startsWith('feed-') || code.startsWith('chain-')
}

interface Pulled {
  readonly cases: readonly Id[]
  readonly received: number
  readonly confirmed: number
  readonly healed: boolean
}
const nothingPulled: Pulled = { cases: [], received: 0, confirmed: 0, healed: false }

async function pullAll(ports: SyncPorts, members: Membership): Promise<Result<Pulled, SyncError>> {
  const { transport, store } = ports
  const cases: Id[] = []
  let received = 0
  let confirmed = 0
  let healed = false
  let isReadAgain = false
  let coming: ReturnType<typeof transport.pull> | undefined
  for (;;) {
    const cursor = await store.readCursor()
    if (!cursor.ok) return cursor
    const page = await (coming ?? transport.pull(store.identity.feed, cursor.value))
    coming = undefined
    if (!page.ok) {
      if (page.error.code !== 'diverged' || healed) return page
      // It was restored, or never was what it said. From the last place in common everything is read again.
      const given = await giveBack(ports, members)
      if (!given.ok) return given
      const common = await findCommonCursor(ports, cursor.value)
      if (!common.ok) return common
      healed = true
      continue
    }
    // The next page is on its way while this one is checked and written. Nothing of it counts before its turn.
    if (page.value.isMore) coming = transport.pull(store.identity.feed, page.value.cursor)
    const whole = await verifyRows(ports, members, page.value.rows)
    if (!whole.ok) {
      if (whole.error.code !== 'chain-gap' || !cursor.value || isReadAgain) return whole
      // What is missing may lie before this place: an earlier answer left it out and said it had shown it. Asked for
      // from the beginning, once, it comes where the server has it; otherwise this tablet would stand here for ever.
      const moved = await store.moveCursor(null)
      if (!moved.ok) return moved
      isReadAgain = true
      coming = undefined
      continue
    }
    const { keys, cursor: next, isMore } = page.value
    const taken = await store.receive(whole.value, keys, next)
    if (!taken.ok) return taken
    cases.push(...taken.value.cases)
    received += taken.value.events
    confirmed += taken.value.confirmed
    if (!isMore) return ok({ cases, received, confirmed, healed })
  }
}

interface Pushed {
  /** Envelopes. */
  readonly sent: number
  /** How many of this device's own the server says it has. */
  readonly has: number
}

/**
 * What was sent has to come back. Where it does not, an earlier answer left it out and said it had shown it, so all is
 * read again: it would wait for its proof for ever.
 */
async function pullBack(
  ports: SyncPorts,
  members: Membership,
  { sent, has }: Pushed,
): Promise<Result<Pulled, SyncError>> {
  const { store } = ports
  const waits = sent > 0 ? ok(true) : await store.isUnproven(has)
  if (!waits.ok) return waits
  if (!waits.value) return ok(nothingPulled)
  const pulled = await pullAll(ports, members)
  const unproven = pulled.ok ? await store.isUnproven(has) : pulled
  if (!unproven.ok) return unproven
  if (!pulled.ok || !unproven.value) return pulled
  const moved = await store.moveCursor(null)
  const again = moved.ok ? await pullAll(ports, members) : moved
  if (!again.ok) return again
  return ok({
    cases: [...pulled.value.cases, ...again.value.cases],
    received: pulled.value.received + again.value.received,
    confirmed: pulled.value.confirmed + again.value.confirmed,
    healed: true,
  })
}

/** Sends what the server lacks, counted by the server itself. */
async function pushAll({ transport, store, keys }: SyncPorts): Promise<Result<Pushed, SyncError>> {
  const { feed, device } = store.identity
  const own = await store.chainEnd(device)
  if (!own.ok) return own
  const head = await transport.readHead(feed)
  if (!head.ok) return head
  let has = head.value.deviceSeq
  if (has > own.value.deviceSeq) return err({ code: 'own-unknown' })
  let sent = 0
  for (;;) {
    const outgoing = await store.readOutgoing(has)
    if (!outgoing.ok) return outgoing
    if (!outgoing.value) return ok({ sent, has })
    const signature = await keys.signHead(outgoing.value.head)
    if (!signature.ok) return signature
    const { envelopes, keys: wrapped } = outgoing.value
    const pushed = await transport.push({ feed, envelopes, signature: signature.value, keys: wrapped })
    if (!pushed.ok) {
      if (pushed.error.code === 'fork') return err({ code: 'own-fork' })
      if (pushed.error.code !== 'gap' || !('deviceSeq' in pushed.error)) return pushed
      // Counted wrong once is a race with ourselves; a server that keeps asking for the same never gets further.
      if (pushed.error.deviceSeq >= has) return err({ code: 'busy' })
      has = pushed.error.deviceSeq
      continue
    }
    has = outgoing.value.head.deviceSeq
    sent += envelopes.length
    const marked = await store.markOnServer(has)
    if (!marked.ok) return marked
  }
}
