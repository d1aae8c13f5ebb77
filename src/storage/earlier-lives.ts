import type { Id } from '../domain/id.ts'
import { glanceAtEvent } from '../domain/parse-event.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import type { CaseKeys } from './case-keys.ts'
import type { Connection } from './connection.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import { sealError } from './storage-error.ts'
import type { KeyRow, LogRow, Tables } from './tables.ts'
import type { WriteResult } from './write-path.ts'
import { type EarlierRow, nothingToWrite, type WriteRequest } from './write-request.ts'

/** Events in one write. */
const PORTION = 200

interface EarlierParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly identity: SpaceIdentity
  readonly keys: Pick<CaseKeys, 'ensureLoaded'>
  readonly push: (request: WriteRequest) => Promise<WriteResult>
}

/** What belongs together: one case, and under which key where it is only for some. */
interface EarlierCase {
  readonly caseId: Id
  readonly restricted: Id | undefined
  readonly rows: readonly EarlierRow[]
}

/**
 * A tablet that came back from a copy goes on under a new name, and whoever held the old one's key is gone: what it had
 * not sent can only be sealed and signed anew. The events are the same, with their ids, so a copy of this tablet that
 * sends them too adds nothing.
 */
export async function takeUpEarlier(parts: EarlierParts): Promise<Result<number>> {
  const found = await parts.connection.run((tables) => findEarlier(tables, parts.identity.device))
  if (!found.ok) return found
  const { rows, keys } = found.value
  if (rows.length === 0) return ok(0)
  const read = await readCases(parts, rows, keys)
  if (!read.ok) return read
  let taken = 0
  for (const { caseId, restricted, rows: all } of read.value) {
    for (let at = 0; at < all.length; at += PORTION) {
      const earlier = all.slice(at, at + PORTION)
      const written = await parts.push({
        ...nothingToWrite,
        caseId,
        newCase: true,
        circle: restricted === undefined ? undefined : { keyId: restricted },
        earlier,
        also: (tables) => {
          tables.stale.put({ caseId })
        },
      })
      // A case that was restricted meanwhile keeps them here; all others go on.
      if (!written.ok && written.error.code === 'case-restricted') break
      if (!written.ok) return written
      taken += earlier.length
    }
  }
  return ok(taken)
}

async function findEarlier(tables: Tables, own: Id) {
  // Two looks into an index. On a tablet that never had another name both find nothing, or what others wrote long ago.
  const all = tables.log.where('[device+deviceSeq]')
  const others =
    (await all.below([own, 0]).first()) ?? (await all.above([own, Number.MAX_SAFE_INTEGER]).first())
  if (!others) return { rows: [], keys: new Map<Id, KeyRow>() }
  const waiting = (await tables.outbox.toCollection().primaryKeys()) as number[]
  const rows = (await tables.log.bulkGet(waiting)).flatMap((row) => (row && row.device !== own ? [row] : []))
  const keys = await tables.keys.bulkGet([...new Set(rows.map(({ keyId }) => keyId))])
  return { rows, keys: new Map(keys.flatMap((key) => (key ? [[key.keyId, key] as const] : []))) }
}

/** What does not open is left as it lies, and is counted as damaged where that is counted. */
async function readCases(
  { sealer, space, keys: caseKeys }: EarlierParts,
  rows: readonly LogRow[],
  keys: ReadonlyMap<Id, KeyRow>,
): Promise<Result<readonly EarlierCase[]>> {
  const loaded = await caseKeys.ensureLoaded([...keys.keys()])
  if (!loaded.ok) return loaded
  const opened = await sealer.openEnvelopes({ space, envelopes: rows.map(({ envelope }) => envelope) })
  if (!opened.ok) return err(sealError(opened.error))
  const cases = new Map<string, { caseId: Id; restricted: Id | undefined; rows: EarlierRow[] }>()
  const unsaid = new Set<Id>()
  for (const [i, { seq, keyId, eventId }] of rows.entries()) {
    const one = opened.value[i]
    const payload = one && 'payload' in one ? one.payload : undefined
    const event = payload === undefined ? undefined : glanceAtEvent(payload)
    if (payload === undefined || !event) continue
    const key = keys.get(keyId)
    if (!key) continue
    const restricted = isCircleKey(key) ? keyId : undefined
    // Who has a restricted case is believed from the tablet that says it alone, so this one cannot say it for the other.
    if (restricted !== undefined && event.type.startsWith('circle.')) unsaid.add(keyId)
    const name = `${event.caseId}/${restricted ?? ''}`
    const same = cases.get(name) ?? { caseId: event.caseId, restricted, rows: [] }
    same.rows.push({ seq, eventId, payload })
    cases.set(name, same)
  }
  return ok(
    [...cases.values()].filter(({ restricted }) => restricted === undefined || !unsaid.has(restricted)),
  )
}
