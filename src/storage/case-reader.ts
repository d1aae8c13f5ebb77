import * as z from 'zod/mini'
import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { EventDamage } from '../domain/parse-event.ts'
import { rereadEvent } from '../domain/reread-event.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { CaseKeys } from './case-keys.ts'
import type { Connection } from './connection.ts'
import { openRecords } from './open-sealed.ts'
import type { OpenedEnvelope, Sealer, SpaceName } from './sealer.ts'
import { segmentRowsOfCase } from './segments.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import type { BundleRow, LogRow, QuarantineRow, Tables } from './tables.ts'

/** `device` is whose chain it lies in; undefined for what has been checked before. */
export type ParseEvent = (payload: string, keyId: Id, device?: Id) => Result<DomainEvent, EventDamage>

/** Everything a case is, and what of it could not be read. */
export interface CaseReading {
  readonly events: readonly DomainEvent[]
  /** The sealed texts of those events, untouched, in order of arrival. */
  readonly payloads: readonly string[]
  /** Places in {@link payloads} of those that were not found to be an event this version knows. */
  readonly unchecked: readonly number[]
  /** Local numbers of rows that did not open; they are tried again on every reading. */
  readonly skipped: readonly number[]
  readonly damaged: number
  readonly newer: number
  /** Rows since the bundle. */
  readonly tail: number
  readonly quarantine: readonly QuarantineRow[]
}

const Bundle = z.object({
  skipped: z.array(z.number()),
  payloads: z.array(z.string()),
  /** Which shapes of events the payloads were held against. Absent in bundles made before this was kept. */
  shapes: z.optional(z.string()),
  /** Places of those that did not fit, or were never held against them. */
  unchecked: z.optional(z.array(z.number())),
})
type Bundle = z.infer<typeof Bundle>

export interface CaseReader {
  readonly read: (keyId: Id) => Promise<Result<CaseReading, ReadError>>
  readonly countTail: (keyId: Id) => Promise<Result<number, DatabaseError>>
}

interface CaseReaderParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly keys: CaseKeys
  /** The shapes of all events are many, and the first list of a day needs none of them. */
  readonly loadParser: () => Promise<ParseEvent>
  /** The shapes {@link loadParser} knows, by a name that changes with them; without one every event is read with care. */
  readonly shapes: string | undefined
}

type ReadError = DatabaseError | SealError
type Loading = ReturnType<CaseKeys['ensureLoaded']>

/** Rows and what each held, place by place. */
interface OpenedRows {
  readonly rows: readonly LogRow[]
  readonly opened: readonly OpenedEnvelope[]
}

/** A case is its bundle and the log rows after it. The bundle is a cache: without it the log alone gives the same. */
export function createCaseReader({
  connection,
  sealer,
  space,
  keys,
  loadParser,
  shapes,
}: CaseReaderParts): CaseReader {
  async function read(keyId: Id): Promise<Result<CaseReading, ReadError>> {
    // The key, the bundle's seal and the rows after it wait for different things, so they are asked for side by side.
    const loading = keys.ensureLoaded([keyId])
    const bundle = await connection.run((tables) => tables.bundles.get(keyId))
    if (!bundle.ok) return bundle
    if (!bundle.value) return readRows(keyId, await readTail(keyId, 0, loading), undefined)
    const { upTo, bytes } = bundle.value
    const [opened, tail] = await Promise.all([openBundle(bundle.value), readTail(keyId, upTo, loading)])
    if (!opened.ok) return opened
    if (opened.value) return readRows(keyId, tail, opened.value)
    const whole = await readRows(keyId, await readTail(keyId, 0, loading), undefined)
    return whole.ok
      ? ok({
          ...whole.value,
          quarantine: [...whole.value.quarantine, { id: bundleName(keyId, upTo), keyId, bytes }],
        })
      : whole
  }

  async function openBundle({
    keyId,
    upTo,
    bytes,
  }: BundleRow): Promise<Result<Bundle | undefined, SealError>> {
    const opened = await openRecords(sealer, space, [{ name: bundleName(keyId, upTo), bytes }])
    if (!opened.ok) return opened
    const parsed = opened.value[0] === undefined ? undefined : Bundle.safeParse(JSON.parse(opened.value[0]))
    return ok(parsed?.data)
  }

  async function readTail(keyId: Id, upTo: number, loading: Loading): Promise<Result<OpenedRows, ReadError>> {
    const rows = await connection.run((tables) => rowsAfter(tables, keyId, upTo))
    return rows.ok ? openRows(rows.value, loading) : rows
  }

  async function readRows(
    keyId: Id,
    tail: Result<OpenedRows, ReadError>,
    bundle: Bundle | undefined,
  ): Promise<Result<CaseReading, ReadError>> {
    if (!tail.ok) return tail
    const again = await readSkipped(keyId, bundle?.skipped ?? [])
    if (!again.ok) return again
    const all: OpenedRows = {
      rows: [...again.value.rows, ...tail.value.rows],
      opened: [...again.value.opened, ...tail.value.opened],
    }
    const parseEvent = needsParser(bundle) || all.rows.length > 0 ? await loadParser() : undefined
    return ok(collect(parseEvent, keyId, bundle, all, tail.value.rows.length))
  }

  async function readSkipped(keyId: Id, skipped: readonly number[]): Promise<Result<OpenedRows, ReadError>> {
    if (skipped.length === 0) return ok({ rows: [], opened: [] })
    const rows = await connection.run((tables) => rowsAt(tables, keyId, skipped))
    return rows.ok ? openRows(rows.value, keys.ensureLoaded([keyId])) : rows
  }

  // Sealed by this device, in this version of the shapes, after each event was held against them. Three hundred of them
  // take longer to check again than all the rest of opening a case.
  function isChecked(bundle: Bundle): boolean {
    return shapes !== undefined && bundle.shapes === shapes
  }

  function needsParser(bundle: Bundle | undefined): boolean {
    return bundle !== undefined && (!isChecked(bundle) || (bundle.unchecked ?? []).length > 0)
  }

  async function openRows(rows: readonly LogRow[], loading: Loading): Promise<Result<OpenedRows, ReadError>> {
    if (rows.length === 0) return ok({ rows, opened: [] })
    const loaded = await loading
    if (!loaded.ok) return loaded
    const opened = await sealer.openEnvelopes({ space, envelopes: rows.map((row) => row.envelope) })
    return opened.ok ? ok({ rows, opened: opened.value }) : err(sealError(opened.error))
  }

  function collect(
    parseEvent: ParseEvent | undefined,
    keyId: Id,
    bundle: Bundle | undefined,
    { rows, opened }: OpenedRows,
    tail: number,
  ): CaseReading {
    const events: DomainEvent[] = []
    const payloads: string[] = []
    const unchecked: number[] = []
    const skipped: number[] = []
    const quarantine: QuarantineRow[] = []
    let newer = 0
    let damaged = 0
    const take = (payload: string, device?: Id): boolean => {
      const event = parseEvent?.(payload, keyId, device)
      if (!event?.ok) return false
      if ('unknown' in event.value) {
        newer++
        unchecked.push(payloads.length)
      }
      events.push(event.value)
      payloads.push(payload)
      return true
    }
    const again = new Set(bundle && isChecked(bundle) ? bundle.unchecked : bundle?.payloads.keys())
    bundle?.payloads.forEach((payload, i) => {
      if (!again.has(i)) {
        events.push(rereadEvent(payload))
        payloads.push(payload)
      } else if (!take(payload)) {
        damaged++
        unchecked.push(payloads.length)
        payloads.push(payload)
      }
    })
    rows.forEach((row, i) => {
      const envelope = opened[i] as OpenedEnvelope
      if ('payload' in envelope && take(envelope.payload, row.device)) return
      skipped.push(row.seq)
      if ('code' in envelope && envelope.code === 'newer') newer++
      else {
        damaged++
        quarantine.push({ id: `log:${row.seq}`, keyId, bytes: row.envelope })
      }
    })
    return { events, payloads, unchecked, skipped, damaged, newer, tail, quarantine }
  }

  return {
    read,
    countTail: (keyId) =>
      connection.run(async (tables) => {
        const upTo = (await tables.bundles.get(keyId))?.upTo ?? 0
        return (await rowsAfter(tables, keyId, upTo)).length
      }),
  }
}

/** Own rows and what others wrote, in the order they came to this tablet. */
async function rowsAfter(tables: Tables, keyId: Id, upTo: number): Promise<readonly LogRow[]> {
  const [own, others] = await Promise.all([
    tables.log
      .where('[keyId+seq]')
      .between([keyId, upTo + 1], [keyId, Number.MAX_SAFE_INTEGER])
      .toArray(),
    segmentRowsOfCase(tables, keyId, upTo),
  ])
  if (others.length === 0) return own
  return [...own, ...others].sort((a, b) => a.seq - b.seq)
}

async function rowsAt(tables: Tables, keyId: Id, seqs: readonly number[]): Promise<readonly LogRow[]> {
  const rows = (await tables.log.bulkGet([...seqs])).filter((row) => row !== undefined)
  if (rows.length === seqs.length) return rows
  const asked = new Set(seqs)
  const others = await segmentRowsOfCase(tables, keyId, 0)
  return [...rows, ...others.filter(({ seq }) => asked.has(seq))]
}

export function bundleName(keyId: Id, upTo: number): string {
  return `bundle:${keyId}:${upTo}`
}

/** What a bundle is sealed from. `added` were just made here and are held against the shapes at the next reading. */
export function bundleText(
  reading: Pick<CaseReading, 'payloads' | 'unchecked' | 'skipped'>,
  added: readonly string[],
  shapes: string | undefined,
): string {
  const first = reading.payloads.length
  return JSON.stringify({
    skipped: [...reading.skipped],
    payloads: [...reading.payloads, ...added],
    ...(shapes === undefined ? {} : { shapes }),
    unchecked: [...reading.unchecked, ...added.map((_, i) => first + i)],
  } satisfies Bundle)
}
