import { parseEntry } from '../protocol/log-entry.ts'
import { foldMembership, type Membership } from '../protocol/membership.ts'
import { logCrypto } from './server-crypto.ts'
import type { FeedStore } from './store/feed-store.ts'

/** Folded logs are small; those of organisations that sleep are folded again when they wake. */
const MAX_KEPT = 500
const ENTRIES_AT_A_TIME = 500

export interface KnownLog {
  readonly membership: Membership
  /** Index of the last entry about each device. */
  readonly lastAbout: ReadonlyMap<string, number>
}

export interface MembershipCache {
  /** The log as it stands in the store now; undefined when there is no such organisation. */
  readonly read: (org: string) => Promise<KnownLog | undefined>
}

/** Who is in, by the log alone. Only entries that came since are read and checked. */
export function openMembershipCache(store: Pick<FeedStore, 'readLog'>): MembershipCache {
  const kept = new Map<string, KnownLog>()

  async function read(org: string): Promise<KnownLog | undefined> {
    let known = kept.get(org)
    for (;;) {
      const from = known?.membership.length ?? 0
      const part = await store.readLog(org, from, ENTRIES_AT_A_TIME)
      if (!part) return undefined
      // The store was restored under us: what was folded is of another past.
      if (part.length < from) {
        known = undefined
        continue
      }
      if (part.entries.length > 0) known = await follow(known, part.entries)
      if (!known) throw new Error('expected an organisation to have entries')
      if (known.membership.length >= part.length) return keep(org, known)
    }
  }

  function keep(org: string, known: KnownLog): KnownLog {
    kept.delete(org)
    kept.set(org, known)
    const [oldest] = kept.keys()
    if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest)
    return known
  }
  return { read }
}

async function follow(known: KnownLog | undefined, entries: Parameters<typeof foldMembership>[1]) {
  const folded = await foldMembership(known?.membership, entries, logCrypto)
  // Every entry was checked before it was stored. One that does not hold now was changed on the disk.
  if (!folded.ok)
    throw new Error(`expected a log that holds, got ${folded.error.code} at ${folded.error.index}`)
  const lastAbout = new Map(known?.lastAbout)
  for (const bytes of entries) {
    const parsed = parseEntry(bytes)
    if (parsed.ok) lastAbout.set(parsed.value.entry.device, parsed.value.entry.index)
  }
  return { membership: folded.value, lastAbout }
}
