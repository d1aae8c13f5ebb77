import type { StoragePlatform } from './platform.ts'

/** Below this the person is told to make room, while there is still room to save what she is doing. */
const ALARM_BYTES = 200 * 1024 * 1024

interface FreeSpace {
  /** Undefined where the browser does not say. */
  readonly persisted: boolean | undefined
  readonly usedBytes: number | undefined
  readonly freeBytes: number | undefined
  readonly isNearlyFull: boolean
}

export async function readFreeSpace({ persistence }: StoragePlatform): Promise<FreeSpace> {
  const [persisted, estimate] = await Promise.all([
    persistence?.persisted?.().catch(notSaid),
    persistence?.estimate?.().catch(notSaid),
  ])
  const { usage, quota } = estimate ?? {}
  const freeBytes = usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage)
  return {
    persisted,
    usedBytes: usage,
    freeBytes,
    isNearlyFull: freeBytes !== undefined && freeBytes < ALARM_BYTES,
  }
}

/**
 * Asks the browser to never clear this on its own. Call it from a tap: Firefox asks the person, and Safari and
 * Chromium decide by how the app is installed and used. The answer is shown, never assumed.
 */
export async function requestPersistence({
  persistence,
}: Pick<StoragePlatform, 'persistence'>): Promise<boolean> {
  return (await persistence?.persist?.().catch(notSaid)) ?? false
}

// A browser that refuses to answer has not promised anything, which is what undefined stands for.
function notSaid(): undefined {
  return undefined
}
