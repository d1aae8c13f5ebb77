import type { KnownEvent } from '../domain/event.ts'
import { eventPayload } from '../domain/event-payload.ts'
import { type Id, newId } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import type { CaseKeys } from './case-keys.ts'
import { bundleName, bundleText, type CaseReader } from './case-reader.ts'
import type { Connection } from './connection.ts'
import { type IndexShards, shardName } from './index-shards.ts'
import type { IndexPlan } from './place-rows.ts'
import type { SealedEnvelope, Sealer, SpaceName } from './sealer.ts'
import { makeSegments } from './segments.ts'
import { shardText } from './shard-text.ts'
import { type SaveError, sealError } from './storage-error.ts'
import type { WriteCallback } from './strict-write.ts'
import type { BundleRow, HeadRow, KeyRow, QuarantineRow, SegmentRow, ShardRow } from './tables.ts'
import type { Admitted } from './write-request.ts'

/** A bundle is written when more log rows than this lie after the last one. */
const MAX_TAIL = 32

/** Everything sealed, nothing written. */
interface PreparedSave {
  readonly from: HeadRow
  readonly next: HeadRow
  readonly put: WriteCallback
  readonly indexPlan: IndexPlan
  /** Log rows after the bundle of each case touched. */
  readonly tails: ReadonlyMap<Id, number>
  readonly stored: number
}

export interface SaveParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly device: Id
  readonly random: RandomBytes
  readonly keys: CaseKeys
  readonly reader: CaseReader
  readonly index: IndexShards
  /** A name for the shapes of events that {@link reader} knows. */
  readonly shapes: string | undefined
}

interface SaveGround {
  readonly from: HeadRow
  readonly tails: ReadonlyMap<Id, number>
  readonly newKeys: readonly KeyRow[]
  /** After a clash: some of these events may be on disk already. */
  readonly mayBeStored: boolean
}

interface Fresh {
  readonly keyId: Id
  readonly event: Pick<KnownEvent, 'id'>
  readonly payload: string
  /** Local number of the row that goes when this one comes. */
  readonly replaces?: number
}

/** Seals a batch in one round trip. `undefined` when all of it is on disk already. */
export async function prepareSave(
  parts: SaveParts,
  admitted: readonly Admitted[],
  ground: SaveGround,
): Promise<Result<PreparedSave | undefined, SaveError>> {
  const { from, newKeys } = ground
  const fresh = await freshEvents(parts, admitted, ground.mayBeStored)
  if (!fresh.ok) return fresh
  const events = [...fresh.value.values()]
  const news = admitted.filter(
    ({ request }) => request.events.length === 0 || request.events.some(({ id }) => fresh.value.has(id)),
  )
  const received = news.flatMap(({ request }) => request.received)
  const also = news.flatMap(({ request }) => request.also ?? [])
  const indexPlan = await planIndex(parts.index, news, from)
  if (!indexPlan.ok) return indexPlan
  const seq = from.seq + events.length
  const bundles = await planBundles(parts, events, news, ground)
  if (!bundles.ok) return bundles
  const quarantine = [
    ...news.flatMap(({ request }) => request.quarantine),
    ...indexPlan.value.quarantine,
    ...bundles.value.quarantine,
  ]
  const { shards } = indexPlan.value
  const records = [
    ...shards.map(({ shard, rows }) => ({ name: shardName(shard), text: shardText(rows) })),
    ...bundles.value.texts.map(({ keyId, text }) => ({ name: bundleName(keyId, seq), text })),
  ]
  if (events.length + records.length + quarantine.length + received.length + also.length === 0)
    return ok(undefined)

  const loaded = await parts.keys.ensureLoaded(events.map(({ keyId }) => keyId))
  if (!loaded.ok) return loaded
  const head = { deviceSeq: from.deviceSeq, hash: from.hash }
  // What others sealed needs nothing of whoever holds the keys, who may have much to open before.
  const sealed =
    events.length + records.length === 0
      ? ok({ envelopes: [], head, signature: null, records: [] })
      : await parts.sealer.seal({
          space: parts.space,
          head,
          events: events.map(({ keyId, payload }) => ({ keyId, payload })),
          records,
        })
  if (!sealed.ok) return err(sealError(sealed.error))
  const next: HeadRow = {
    ...from,
    deviceSeq: sealed.value.head.deviceSeq,
    hash: sealed.value.head.hash,
    revision: from.revision + 1,
    by: newId(parts.random),
    seq: seq + received.length,
    shards: indexPlan.value.count,
    signature: sealed.value.signature ?? from.signature,
  }
  const sealedShards = sealed.value.records.slice(0, shards.length)
  const sealedBundles = sealed.value.records.slice(shards.length)
  const put = putAll({
    newKeys,
    device: parts.device,
    firstSeq: from.seq + 1,
    events,
    envelopes: sealed.value.envelopes,
    shards: shards.map(({ shard }, i) => ({ shard, bytes: sealedShards[i] as Bytes })),
    bundles: bundles.value.texts.map(({ keyId }, i) => ({
      keyId,
      upTo: seq,
      bytes: sealedBundles[i] as Bytes,
    })),
    quarantine,
    segments: makeSegments(received, seq + 1),
    also,
  })
  return ok({
    from,
    next,
    put,
    indexPlan: indexPlan.value,
    tails: bundles.value.tails,
    stored: events.length,
  })
}

/** Each event once, in the order asked for, without those that are on disk already. */
async function freshEvents(
  { connection }: SaveParts,
  admitted: readonly Admitted[],
  mayBeStored: boolean,
): Promise<Result<ReadonlyMap<Id, Fresh>, SaveError>> {
  const fresh = new Map<Id, Fresh>()
  for (const { request, key } of admitted) {
    if (!key) continue
    const { keyId } = key
    const under = request.events.map((event) => ({ keyId, event }))
    for (const { keyId, event } of [...under, ...(request.circle?.closing ?? [])]) {
      fresh.set(event.id, { keyId, event, payload: eventPayload(event) })
    }
    for (const { seq, eventId, payload } of request.earlier)
      fresh.set(eventId, { keyId, event: { id: eventId }, payload, replaces: seq })
  }
  if (!mayBeStored || fresh.size === 0) return ok(fresh)
  const stored = await connection.run((tables) =>
    tables.log
      .where('eventId')
      .anyOf([...fresh.keys()])
      .toArray(),
  )
  if (!stored.ok) return stored
  for (const { eventId, seq } of stored.value) if (fresh.get(eventId)?.replaces !== seq) fresh.delete(eventId)
  return ok(fresh)
}

async function planIndex(
  index: IndexShards,
  news: readonly Admitted[],
  from: HeadRow,
): Promise<Result<IndexPlan, SaveError>> {
  const changes = new Map(news.flatMap(({ request }) => [...request.rows]))
  if (changes.size === 0 && !index.isDirty()) return ok({ shards: [], count: from.shards, quarantine: [] })
  const loaded = await index.load()
  return loaded.ok ? ok(index.plan(changes)) : loaded
}

interface BundlePlan {
  readonly texts: readonly { readonly keyId: Id; readonly text: string }[]
  readonly tails: ReadonlyMap<Id, number>
  readonly quarantine: readonly QuarantineRow[]
}

async function planBundles(
  { reader, shapes }: SaveParts,
  events: readonly Fresh[],
  news: readonly Admitted[],
  { tails, newKeys }: SaveGround,
): Promise<Result<BundlePlan, SaveError>> {
  const payloads = new Map<Id, string[]>()
  for (const { keyId, payload } of events) payloads.set(keyId, [...(payloads.get(keyId) ?? []), payload])
  const asked = new Set(news.flatMap(({ request }) => request.rebundle))
  const isNew = new Set(newKeys.map(({ keyId }) => keyId))
  const texts: { keyId: Id; text: string }[] = []
  const nextTails = new Map<Id, number>()
  const quarantine: QuarantineRow[] = []
  for (const keyId of new Set([...payloads.keys(), ...asked])) {
    const added = payloads.get(keyId) ?? []
    const known = isNew.has(keyId) ? 0 : tails.get(keyId)
    const before = known === undefined ? await reader.countTail(keyId) : ok(known)
    if (!before.ok) return before
    nextTails.set(keyId, before.value + added.length)
    if (!asked.has(keyId) && before.value + added.length <= MAX_TAIL) continue
    const reading = isNew.has(keyId) ? ok(nothingRead) : await reader.read(keyId)
    if (!reading.ok) return reading
    texts.push({ keyId, text: bundleText(reading.value, added, shapes) })
    quarantine.push(...reading.value.quarantine)
    nextTails.set(keyId, 0)
  }
  return ok({ texts, tails: nextTails, quarantine })
}

const nothingRead = { payloads: [], unchecked: [], skipped: [], quarantine: [] } as const

interface Puts {
  readonly newKeys: readonly KeyRow[]
  readonly device: Id
  readonly firstSeq: number
  readonly events: readonly Fresh[]
  readonly envelopes: readonly SealedEnvelope[]
  readonly shards: readonly ShardRow[]
  readonly bundles: readonly BundleRow[]
  readonly quarantine: readonly QuarantineRow[]
  readonly segments: readonly SegmentRow[]
  readonly also: readonly WriteCallback[]
}

function putAll(all: Puts): WriteCallback {
  return (tables) => {
    for (const key of all.newKeys) tables.keys.put(key)
    // Before their events come again: an event lies here once.
    for (const { replaces } of all.events) {
      if (replaces === undefined) continue
      tables.log.delete(replaces)
      tables.outbox.delete(replaces)
    }
    all.events.forEach(({ keyId, event }, i) => {
      const { bytes: envelope, hash, deviceSeq } = all.envelopes[i] as SealedEnvelope
      const seq = all.firstSeq + i
      tables.log.add({
        seq,
        keyId,
        device: all.device,
        deviceSeq,
        eventId: event.id,
        envelope,
        hash,
        state: 'tablet',
      })
      tables.outbox.add({ seq })
    })
    for (const row of all.segments) tables.segments.add(row)
    for (const row of all.shards) tables.index.put(row)
    for (const row of all.bundles) tables.bundles.put(row)
    for (const row of all.quarantine) tables.quarantine.put(row)
    for (const put of all.also) put(tables)
  }
}
