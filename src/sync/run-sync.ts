import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Membership } from '../protocol/membership.ts'
import type { Cursor } from '../protocol/transport.ts'
import { findCommonCursor } from './find-common-cursor.ts'
import { giveBack } from './give-back.ts'
import { keepEpochs } from './keep-epochs.ts'
import { leaveUnsent, sendToQuarantine } from './leave-unsent.ts'
import { provenFault } from './own-split.ts'
import type { SyncError, SyncPorts } from './ports.ts'
import { type Pushed, pushAll } from './push-all.ts'
import { readAhead } from './read-ahead.ts'
import { readMembership } from './read-membership.ts'
import { findWithheld, isLogWithheld, seenToSay, takeShown } from './seen.ts'

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
  /** The server has shown colleagues something by others that it does not show this tablet, asked from the beginning. */
  readonly isWithheld: boolean
}

/** Somebody else may write in the log in each of them; more often than this it waits for the next round. */
const MAX_TRIES = 3

/**
 * One round against a server: the log, what others wrote, what this tablet wrote, and its own writing back again as
 * proof. Every step may be cut off anywhere and done again: nothing leaves the outbox before it has come back.
 */
export async function runSync(
  ports: SyncPorts,
  /** False: what is kept back has been asked for from the beginning not long ago, and a feed is long. */
  mayAskAgain = true,
): Promise<Result<SyncRound, SyncError>> {
  let isAhead = false
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const round = await runOnce(ports, mayAskAgain)
    const code = round.ok ? undefined : round.error.code
    if (code !== 'epoch-ahead' && code !== 'log-ahead') return round
    // Mostly the new key came between reading the log and reading the feed. A server that still does not show it does
    // not show who has left either.
    if (code === 'epoch-ahead' && isAhead) return err({ code: 'log-withheld' })
    isAhead ||= code === 'epoch-ahead'
  }
  return err({ code: 'busy' })
}

async function runOnce(ports: SyncPorts, mayAskAgain: boolean): Promise<Result<SyncRound, SyncError>> {
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
  const isLogShort = await isLogWithheld(ports, first.value.members)
  if (!isLogShort.ok) return isLogShort
  if (isLogShort.value) return err({ code: 'log-withheld' })
  const read = await keepEpochs(ports, first.value)
  if (!read.ok) return read
  const { members } = read.value

  const before = await pullAll(ports, members)
  // Whatever is wrong with what others wrote: what was written here is brought to safety all the same.
  if (!before.ok && isAboutOthers(before.error.code)) await pushAll(ports, undefined)
  if (!before.ok) return before
  const withheld = await askForWithheld(ports, members, mayAskAgain)
  if (!withheld.ok) return withheld
  const takenUp = await ports.store.takeUpEarlier()
  if (!takenUp.ok) return takenUp
  const healed = read.value.healed || before.value.healed
  // What was restored a moment ago may still lack entries of the log that this tablet had been shown before.
  const seen = healed ? ok(undefined) : await seenToSay(ports, members)
  if (!seen.ok) return seen
  const pushed = await pushAll(ports, seen.value)
  if (!pushed.ok && pushed.error.code === 'own-claimed')
    return err(await askForProof(ports, members, mayAskAgain))
  if (!pushed.ok) return pushed
  const after = await pullBack(ports, members, pushed.value)
  if (!after.ok) return after
  return ok({
    membership: members,
    cases: new Set([...before.value.cases, ...withheld.value.pulled.cases, ...after.value.cases]),
    received: before.value.received + withheld.value.pulled.received + after.value.received,
    sent: pushed.value.sent,
    confirmed: before.value.confirmed + withheld.value.pulled.confirmed + after.value.confirmed,
    healed: healed || withheld.value.pulled.healed || after.value.healed,
    isWithheld: withheld.value.isWithheld,
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

/**
 * What colleagues had been shown before they wrote has to be here now. Where it is not, an earlier answer may have left it
 * out, so all is read again, once; if it does not come, this server keeps it back.
 */
async function askForWithheld(
  ports: SyncPorts,
  members: Membership,
  mayAskAgain: boolean,
): Promise<Result<{ readonly pulled: Pulled; readonly isWithheld: boolean }, SyncError>> {
  const missing = await findWithheld(ports, members)
  if (!missing.ok) return missing
  // Before anything is sent: somebody may have left. Read again, the log has it or is kept back.
  if (missing.value.isLog) return err({ code: 'log-ahead' })
  const { isFeed } = missing.value
  if (!isFeed || !mayAskAgain) return ok({ pulled: nothingPulled, isWithheld: isFeed })
  const moved = await ports.store.moveCursor(null)
  const pulled = moved.ok ? await pullAll(ports, members) : moved
  if (!pulled.ok) return pulled
  const still = await findWithheld(ports, members)
  return still.ok ? ok({ pulled: pulled.value, isWithheld: still.value.isFeed }) : still
}

/**
 * The server says that this device's chain goes otherwise there. That is its word and nothing else: what was written
 * under this name it has to show, signed, and then the round ends with what the page says.
 */
async function askForProof(ports: SyncPorts, members: Membership, mayAskAgain: boolean): Promise<SyncError> {
  const shown = await pullAll(ports, members)
  if (!shown.ok) return shown.error
  // An earlier answer may have left it out and said it had shown it.
  const moved = mayAskAgain ? await ports.store.moveCursor(null) : undefined
  if (moved && !moved.ok) return moved.error
  const again = moved && (await pullAll(ports, members))
  return again && !again.ok ? again.error : { code: 'own-claimed' }
}

async function pullAll(ports: SyncPorts, members: Membership): Promise<Result<Pulled, SyncError>> {
  const { store } = ports
  let pulled = nothingPulled
  let isReadAgain = false
  let isEach = false
  for (;;) {
    const from = await store.readCursor()
    if (!from.ok) return from
    const reading = await pullOn(ports, members, from.value, isEach)
    pulled = {
      cases: [...pulled.cases, ...reading.pulled.cases],
      received: pulled.received + reading.pulled.received,
      confirmed: pulled.confirmed + reading.pulled.confirmed,
      healed: pulled.healed,
    }
    if (!reading.fault) return ok(pulled)
    // What is whole before the first fault counts, as it would have if it had come alone.
    if (reading.isMerged) {
      isEach = true
      continue
    }
    const { fault } = reading
    const reached = await store.readCursor()
    if (!reached.ok) return reached
    if (fault.code === 'diverged' && !pulled.healed) {
      // It was restored, or never was what it said. From the last place in common everything is read again.
      const given = await giveBack(ports, members)
      if (!given.ok) return given
      const common = await findCommonCursor(ports, reached.value)
      if (!common.ok) return common
      pulled = { ...pulled, healed: true }
    } else if (fault.code === 'chain-gap' && reached.value && !isReadAgain) {
      // What is missing may lie before this place: an earlier answer left it out and said it had shown it. Asked for
      // from the beginning, once, it comes where the server has it; otherwise this tablet would stand here for ever.
      const moved = await store.moveCursor(null)
      if (!moved.ok) return moved
      isReadAgain = true
    } else return err(fault)
  }
}

interface Reading {
  readonly pulled: Pulled
  /** What ended it before its end. What came until then counts. */
  readonly fault: SyncError | undefined
  /** It was in one of several pages that were taken together. */
  readonly isMerged: boolean
}

async function pullOn(
  ports: SyncPorts,
  members: Membership,
  from: Cursor | null,
  isEach: boolean,
): Promise<Reading> {
  const known = await ports.store.readSeen()
  if (!known.ok) return { pulled: nothingPulled, fault: known.error, isMerged: false }
  let seen = known.value
  const ahead = readAhead(ports, members, from, isEach)
  const cases: Id[] = []
  let received = 0
  let confirmed = 0
  const endWith = (fault?: SyncError, isMerged = false): Reading => {
    ahead.stop()
    return { pulled: { cases, received, confirmed, healed: false }, fault, isMerged }
  }
  for (;;) {
    const page = await ahead.next()
    if (!page.ok) return endWith(page.error)
    const { rows, keys, cursor, isMore, shown, isMerged } = page.value
    const seenNow = takeShown(seen, shown, members, ports.store.identity.device)
    const taken = await ports.store.receive(rows, keys, cursor, seenNow)
    if (!taken.ok)
      return endWith(await provenFault(ports, members, rows, taken.error, 'feed-damaged'), isMerged)
    seen = seenNow
    cases.push(...taken.value.cases)
    received += taken.value.events
    confirmed += taken.value.confirmed
    if (!isMore) return endWith()
  }
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
