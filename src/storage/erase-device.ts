import { deleteDatabase } from './delete-database.ts'
import type { StoragePlatform } from './platform.ts'
import { deleteSecondCopy } from './second-copy-cache.ts'
import { vaultName } from './vault-store.ts'

/**
 * Clears every trace of one unit from this browser, marks last: whoever is interrupted in the middle meets the incident
 * screen again and not a fresh start over half of what was there. What other units keep here is not touched.
 */
export async function eraseDevice(
  platform: StoragePlatform,
  local: Pick<Storage, 'removeItem'>,
): Promise<void> {
  for (const space of ['real', 'practice'] as const) {
    await deleteSecondCopy(platform, space)
    await deleteDatabase(space, platform)
  }
  for (const kept of ['wrong', 'reminders']) local.removeItem(`${platform.unit}-${kept}`)
  const vault = vaultName(platform)
  await platform.caches?.delete(vault)
  await new Promise<void>((resolve) => {
    const request = platform.indexedDB.deleteDatabase(vault)
    // Blocked or refused: the marks stay in it, and the next start says so.
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
  local.removeItem(vault)
}
