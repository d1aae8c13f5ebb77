import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import type { Membership } from '../protocol/membership.ts'
import type { PulledRow, PullPage } from '../protocol/transport.ts'
import { findCommonCursor } from './find-common-cursor.ts'
import type { ChainEnd, SyncError, SyncPorts } from './ports.ts'
import { readMembership } from './read-membership.ts'

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
  const read = await readMembership(ports)
  if (!read.ok) return read
  const { members } = read.value
  const { device } = ports.store.identity
  const self = members.devices.get(device)
  if (self?.state === 'wiped') return err({ code: 'wiped' })
  if (self?.state !== 'active') return err({ code: 'not-admitted' })

  const before = await pullAll(ports, members)
  if (!before.ok) return before
  const pushed = await pushAll(ports)
  if (!pushed.ok) return pushed
  const after = pushed.value > 0 ? await pullAll(ports, members) : ok(nothingPulled)
  if (!after.ok) return after
  return ok({
    membership: members,
    cases: new Set([...before.value.cases, ...after.value.cases]),
    received: before.value.received + after.value.received,
    sent: pushed.value,
    confirmed: before.value.confirmed + after.value.confirmed,
    healed: read.value.healed || before.value.healed || after.value.healed,
  })
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
  for (;;) {
    const cursor = await store.readCursor()
    if (!cursor.ok) return cursor
    const page = await transport.pull(store.identity.feed, cursor.value)
    if (!page.ok) {
      if (page.error.code !== 'diverged' || healed) return page
      // It was restored, or never was what it said. From the last place in common everything is read again.
      const common = await findCommonCursor(ports, cursor.value)
      if (!common.ok) return common
      healed = true
      continue
    }
    const whole = await verifyPage(ports, members, page.value)
    if (!whole.ok) return whole
    const taken = await store.receive(page.value.rows, page.value.keys, page.value.cursor)
    if (!taken.ok) return taken
    cases.push(...taken.value.cases)
    received += taken.value.events
    confirmed += taken.value.confirmed
    if (!page.value.isMore) return ok({ cases, received, confirmed, healed })
  }
}

/** Each author's part of a page: gapless, unforked, signed, and by somebody who may write. */
async function verifyPage(
  { store, keys }: SyncPorts,
  members: Membership,
  page: PullPage,
): Promise<Result<void, SyncError>> {
  const runs = splitByAuthor(page.rows)
  if (!runs.ok) return runs
  for (const [device, rows] of runs.value) {
    const author = members.devices.get(device)
    if (!author) return err({ code: 'feed-stranger' })
    const known = await store.chainEnd(device)
    if (!known.ok) return known
    const { org, feed } = store.identity
    let from: ChainEnd = known.value
    // What is known already comes again after a server was refilled; it must be the same, and `receive` sees to that.
    const news = rows.filter((row) => row.deviceSeq > known.value.deviceSeq)
    for (const batch of splitBySignature(news)) {
      const signature = batch.at(-1)?.signature ?? null
      if (!signature) return err({ code: 'feed-unsigned' })
      const envelopes = batch.map((row) => row.envelope)
      const run = { org, feed, device, signPublicKey: author.signPublicKey, from, envelopes, signature }
      const end = await keys.verifyChain(run)
      if (!end.ok) {
        // Signed by this very device, and not what it has: a copy of this tablet has gone its own way.
        const isOwnFork = device === store.identity.device && end.error.code === 'chain-fork'
        return err({ code: isOwnFork ? 'own-fork' : end.error.code })
      }
      from = end.value
    }
    if (author.fence !== undefined && from.deviceSeq > author.fence) return err({ code: 'feed-fenced' })
  }
  return ok(undefined)
}

interface AuthorRow extends PulledRow {
  readonly deviceSeq: number
}

function splitByAuthor(
  rows: readonly PulledRow[],
): Result<ReadonlyMap<Id, readonly AuthorRow[]>, { readonly code: 'feed-damaged' }> {
  const byAuthor = new Map<Id, AuthorRow[]>()
  for (const row of rows) {
    const parsed = parseEnvelope(row.envelope)
    // A newer form is still chained by its header, but this version cannot read where: update first.
    if (!parsed.ok) return err({ code: 'feed-damaged' })
    const { device, deviceSeq } = parsed.value.header
    byAuthor.set(device, [...(byAuthor.get(device) ?? []), { ...row, deviceSeq }])
  }
  return ok(byAuthor)
}

function splitBySignature(rows: readonly AuthorRow[]): readonly (readonly AuthorRow[])[] {
  const batches: AuthorRow[][] = [[]]
  for (const row of rows) {
    batches.at(-1)?.push(row)
    if (row.signature) batches.push([])
  }
  return batches.filter((batch) => batch.length > 0)
}

/** Sends what the server lacks, counted by the server itself. Returns how many envelopes that was. */
async function pushAll({ transport, store, keys }: SyncPorts): Promise<Result<number, SyncError>> {
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
    if (!outgoing.value) return ok(sent)
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
