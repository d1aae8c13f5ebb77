import type { Id } from '../domain/id.ts'
import { parseEvent } from '../domain/parse-event.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey, parseCircle } from '../protocol/circle-wrap.ts'
import type { WrappedKey } from '../protocol/transport.ts'
import type { ReceiveError } from '../sync/ports.ts'
import type { Connection } from './connection.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { rowsOf } from './segments.ts'
import { sealError } from './storage-error.ts'
import type { KeyRow, LogRow, Tables } from './tables.ts'

interface OpenCirclesParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
}

/** What keys of restricted cases that have just come mean for this tablet. */
export interface ArrivedCircles {
  /** Those that are for it; it can open what is sealed under them from now on. */
  readonly own: ReadonlyMap<Id, Bytes>
  /** Keys that were here without being for it, and that a later one has opened. */
  readonly before: readonly KeyRow[]
}

const noCircles: ArrivedCircles = { own: new Map(), before: [] }

/** `feed-damaged`: a key is not what its author named in the chain; only a server can have exchanged it. */
export async function openArrivedCircles(
  { connection, sealer, space }: OpenCirclesParts,
  arrived: readonly WrappedKey[],
): Promise<Result<ArrivedCircles, ReceiveError>> {
  const circles = arrived.filter(isCircleKey)
  if (circles.length === 0) return ok(noCircles)
  const here = await connection.run((tables) => findBefore(tables, circles))
  if (!here.ok) return here
  const asked = [
    ...circles.map(({ keyId, wrapped }) => ({ keyId, wrapped, isNew: true })),
    ...here.value.map(({ keyId, wrapped }) => ({ keyId, wrapped, isNew: false })),
  ]
  const opened = await sealer.openCircles({ space, keys: asked })
  if (!opened.ok)
    return err(opened.error.code === 'circle-exchanged' ? { code: 'feed-damaged' } : sealError(opened.error))
  const own = new Map(opened.value.map((key) => [key.keyId, key.own]))
  const before: KeyRow[] = []
  for (const row of here.value) {
    const mine = own.get(row.keyId)
    if (mine) before.push({ ...row, own: mine, caseId: await caseOf(row) })
  }
  return ok({ own, before })

  /** By what it opens; it was sealed to this tablet when it came. */
  async function caseOf({ keyId, caseId }: KeyRow): Promise<Id> {
    const found = await connection.run((tables) => firstRow(tables, keyId))
    const first = found.ok ? found.value : undefined
    if (!first) return caseId
    const read = await sealer.openEnvelopes({ space, envelopes: [first.envelope] })
    const envelope = read.ok ? read.value[0] : undefined
    const event = envelope && 'payload' in envelope ? parseEvent(envelope.payload) : undefined
    return event?.ok && event.value.type === 'circle.set@1' ? event.value.caseId : caseId
  }
}

async function firstRow(tables: Tables, keyId: Id): Promise<LogRow | undefined> {
  const all = [
    [keyId, 0],
    [keyId, Number.MAX_SAFE_INTEGER],
  ] as const
  const own = await tables.log.where('[keyId+seq]').between(all[0], all[1]).first()
  const segment = await tables.segments.where('[keyId+seq]').between(all[0], all[1]).first()
  return segment ? rowsOf(segment)[0] : own
}

/** Keys on this disk that these name as earlier ones of their case, and those that they name in turn. */
async function findBefore(tables: Tables, circles: readonly WrappedKey[]): Promise<readonly KeyRow[]> {
  const found = new Map<Id, KeyRow>()
  const seen = new Set(circles.map(({ keyId }) => keyId))
  let wanted = circles.flatMap(({ wrapped }) => previousIds(wrapped))
  while (wanted.length > 0) {
    const next = [...new Set(wanted)].filter((id) => !seen.has(id))
    for (const id of next) seen.add(id)
    const rows = (await tables.keys.bulkGet(next)).filter((row) => row !== undefined)
    const closed = rows.filter((row) => isCircleKey(row) && !row.own)
    for (const row of closed) found.set(row.keyId, row)
    wanted = closed.flatMap(({ wrapped }) => previousIds(wrapped))
  }
  return [...found.values()]
}

function previousIds(wrapped: Bytes): Id[] {
  return parseCircle(wrapped)?.previous.map(({ keyId }) => keyId) ?? []
}
