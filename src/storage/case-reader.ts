import * as z from 'zod/mini'
import type { DomainEvent } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { EventDamage } from '../domain/parse-event.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { CaseKeys } from './case-keys.ts'
import type { Connection } from './connection.ts'
import { openRecords } from './open-sealed.ts'
import type { OpenedEnvelope, Sealer, SpaceName } from './sealer.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import type { BundleRow, LogRow, QuarantineRow } from './tables.ts'

type ParseEvent = (payload: string) => Result<DomainEvent, EventDamage>

/** Everything a case is, and what of it could not be read. */
export interface CaseReading {
  readonly events: readonly DomainEvent[]
  /** The sealed texts of those events, untouched, in order of arrival. */
  readonly payloads: readonly string[]
  /** Local numbers of rows that did not open; they are tried again on every reading. */
  readonly skipped: readonly number[]
  readonly damaged: number
  readonly newer: number
  /** Rows since the bundle. */
  readonly tail: number
  readonly quarantine: readonly QuarantineRow[]
}

const Bundle = z.object({ skipped: z.array(z.number()), payloads: z.array(z.string()) })
type Bundle = z.infer<typeof Bundle>

export interface CaseReader {
  readonly read: (keyId: Id) => Promise<Result<CaseReading, DatabaseError | SealError>>
  readonly countTail: (keyId: Id) => Promise<Result<number, DatabaseError>>
}

interface CaseReaderParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly keys: CaseKeys
  readonly parseEvent: ParseEvent
}

/** A case is its bundle and the log rows after it. The bundle is a cache: without it the log alone gives the same. */
export function createCaseReader({
  connection,
  sealer,
  space,
  keys,
  parseEvent,
}: CaseReaderParts): CaseReader {
  async function read(keyId: Id): Promise<Result<CaseReading, DatabaseError | SealError>> {
    const bundle = await connection.run((tables) => tables.bundles.get(keyId))
    if (!bundle.ok) return bundle
    if (!bundle.value) return readAfter(keyId, undefined)
    const opened = await openBundle(bundle.value)
    if (!opened.ok) return opened
    if (opened.value) return readAfter(keyId, { ...opened.value, upTo: bundle.value.upTo })
    const whole = await readAfter(keyId, undefined)
    const { upTo, bytes } = bundle.value
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

  async function readAfter(
    keyId: Id,
    bundle: (Bundle & { readonly upTo: number }) | undefined,
  ): Promise<Result<CaseReading, DatabaseError | SealError>> {
    const rows = await connection.run(async (tables) => {
      const tail = await tables.log
        .where('[keyId+seq]')
        .between([keyId, (bundle?.upTo ?? 0) + 1], [keyId, Number.MAX_SAFE_INTEGER])
        .toArray()
      const again = bundle?.skipped.length ? await tables.log.bulkGet([...bundle.skipped]) : []
      return { tail: tail.length, rows: [...again.filter((row) => row !== undefined), ...tail] }
    })
    if (!rows.ok) return rows
    const opened = await openRows(keyId, rows.value.rows)
    if (!opened.ok) return opened
    return ok(collect(keyId, bundle?.payloads ?? [], rows.value.rows, opened.value, rows.value.tail))
  }

  async function openRows(
    keyId: Id,
    rows: readonly LogRow[],
  ): Promise<Result<readonly OpenedEnvelope[], DatabaseError | SealError>> {
    if (rows.length === 0) return ok([])
    const loaded = await keys.ensureLoaded([keyId])
    if (!loaded.ok) return loaded
    const opened = await sealer.openEnvelopes({ space, envelopes: rows.map((row) => row.envelope) })
    return opened.ok ? opened : err(sealError(opened.error))
  }

  function collect(
    keyId: Id,
    bundled: readonly string[],
    rows: readonly LogRow[],
    opened: readonly OpenedEnvelope[],
    tail: number,
  ): CaseReading {
    const events: DomainEvent[] = []
    const payloads = [...bundled]
    const skipped: number[] = []
    const quarantine: QuarantineRow[] = []
    let newer = 0
    let damaged = 0
    const take = (payload: string): boolean => {
      const event = parseEvent(payload)
      if (!event.ok) return false
      if ('unknown' in event.value) newer++
      events.push(event.value)
      return true
    }
    for (const payload of bundled) if (!take(payload)) damaged++
    rows.forEach((row, i) => {
      const envelope = opened[i] as OpenedEnvelope
      if ('payload' in envelope && take(envelope.payload)) {
        payloads.push(envelope.payload)
        return
      }
      skipped.push(row.seq)
      if ('code' in envelope && envelope.code === 'newer') newer++
      else {
        damaged++
        quarantine.push({ id: `log:${row.seq}`, keyId, bytes: row.envelope })
      }
    })
    return { events, payloads, skipped, damaged, newer, tail, quarantine }
  }

  return {
    read,
    countTail: (keyId) =>
      connection.run(async (tables) => {
        const upTo = (await tables.bundles.get(keyId))?.upTo ?? 0
        return tables.log
          .where('[keyId+seq]')
          .between([keyId, upTo + 1], [keyId, Number.MAX_SAFE_INTEGER])
          .count()
      }),
  }
}

export function bundleName(keyId: Id, upTo: number): string {
  return `bundle:${keyId}:${upTo}`
}

export function bundleText(payloads: readonly string[], skipped: readonly number[]): string {
  return JSON.stringify({ skipped: [...skipped], payloads: [...payloads] } satisfies Bundle)
}
