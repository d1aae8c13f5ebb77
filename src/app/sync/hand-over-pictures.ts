import { err, ok, type Result } from '../../lib/result.ts'
import { type Gathered, gatherPiece, joinPieces, splitHandOver } from '../../protocol/hand-over-pieces.ts'
import { makeHandOver } from '../../sync/hand-over.ts'
import type { Desk } from '../desk.ts'
import { takeHandOverFile } from './hand-over-file.ts'
import type { SyncLoop } from './sync-loop.ts'
import { logCrypto } from './sync-ports.ts'

export type { Gathered }

/** What no server has of this tablet's, as texts for square pictures; `hand-over-too-many` where a file is the way. */
export async function makeHandOverPictures({
  ports,
}: Pick<SyncLoop, 'ports'>): Promise<Result<readonly string[]>> {
  const made = await makeHandOver(ports, 'unsent')
  return made.ok ? splitHandOver(made.value, logCrypto.sha256) : made
}

/** With what the camera saw; the same as before where it saw nothing of ours. */
export function gatherPicture(before: Gathered | undefined, text: string): Gathered | undefined {
  return gatherPiece(before, text) ?? before
}

export function isWhole({ count, pieces }: Gathered): boolean {
  return pieces.size === count
}

/** Takes in a whole series under the checks of a file. Returns how many events were new. */
export async function takeHandOverPictures(
  desk: Desk,
  loop: SyncLoop,
  gathered: Gathered,
): Promise<Result<number>> {
  const file = await joinPieces(gathered, logCrypto.sha256)
  if (!file.ok) return file
  const taken = await takeHandOverFile(desk, loop, new Blob([file.value]))
  return taken.ok ? ok(taken.value) : err({ code: CODES[taken.error.code] ?? taken.error.code })
}

/** Said of a server, these would be about a server. */
const CODES: Readonly<Record<string, string>> = {
  'chain-gap': 'hand-over-gap',
  'feed-stranger': 'hand-over-stranger',
}
