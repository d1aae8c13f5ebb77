import { type Bytes, concatBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEpoch } from '../protocol/epoch.ts'
import { encodeEntry, type LogEntry, parseEntry } from '../protocol/log-entry.ts'
import { foldMembership, type LogCrypto, type Membership } from '../protocol/membership.ts'
import { takeEpochs, writeEpoch } from './epoch-keys.ts'
import type { SyncError, SyncPorts } from './ports.ts'

interface TwoLogs {
  readonly kept: readonly Bytes[]
  readonly there: readonly Bytes[]
  /** The first place where they differ. */
  readonly apart: number
  /** How many of the kept ones a server has shown. */
  readonly shown: number
}

/**
 * Somebody was let in without a server, and in the meantime the server's log went on otherwise. What no server has
 * shown, and lets in new tablets and does nothing else, gives way: this tablet's own admissions are said once more at
 * the end of the server's log, and the others wait for their author. Anything else is another history. The server's
 * log is kept last, so that a try that was cut off is made again from the beginning.
 */
export async function giveWay(ports: SyncPorts, logs: TwoLogs): Promise<Result<void, SyncError>> {
  const { store, crypto } = ports
  const held = logs.apart < logs.shown ? undefined : await admissionsFrom(logs.kept, logs.apart, crypto)
  if (!held) return err({ code: 'log-forked' })
  const folded = await foldMembership(undefined, logs.there, crypto)
  if (!folded.ok) return folded
  const { org, feed } = store.identity
  if (folded.value.org !== org || folded.value.feed !== feed) return err({ code: 'log-broken' })
  const said = await sayAgain(ports, folded.value, held)
  if (!said.ok) return said
  const keyed = await giveKeys(ports, said.value.members, held, logs.apart)
  if (!keyed.ok) return keyed
  const entries = [...logs.there.slice(logs.apart), ...said.value.entries]
  return store.appendLog(logs.apart, entries)
}

/**
 * What lets in tablets that were not there before, from this place on, and the first entry where that was made twice;
 * undefined when anything else is said there.
 */
export async function admissionsFrom(
  log: readonly Bytes[],
  from: number,
  crypto: LogCrypto,
): Promise<readonly LogEntry[] | undefined> {
  const before = await foldMembership(undefined, log.slice(0, from), crypto)
  const admissions: LogEntry[] = []
  for (const [i, bytes] of log.slice(from).entries()) {
    const parsed = parseEntry(bytes)
    if (!parsed.ok) return undefined
    const { entry } = parsed.value
    const isFirst = i === 0 && from === 0 && entry.kind === 'genesis'
    const isNew = entry.kind === 'added' && !(before.ok && before.value.devices.has(entry.device))
    if (!isFirst && !isNew) return undefined
    if (isNew) admissions.push(entry)
  }
  return admissions
}

/** The same keys and the same wrap: it is for that tablet and bound to no place in the log. */
async function sayAgain(
  { store, keys, transport, crypto }: SyncPorts,
  known: Membership,
  held: readonly LogEntry[],
): Promise<Result<{ readonly members: Membership; readonly entries: readonly Bytes[] }, SyncError>> {
  const { device } = store.identity
  const entries: Bytes[] = []
  let members = known
  for (const entry of held) {
    const self = members.devices.get(device)
    const mayLetIn = self?.state === 'active' && self.role === 'admin'
    if (!mayLetIn || entry.author !== device || members.devices.has(entry.device)) continue
    const unsigned = encodeEntry({ ...entry, index: members.length, prevHash: members.head })
    const signature = await keys.signEntry(unsigned)
    if (!signature.ok) return signature
    const bytes = concatBytes(unsigned, signature.value)
    const folded = await foldMembership(members, [bytes], crypto)
    if (!folded.ok) return folded
    const appended = await transport.appendLog(members.length, bytes)
    if (!appended.ok) return appended
    members = folded.value
    entries.push(bytes)
  }
  return ok({ members, entries })
}

/** The key that went along is from before this place. Was there a newer one since, another that is for all is made. */
async function giveKeys(
  ports: SyncPorts,
  members: Membership,
  held: readonly LogEntry[],
  apart: number,
): Promise<Result<void, SyncError>> {
  const { device } = ports.store.identity
  const newest = members.epochs.at(-1)
  if (members.devices.get(device)?.state !== 'active' || !newest || newest.epoch < apart) return ok(undefined)
  const given = new Set(parseEpoch(newest.sealed)?.wraps.map((wrap) => wrap.device))
  const lacks = held.some(
    (entry) =>
      entry.author === device &&
      members.devices.get(entry.device)?.state === 'active' &&
      !given.has(entry.device),
  )
  if (!lacks) return ok(undefined)
  const taken = await takeEpochs(ports, members)
  if (!taken.ok) return taken
  return writeEpoch(ports, members)
}
