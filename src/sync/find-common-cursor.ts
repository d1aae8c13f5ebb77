import { equalBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Cursor } from '../protocol/transport.ts'
import type { SyncError, SyncPorts } from './ports.ts'
import { forgetShown } from './seen.ts'

/**
 * After `diverged`: where to read on. The tablet keeps one cursor and not a hash for every row, so the place in common
 * is either where it stands, under a new timeline, or the beginning. Reading from the beginning costs time and loses
 * nothing: what is known already is recognised by its author's own numbers.
 */
export async function findCommonCursor(
  ports: SyncPorts,
  known: Cursor | null,
): Promise<Result<void, SyncError>> {
  const { transport, store } = ports
  if (!known) return err({ code: 'diverged' })
  const asked = await transport.readChain(store.identity.feed, [known.seq])
  if (!asked.ok) return asked
  const [there] = asked.value
  const isSame = there && there.seq === known.seq && equalBytes(there.hash, known.hash)
  const forgotten = await forgetShown(ports)
  if (!forgotten.ok) return forgotten
  const moved = await store.moveCursor(isSame ? there : null)
  return moved.ok ? ok(undefined) : moved
}
