import { type Bytes, equalBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { foldMembership, type Membership } from '../protocol/membership.ts'
import { giveWay } from './give-way.ts'
import type { SyncError, SyncPorts } from './ports.ts'

export interface MembershipReading {
  readonly members: Membership
  /** The server had lost entries, and was given them again. */
  readonly healed: boolean
}

/**
 * The log as it was known, and what was added since. A server that has another is found out; one that has less was
 * restored, leaves something out, or has not heard of what was written without it, and is given what it lacks: every
 * entry carries its own proof.
 */
export async function readMembership(ports: SyncPorts): Promise<Result<MembershipReading, SyncError>> {
  const { transport, store, crypto } = ports
  const kept = await store.readLog()
  if (!kept.ok) return kept
  const last = kept.value.at(-1)
  if (!last) return readFirst(ports)
  const known = await foldMembership(undefined, kept.value, crypto)
  if (!known.ok) return known
  // The last one known is asked for again: a server with another history has another entry there.
  const read = await transport.readLog(kept.value.length - 1)
  if (!read.ok && !isLogLost(read.error.code, known.value, store.identity.device)) return read
  const [same, ...more] = read.ok ? read.value : []
  if (!same || !equalBytes(same, last)) return giveBack(ports, kept.value, known.value)
  const shown = await store.readShown()
  if (!shown.ok) return shown
  if (more.length > 0 || shown.value === kept.value.length) return takeEntries(ports, known.value, more)
  const marked = await store.appendLog(kept.value.length, [])
  return marked.ok ? ok({ members: known.value, healed: false }) : marked
}

/** The first time. Who can found it does so before asking: a server that has never heard of us would have to refuse. */
async function readFirst(ports: SyncPorts): Promise<Result<MembershipReading, SyncError>> {
  const { transport, keys } = ports
  const genesis = await keys.found()
  if (genesis.ok) {
    const appended = await transport.appendLog(0, genesis.value)
    // Founded already, by an earlier try whose answer was lost.
    if (!appended.ok && appended.error.code !== 'log-moved') return appended
  }
  const read = await transport.readLog(0)
  return read.ok ? takeEntries(ports, undefined, read.value) : read
}

async function takeEntries(
  { store, crypto }: SyncPorts,
  known: Membership | undefined,
  entries: readonly Bytes[],
): Promise<Result<MembershipReading, SyncError>> {
  if (known && entries.length === 0) return ok({ members: known, healed: false })
  const folded = await foldMembership(known, entries, crypto)
  if (!folded.ok) return folded
  const { org, feed } = store.identity
  if (folded.value.org !== org || folded.value.feed !== feed) return err({ code: 'log-broken' })
  const saved = await store.appendLog(known?.length ?? 0, entries)
  return saved.ok ? ok({ members: folded.value, healed: false }) : saved
}

/** Where the server's log is the beginning of ours it gets the rest; where it goes on otherwise, that is found out. */
async function giveBack(
  ports: SyncPorts,
  kept: readonly Bytes[],
  known: Membership,
): Promise<Result<MembershipReading, SyncError>> {
  const { transport, store } = ports
  const read = await transport.readLog(0)
  if (!read.ok && read.error.code !== 'org-unknown' && read.error.code !== 'not-admitted') return read
  const there = read.ok ? read.value : []
  const shown = await store.readShown()
  if (!shown.ok) return shown
  const apart = there.findIndex((entry, i) => !kept[i] || !equalBytes(entry, kept[i]))
  if (apart !== -1) {
    const given = await giveWay(ports, { kept, there, apart, shown: shown.value })
    return given.ok ? readMembership(ports) : given
  }
  for (let index = there.length; index < kept.length; index++) {
    const appended = await transport.appendLog(index, kept[index] as Bytes)
    // Another entry at a place we know: what the server has is no earlier state of this log. At one that it never
    // showed us somebody else was first, and whoever let us in has to say it again.
    if (!appended.ok && appended.error.code === 'log-moved')
      return err({ code: index < shown.value ? 'log-forked' : 'join-waiting' })
    if (!appended.ok) return appended
  }
  const marked = await store.appendLog(kept.length, [])
  return marked.ok ? ok({ members: known, healed: there.length < shown.value }) : marked
}

/** Even a tablet that was put out may read the log. One that may not is not in it: it was restored to before. */
function isLogLost(code: string, known: Membership, device: string): boolean {
  return code === 'org-unknown' || (code === 'not-admitted' && known.devices.has(device))
}
