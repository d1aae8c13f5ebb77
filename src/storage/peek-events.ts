import type { DomainEvent } from '../domain/event.ts'
import { parseEvent } from '../domain/parse-event.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import type { WrappedKey } from '../protocol/transport.ts'
import { keyToLoad } from './case-keys.ts'
import type { Connection } from './connection.ts'
import { openArrivedCircles } from './open-circles.ts'
import type { Sealer, SpaceName } from './sealer.ts'
import { sealError } from './storage-error.ts'
import { readErased } from './tables.ts'

interface PeekParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
}

/** What is in sealed envelopes that are not to be kept yet; undefined where this tablet cannot read one. */
export async function peekEvents(
  parts: PeekParts,
  envelopes: readonly Bytes[],
  brought: readonly WrappedKey[],
): Promise<Result<readonly (DomainEvent | undefined)[]>> {
  const { connection, sealer, space } = parts
  const keyIds = envelopes.flatMap((envelope) => {
    const parsed = parseEnvelope(envelope)
    return parsed.ok ? [parsed.value.header.keyId] : []
  })
  const kept = await connection.run(async (tables) => ({
    rows: await tables.keys.bulkGet([...new Set(keyIds)]),
    erased: (await readErased(tables))?.keys ?? [],
  }))
  if (!kept.ok) return kept
  const here = kept.value.rows.flatMap((row) => (row ? [keyToLoad(row)] : []))
  // Those of an erased case are not asked for again, whoever brings them.
  const known = new Set([...here.map(({ keyId }) => keyId), ...kept.value.erased])
  const keys = [...here, ...brought.filter(({ keyId }) => !known.has(keyId))]
  const circles = await openArrivedCircles(
    parts,
    brought.filter(({ keyId }) => !known.has(keyId)),
  )
  if (!circles.ok) return circles
  const loaded = await sealer.loadCaseKeys({ space, keys })
  if (!loaded.ok) return err(sealError(loaded.error))
  const opened = await sealer.openEnvelopes({ space, envelopes: [...envelopes] })
  if (!opened.ok) return err(sealError(opened.error))
  return ok(
    opened.value.map((one) => {
      const event = 'payload' in one ? parseEvent(one.payload) : undefined
      return event?.ok ? event.value : undefined
    }),
  )
}
