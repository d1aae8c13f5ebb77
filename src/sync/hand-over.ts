import type { Id } from '../domain/id.ts'
import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import { encodeHandOver, type HandOver, parseHandOver } from '../protocol/hand-over.ts'
import { foldMembership, type Membership } from '../protocol/membership.ts'
import type { PulledRow, WrappedKey } from '../protocol/transport.ts'
import { admissionsFrom } from './give-way.ts'
import { provenFault } from './own-split.ts'
import type { ChainEnd, SyncError, SyncPorts } from './ports.ts'
import { verifyRows } from './verify-rows.ts'

type HandOverPorts = Omit<SyncPorts, 'transport'>

/** Envelopes in one flushed write. The whole file has been checked before the first. */
const PORTION = 500

/**
 * What this tablet has written, for another tablet of the organisation and no server. Sealed as it lies on the disk.
 * `unsent`: only what no server has, and without the log: for a tablet that knows this one and what it wrote before.
 */
export async function makeHandOver(
  { store, keys }: HandOverPorts,
  what: 'all' | 'unsent' = 'all',
): Promise<Result<Bytes, SyncError>> {
  const log = await store.readLog()
  if (!log.ok) return log
  const unsent = what === 'unsent' ? await store.readUnsent() : ok({ after: 0 })
  if (!unsent.ok) return unsent
  const { after } = unsent.value
  const envelopes: Bytes[] = []
  const wrapped = new Map<string, WrappedKey>()
  let head: ChainEnd | undefined
  for (;;) {
    const next = await store.readOutgoing(after + envelopes.length)
    if (!next.ok) return next
    if (!next.value) break
    head = next.value.head
    envelopes.push(...next.value.envelopes)
    for (const key of next.value.keys) wrapped.set(key.keyId, key)
  }
  if (!head || log.value.length === 0) return err({ code: 'hand-over-empty' })
  const signature = await keys.signHead(head)
  if (!signature.ok) return signature
  const { org, feed } = store.identity
  return ok(
    encodeHandOver({
      org,
      feed,
      log: what === 'all' ? log.value : [],
      keys: [...wrapped.values()],
      envelopes,
      signature: signature.value,
    }),
  )
}

export interface TakenHandOver {
  readonly cases: ReadonlySet<Id>
  readonly events: number
}

/** Takes in what another tablet wrote, under the same checks as what comes from a server. */
export async function takeHandOver(
  ports: HandOverPorts,
  bytes: Bytes,
): Promise<Result<TakenHandOver, SyncError>> {
  const { store } = ports
  const file = parseHandOver(bytes)
  if (!file.ok) return file
  const { org, feed } = store.identity
  if (file.value.org !== org || file.value.feed !== feed) return err({ code: 'hand-over-foreign' })
  // A file proves what another tablet wrote. That this one's own writing has reached anybody, it does not.
  const first = parseEnvelope(file.value.envelopes[0] ?? bytes)
  if (first.ok && first.value.header.device === store.identity.device) return err({ code: 'hand-over-own' })
  const members = await mergeLog(ports, file.value)
  if (!members.ok) return members
  const erased = await store.eraseCases(members.value.erased)
  if (!erased.ok) return erased
  const rows = file.value.envelopes.map(
    (envelope, i): PulledRow => ({
      seq: i + 1,
      envelope,
      signature: i === file.value.envelopes.length - 1 ? file.value.signature : null,
    }),
  )
  const whole = await verifyRows(ports, members.value, rows)
  if (!whole.ok) return whole
  const cursor = await store.readCursor()
  if (!cursor.ok) return cursor
  const cases = new Set<Id>()
  let events = 0
  for (let at = 0; at < rows.length; at += PORTION) {
    const taken = await store.receive(whole.value.rows.slice(at, at + PORTION), file.value.keys, cursor.value)
    if (!taken.ok) return err(await provenFault(ports, members.value, rows, taken.error, 'feed-damaged'))
    for (const id of taken.value.cases) cases.add(id)
    events += taken.value.events
  }
  return ok({ cases, events })
}

/**
 * The longer of the two logs, where the shorter is its beginning. Where they part, somebody let a tablet in without a
 * server: ours stands if theirs does nothing else, and otherwise both have to meet the server first.
 */
async function mergeLog(
  { store, crypto }: HandOverPorts,
  file: HandOver,
): Promise<Result<Membership, SyncError>> {
  const kept = await store.readLog()
  if (!kept.ok) return kept
  const shared = Math.min(kept.value.length, file.log.length)
  const apart = kept.value.slice(0, shared).findIndex((entry, i) => !equalBytes(entry, file.log[i] as Bytes))
  if (apart !== -1) {
    const theirs = await foldMembership(undefined, file.log, crypto)
    if (!theirs.ok) return theirs
    if (!(await admissionsFrom(file.log, apart, crypto))) {
      const isOurs = await admissionsFrom(kept.value, apart, crypto)
      return err({ code: isOurs ? 'log-apart' : 'log-forked' })
    }
  }
  const longer = apart === -1 && file.log.length > kept.value.length ? file.log : kept.value
  const members = await foldMembership(undefined, longer, crypto)
  if (!members.ok) return members
  const { org, feed, device } = store.identity
  if (members.value.org !== org || members.value.feed !== feed) return err({ code: 'log-broken' })
  if (members.value.devices.get(device)?.state !== 'active') return err({ code: 'not-admitted' })
  const saved = await store.holdLog(kept.value.length, longer.slice(kept.value.length))
  return saved.ok ? members : saved
}
