import { err, ok, type Result } from '../lib/result.ts'
import type { StoragePlatform } from './platform.ts'
import type { SpaceName } from './sealer.ts'
import { deleteSecondCopy } from './second-copy-cache.ts'
import { databaseName } from './tables.ts'

/** `database-blocked`: a tab still has it open. It goes when that tab closes. */
type DeleteError = { readonly code: 'database-blocked' | 'not-deleted' }

/** Throws the practice space away; the next opening makes a new one. Its store must be closed. */
export async function resetPractice(platform: StoragePlatform): Promise<Result<void, DeleteError>> {
  await deleteSecondCopy(platform, 'practice')
  return deleteDatabase('practice', platform)
}

export function deleteDatabase(
  space: SpaceName,
  platform: StoragePlatform,
): Promise<Result<void, DeleteError>> {
  return new Promise((resolve) => {
    const request = platform.indexedDB.deleteDatabase(databaseName(space, platform))
    request.onsuccess = () => resolve(ok(undefined))
    request.onerror = () => resolve(err({ code: 'not-deleted' }))
    request.onblocked = () => resolve(err({ code: 'database-blocked' }))
  })
}
