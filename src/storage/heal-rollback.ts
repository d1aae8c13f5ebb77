import { ok, type Result } from '../lib/result.ts'
import type { MergeParts, RecoverError } from './recover-second-copy.ts'
import type { SpaceIdentity } from './sealer.ts'
import { openSecondCopyCache } from './second-copy-cache.ts'
import { readHead } from './tables.ts'

/**
 * A database may come back older than it was (a restored profile, a power cut on a disk that had not flushed what it
 * said it had). The second copy knows: it then holds numbers that the database has not reached. What is missing is
 * put back before anything is written, because the next save would use those numbers for something else.
 */
export async function healRollback(
  parts: MergeParts,
  identity: SpaceIdentity,
): Promise<Result<SpaceIdentity, RecoverError>> {
  const stands = await parts.connection.run(async (tables) => ({
    head: await readHead(tables),
    isSplit: (await tables.meta.get('split')) !== undefined,
  }))
  if (!stands.ok) return stands
  if (stands.value.isSplit) {
    const { finishRefill } = await import('./refill.ts')
    return finishRefill({ ...parts, random: parts.platform.random }, [])
  }
  const copies = await openSecondCopyCache(parts.platform, parts.space)
    .then((cache) => cache?.devices() ?? [])
    // A second place that does not answer is no reason to keep the first one closed.
    .catch(() => [])
  const own = copies.find(({ device }) => device === identity.device)
  const copiedTo = Math.max(0, ...(own?.segments ?? []).map(({ to }) => to))
  if (copiedTo <= (stands.value.head?.seq ?? 0)) return ok(identity)
  // Seldom needed, and then a moment's wait is nothing: its code is not part of what every start loads.
  const { mergeSecondCopy } = await import('./recover-second-copy.ts')
  const merged = await mergeSecondCopy(parts)
  return merged.ok ? ok(merged.value.identity) : merged
}
