import { deleteDatabase } from './delete-database.ts'
import { browserPlatform } from './platform.ts'
import { deleteSecondCopy } from './second-copy-cache.ts'

/**
 * Clears every trace of a vault from this browser, marks last: whoever is interrupted in the middle meets the incident
 * screen again and not a fresh start over half of what was there.
 */
export async function eraseDevice(): Promise<void> {
  const platform = browserPlatform()
  for (const space of ['real', 'practice'] as const) {
    await deleteSecondCopy(platform.caches, space)
    await deleteDatabase(space, platform)
  }
  await platform.caches?.delete('lykta-vault')
  await new Promise<void>((resolve) => {
    const request = platform.indexedDB.deleteDatabase('lykta-vault')
    // Blocked or refused: the marks stay in it, and the next start says so.
    request.onsuccess = request.onerror = request.onblocked = () => resolve()
  })
  localStorage.removeItem('lykta-vault')
}
