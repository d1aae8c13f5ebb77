import type { Id } from '../domain/id.ts'
import { type Bytes, equalBytes, toHex } from '../lib/bytes.ts'
import { ok, type Result } from '../lib/result.ts'
import type { Membership } from '../protocol/membership.ts'
import { encodeSeen, parseSeen, type SeenLog, type SeenPlace, splitSignature } from '../protocol/seen.ts'
import type { SeenState, SyncError, SyncPorts } from './ports.ts'

/** More of the log's claims than this at once no honest colleagues make. */
const MAX_LOGS = 64

/** The last batch of an author in a page, whose signature holds: what it says, it says for those before it. */
export interface SignedBatch {
  readonly device: Id
  readonly signature: Bytes
}

export interface ShownPage {
  readonly timeline: Id
  /** Of each author, as far as the page goes. */
  readonly shown: ReadonlyMap<Id, number>
  readonly batches: readonly SignedBatch[]
}

/** After one page of a server. What it shows itself need not be looked for. */
export function takeShown(
  before: SeenState | null,
  page: ShownPage,
  { devices, length, head }: Membership,
  self: Id,
): SeenState {
  const { timeline } = page
  const known = before?.timeline === timeline ? before : { timeline, shown: [], said: [], logs: [] }
  const shown = advance(known.shown, page.shown, self)
  if (page.batches.length === 0) return { ...known, shown }
  const reached = new Map(shown.map(({ device, deviceSeq }) => [device, deviceSeq]))
  const said = new Map(known.said.map((one) => [one.device, one]))
  const logs = new Map(known.logs.map((one) => [nameOf(one), one]))
  for (const { device: by, signature } of page.batches) {
    const seenBytes = splitSignature(signature)?.seen
    const seen = seenBytes && parseSeen(seenBytes)
    if (seen?.timeline !== timeline) continue
    for (const { device, deviceSeq } of seen.places) {
      const most = Math.max(reached.get(device) ?? 0, said.get(device)?.deviceSeq ?? 0)
      if (device !== self && devices.has(device) && deviceSeq > most)
        said.set(device, { device, deviceSeq, by })
    }
    const isOurs = seen.log.entries === length && equalBytes(seen.log.hash, head)
    if (!isOurs) logs.set(nameOf(seen.log), { ...seen.log, by })
  }
  const longest = [...logs.values()].sort((a, b) => b.entries - a.entries).slice(0, MAX_LOGS)
  return { timeline, shown, said: [...said.values()], logs: longest }
}

function nameOf({ entries, hash }: SeenLog): string {
  return `${entries}/${toHex(hash)}`
}

function advance(
  before: readonly SeenPlace[],
  page: ReadonlyMap<Id, number>,
  self: Id,
): readonly SeenPlace[] {
  const known = new Map(before.map((one) => [one.device, one.deviceSeq]))
  const news = [...page].flatMap(([device, deviceSeq]) =>
    device !== self && deviceSeq > (known.get(device) ?? 0) ? [{ device, deviceSeq }] : [],
  )
  const isNew = new Set(news.map(({ device }) => device))
  return news.length === 0 ? before : [...news, ...before.filter(({ device }) => !isNew.has(device))]
}

/** What goes with the next push; undefined where nothing has been read from a server. */
export async function seenToSay(
  { store }: Pick<SyncPorts, 'store'>,
  { length, head }: Membership,
): Promise<Result<Bytes | undefined, SyncError>> {
  const cursor = await store.readCursor()
  if (!cursor.ok || !cursor.value) return cursor.ok ? ok(undefined) : cursor
  const { timeline } = cursor.value
  const seen = await store.readSeen()
  if (!seen.ok) return seen
  const places = seen.value?.timeline === timeline ? seen.value.shown : []
  return ok(encodeSeen({ timeline, log: { entries: length, hash: head }, places }))
}

/** What a server has shown colleagues and this tablet does not have, after everything has been read. */
export interface Withheld {
  readonly isLog: boolean
  readonly isFeed: boolean
}

/** Forgets what has come meanwhile, from anywhere. */
export async function findWithheld(
  ports: Pick<SyncPorts, 'store' | 'crypto'>,
  members: Membership,
): Promise<Result<Withheld, SyncError>> {
  const { store } = ports
  const seen = await store.readSeen()
  if (!seen.ok) return seen
  if (!seen.value || seen.value.said.length + seen.value.logs.length === 0)
    return ok({ isLog: false, isFeed: false })
  const said = []
  for (const one of seen.value.said) {
    const { device, deviceSeq, by } = one
    const fence = members.devices.get(device)?.fence ?? deviceSeq
    if (!isIn(members, by)) continue
    const end = await store.chainEnd(device)
    if (!end.ok) return end
    // What its author wrote after it was put out counts for nobody.
    if (end.value.deviceSeq < Math.min(deviceSeq, fence)) said.push(one)
  }
  const logs = await missingOf(ports, members, seen.value.logs)
  if (!logs.ok) return logs
  if (said.length < seen.value.said.length || logs.value.length < seen.value.logs.length) {
    const kept = await store.keepSeen({ ...seen.value, said, logs: logs.value })
    if (!kept.ok) return kept
  }
  return ok({ isLog: logs.value.length > 0, isFeed: said.length > 0 })
}

async function missingOf(
  { store, crypto }: Pick<SyncPorts, 'store' | 'crypto'>,
  members: Membership,
  logs: SeenState['logs'],
): Promise<Result<SeenState['logs'], SyncError>> {
  const open = logs.filter(({ by }) => isIn(members, by))
  if (open.length === 0) return ok([])
  const log = await store.readLog()
  if (!log.ok) return log
  const missing = []
  for (const one of open) {
    const entry = log.value[one.entries - 1]
    const isHere = entry !== undefined && equalBytes(await crypto.sha256(entry), one.hash)
    if (!isHere) missing.push(one)
  }
  return ok(missing)
}

function isIn({ devices }: Membership, device: Id): boolean {
  return devices.get(device)?.state === 'active'
}

/**
 * Whether the log that was just read is shorter than, or another than, what this server had shown a colleague before it
 * was asked. A server that was restored meanwhile says so with another timeline, and is told what it lacks.
 */
export async function isLogWithheld(
  ports: SyncPorts,
  members: Membership,
): Promise<Result<boolean, SyncError>> {
  const withheld = await findWithheld(ports, members)
  if (!withheld.ok || !withheld.value.isLog) return withheld.ok ? ok(false) : withheld
  const seen = await ports.store.readSeen()
  if (!seen.ok) return seen
  const head = await ports.transport.readHead(ports.store.identity.feed)
  return head.ok ? ok(head.value.cursor.timeline === seen.value?.timeline) : head
}

/** A server that has lost something has shown nothing of what it lost. */
export async function forgetShown({ store }: Pick<SyncPorts, 'store'>): Promise<Result<void, SyncError>> {
  const seen = await store.readSeen()
  if (!seen.ok || !seen.value) return seen.ok ? ok(undefined) : seen
  return store.keepSeen({ ...seen.value, shown: [] })
}
