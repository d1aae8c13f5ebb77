import { fileNames } from '../../content/file-names.ts'
import { ok, type Result } from '../../lib/result.ts'
import { MAX_HAND_OVER_BYTES } from '../../protocol/hand-over.ts'
import { makeHandOver, takeHandOver } from '../../sync/hand-over.ts'
import type { Desk } from '../desk.ts'
import { dayOf } from '../format.ts'
import type { SyncLoop } from './sync-loop.ts'

/** A file with what this tablet has written, for another of the organisation. Its name says when it was made. */
export async function makeHandOverFile(
  { ports }: SyncLoop,
  nowMs: number,
): Promise<Result<{ readonly name: string; readonly blob: Blob }>> {
  const made = await makeHandOver(ports)
  if (!made.ok) return made
  const blob = new Blob([made.value], { type: 'application/octet-stream' })
  return ok({ name: `${fileNames.notes}-${dayOf(nowMs)}.${fileNames.ending.handOver}`, blob })
}

/** Returns how many events were new. */
export async function takeHandOverFile(desk: Desk, { ports }: SyncLoop, file: Blob): Promise<Result<number>> {
  // A file of another size is none of ours; reading it could fill the memory of a small tablet.
  const bytes = new Uint8Array(await file.slice(0, MAX_HAND_OVER_BYTES + 1).arrayBuffer())
  const taken = await takeHandOver(ports, bytes)
  if (!taken.ok) return taken
  const refreshed = await ports.store.refreshRows()
  await desk.takeIn(taken.value.cases)
  return refreshed.ok ? ok(taken.value.events) : refreshed
}
