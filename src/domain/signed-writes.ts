import type { Signature } from './case-state.ts'
import type { KnownEvent } from './event.ts'
import { isWithin } from './event-path.ts'
import type { EventOf } from './field.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'
import { liveWrites } from './live-writes.ts'

type SigningEvent = EventOf<'assessment.signed@1' | 'plan.signed@1' | 'checklist.signed@1'>

export interface ScopedWrites {
  /** Live writes below the scope, by path. Frozen to what was signed, when something was. */
  readonly byPath: ReadonlyMap<string, readonly KnownEvent[]>
  /** Events below the scope that came beside or after the first signature. */
  readonly late: number
}

/**
 * What an assessment, a plan or a list consists of. Before a signature: whatever is live. After it: exactly the events the
 * first signature names, so that nothing that arrives later can change what somebody put their name to.
 */
export function scopedWrites(
  writes: LiveWrites,
  scope: string,
  signatures: readonly Signature[],
): ScopedWrites {
  const first = signatures[0]
  if (!first) return { byPath: within(writes.byPath, scope), late: 0 }
  const named = new Set<Id>(first.of)
  const signed = writes.ordered.filter((event) => named.has(event.id))
  const frozen = within(liveWrites(signed).byPath, scope)
  let late = 0
  for (const [path, events] of within(writes.byPath, scope)) {
    late += path.endsWith('/started') ? 0 : events.filter((event) => !named.has(event.id)).length
  }
  return { byPath: frozen, late }
}

/** The ids a signature has to name: every live write below the scope. */
export function idsToSign(writes: LiveWrites, scope: string): Id[] {
  return [...within(writes.byPath, scope).values()]
    .flatMap((events) => events.map((event) => event.id))
    .sort()
}

export function asSignature(event: SigningEvent): Signature {
  const { name, role, stateHash, of } = event.data
  return { event: event.id, name, role, wall: event.wall, actor: event.actor, stateHash, of }
}

function within(
  byPath: ReadonlyMap<string, readonly KnownEvent[]>,
  scope: string,
): ReadonlyMap<string, readonly KnownEvent[]> {
  return new Map([...byPath].filter(([path]) => isWithin(path, scope)))
}
