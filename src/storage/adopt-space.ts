import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { openConnection } from './connection.ts'
import type { StoragePlatform } from './platform.ts'
import type { SpaceName } from './sealer.ts'
import { isLogEmpty } from './segments.ts'
import type { DatabaseError } from './storage-error.ts'
import { strictPut } from './strict-write.ts'
import { databaseName, readHead } from './tables.ts'

/** `store-not-empty`: something was written under the keys from before; it would never open again. */
type AdoptError = DatabaseError | { readonly code: 'store-not-empty' | 'store-missing' }

/** The keys of the organisation this device has joined, in place of those it was born with. The store is closed. */
export async function adoptSpace(
  space: SpaceName,
  sealedKeys: Bytes,
  platform: StoragePlatform,
): Promise<Result<void, AdoptError>> {
  const connection = openConnection(databaseName(space, platform), platform)
  try {
    const ground = await connection.run(async (tables) => ({
      head: await readHead(tables),
      isEmpty: (await isLogEmpty(tables)) && (await tables.keys.count()) === 0,
    }))
    if (!ground.ok) return ground
    if (!ground.value.head) return err({ code: 'store-missing' })
    if (!ground.value.isEmpty) return err({ code: 'store-not-empty' })
    const put = await connection.run((tables) =>
      strictPut(tables, (writable) => {
        writable.meta.put({ key: 'space', sealedKeys })
      }),
    )
    return put.ok ? ok(undefined) : put
  } finally {
    connection.close()
  }
}
