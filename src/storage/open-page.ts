import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import { parseEvent } from '../domain/parse-event.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import type { WrappedKey } from '../protocol/transport.ts'
import { wrapEpoch } from '../protocol/wrap-epoch.ts'
import type { ReceiveError, VerifiedRow } from '../sync/ports.ts'
import { keyToLoad } from './case-keys.ts'
import type { OpenedEnvelope, Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { sealError } from './storage-error.ts'
import type { KeyRow } from './tables.ts'

/** Envelopes opened in one message. */
const PORTION = 250

interface OpenPageParts {
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly identity: SpaceIdentity
}

interface Content {
  /** Undefined for what does not open, and for what is no event. */
  readonly event: DomainEvent | undefined
  /** Characters of its text. */
  readonly size: number
}
export type Opened = VerifiedRow & Content

const NOTHING_READ: Content = { event: undefined, size: 0 }

/** Rows that were opened before their turn, with these keys among others. */
export interface Foreseen {
  readonly contents: ReadonlyMap<VerifiedRow, Content>
  readonly arrived: ReadonlySet<Id>
}

export const NOTHING_FORESEEN: Foreseen = { contents: new Map(), arrived: new Set() }

interface KeysHere {
  readonly wrapped: readonly WrappedKey[]
  readonly kept: ReadonlyMap<Id, KeyRow>
  /** The newest feed key on this disk. */
  readonly epoch: number
}

interface OpenedPage {
  readonly rows: readonly Opened[]
  /** Keys that whoever holds the keys has only tried. */
  readonly toLoad: readonly WrappedKey[]
}

/** What does not open is kept all the same: its key may come, or a newer app that understands it. */
export async function openFresh(
  { sealer, space }: OpenPageParts,
  fresh: readonly VerifiedRow[],
  { wrapped, kept, epoch }: KeysHere,
  foreseen: Foreseen,
): Promise<Result<OpenedPage, ReceiveError>> {
  // Those of restricted cases have been tried already, and are not for everybody.
  const arrived = wrapped.filter((key) => !kept.has(key.keyId) && !isCircleKey(key))
  if (arrived.some((key) => !(wrapEpoch(key.wrapped) <= epoch))) return err({ code: 'epoch-ahead' })
  const left = fresh.filter((row) => !isForeseen(row, kept, foreseen))
  const asked = new Set(left.map(({ header }) => header.keyId))
  const known = [...kept.values()].filter(({ keyId }) => asked.has(keyId)).map(keyToLoad)
  // A key that has opened what came with it is one, and nothing need wait until it can open more.
  const proven = new Set(fresh.map(({ header }) => header.keyId).filter((id) => isProven(id)))
  const unproven = arrived.filter(({ keyId }) => !proven.has(keyId))
  if (known.length + unproven.length > 0) {
    const loaded = await sealer.loadCaseKeys({ space, keys: [...known, ...unproven] })
    if (!loaded.ok) return err(sealError(loaded.error))
    // A key that does not open must not take the place of the one that does: it is never asked for again.
    const refused = new Set(loaded.value.refused)
    if (unproven.some(({ keyId }) => refused.has(keyId))) return err({ code: 'feed-damaged' })
  }
  const opened = await openRows(sealer, space, left)
  if (!opened.ok) return opened
  const rows = fresh.map((row) => ({
    ...row,
    ...(opened.value.get(row) ?? foreseen.contents.get(row) ?? NOTHING_READ),
  }))
  return ok({ rows, toLoad: arrived.filter(({ keyId }) => proven.has(keyId)) })

  function isProven(keyId: Id): boolean {
    return !asked.has(keyId) && foreseen.arrived.has(keyId)
  }
}

/** With a key that came, and not with the one that lies here under the same id; and only what could be read. */
function isForeseen(row: VerifiedRow, kept: ReadonlyMap<Id, KeyRow>, foreseen: Foreseen): boolean {
  const known = kept.has(row.header.keyId) && foreseen.arrived.has(row.header.keyId)
  return !known && foreseen.contents.get(row)?.event !== undefined
}

/** What is in rows that have not had their turn. */
export async function foresee(
  { sealer, space, identity }: OpenPageParts,
  rows: readonly VerifiedRow[],
  arrived: readonly WrappedKey[],
): Promise<Foreseen> {
  // Its own come back, and are known.
  const others = rows.filter(({ header }) => header.device !== identity.device)
  const keys = arrived.filter((key) => !isCircleKey(key))
  const opened = await openRows(sealer, space, others, keys)
  if (!opened.ok) return NOTHING_FORESEEN
  return { contents: opened.value, arrived: new Set(keys.map(({ keyId }) => keyId)) }
}

async function openRows(
  sealer: Sealer,
  space: SpaceName,
  rows: readonly VerifiedRow[],
  arrived: readonly WrappedKey[] = [],
): Promise<Result<ReadonlyMap<VerifiedRow, Content>, ReceiveError>> {
  const contents = new Map<VerifiedRow, Content>()
  const portions = Array.from({ length: Math.ceil(rows.length / PORTION) }, (_, i) =>
    rows.slice(i * PORTION, (i + 1) * PORTION),
  )
  // What has been opened is read here while the next is opened there.
  const read = await Promise.all(
    portions.map(async (some) => {
      const asked = new Set(some.map(({ header }) => header.keyId))
      const opened = await sealer.openEnvelopes({
        space,
        envelopes: some.map(({ envelope }) => envelope),
        arrived: arrived.filter(({ keyId }) => asked.has(keyId)),
      })
      if (opened.ok) for (const [i, row] of some.entries()) contents.set(row, contentOf(opened.value[i]))
      return opened
    }),
  )
  for (const portion of read) if (!portion.ok) return err(sealError(portion.error))
  return ok(contents)
}

function contentOf(opened: OpenedEnvelope | undefined): Content {
  if (!opened || !('payload' in opened)) return NOTHING_READ
  const event = parseEvent(opened.payload)
  return { event: event.ok ? event.value : undefined, size: opened.payload.length }
}
