import { parseEvent } from '../domain/parse-event.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { CaseKeys } from './case-keys.ts'
import type { Connection } from './connection.ts'
import { readFreeSpace } from './free-space.ts'
import type { StoragePlatform } from './platform.ts'
import type { Sealer, SpaceIdentity, SpaceName } from './sealer.ts'
import type { SecondCopy } from './second-copy.ts'
import { type DatabaseError, type SealError, sealError } from './storage-error.ts'
import type { StoreStatus } from './store.ts'
import { type LogRow, readHead } from './tables.ts'

interface StoreStatusParts {
  readonly connection: Connection
  readonly sealer: Sealer
  readonly space: SpaceName
  readonly keys: CaseKeys
  readonly platform: StoragePlatform
  readonly identity: SpaceIdentity
  readonly secondCopy: SecondCopy
}

export async function readStoreStatus(
  parts: StoreStatusParts,
): Promise<Result<StoreStatus, DatabaseError | SealError>> {
  const { connection, platform, identity, secondCopy } = parts
  const counted = await connection.run(async (tables) => {
    const oldest = await tables.outbox.orderBy('seq').first()
    const { device } = identity
    const chain = tables.log
      .where('[device+deviceSeq]')
      .between([device, 0], [device, Number.MAX_SAFE_INTEGER])
    return {
      count: await tables.outbox.count(),
      oldest: oldest && (await tables.log.get(oldest.seq)),
      damaged: await tables.quarantine.count(),
      missing: Math.max(0, ((await readHead(tables))?.deviceSeq ?? 0) - (await chain.count())),
    }
  })
  if (!counted.ok) return counted
  const { count, oldest, damaged, missing } = counted.value
  const wall = oldest ? await wallOf(parts, oldest) : ok(undefined)
  if (!wall.ok) return wall
  return ok({
    onlyHere: { count, oldestWall: wall.value },
    ...(await readFreeSpace(platform)),
    secondCopy: secondCopy.state(),
    damaged,
    missing,
  })
}

/** The time is sealed with the event, so that the disk does not say when somebody worked. */
async function wallOf(
  { sealer, space, keys }: StoreStatusParts,
  row: LogRow,
): Promise<Result<string | undefined, DatabaseError | SealError>> {
  const loaded = await keys.ensureLoaded([row.keyId])
  if (!loaded.ok) return loaded
  const opened = await sealer.openEnvelopes({ space, envelopes: [row.envelope] })
  if (!opened.ok) return err(sealError(opened.error))
  const envelope = opened.value[0]
  const event = envelope && 'payload' in envelope ? parseEvent(envelope.payload) : undefined
  return ok(event?.ok ? event.value.wall : undefined)
}
