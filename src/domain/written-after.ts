import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'

/**
 * Whether one event came after another in the order every tablet has (Lamport, then id). A tablet's clock may be years off,
 * so it is never asked: what somebody did knowing of the other is always after it.
 */
export function isWrittenAfter({ ordered }: Pick<LiveWrites, 'ordered'>, event: Id, other: Id): boolean {
  for (const { id } of ordered) {
    if (id === event) return false
    if (id === other) return ordered.some((each) => each.id === event)
  }
  return false
}
