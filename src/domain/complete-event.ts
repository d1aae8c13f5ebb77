import type { EventDraft, EventMeta, KnownEvent } from './event.ts'
import { isWithin, pathOf, removalScope } from './event-path.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'

/** Where, when and by whom; the clock is evidence, so it is written down even when it is wrong. */
export interface EventContext {
  readonly id: Id
  readonly caseId: Id
  readonly actor: Id
  readonly device: Id
  readonly wallMs: number
  readonly zone: string
}

/** The draft as an event that knows everything this device knows: it replaces exactly the values it can see. */
export function completeEvent(draft: EventDraft, seen: LiveWrites, context: EventContext): KnownEvent {
  const meta: EventMeta = {
    id: context.id,
    caseId: context.caseId,
    lamport: nextLamport(seen),
    over: visibleTargets(draft, seen),
    wall: new Date(context.wallMs).toISOString(),
    zone: context.zone,
    actor: context.actor,
    device: context.device,
  }
  return { ...meta, ...draft }
}

function nextLamport(seen: LiveWrites): number {
  const last = seen.ordered.at(-1)?.lamport ?? 0
  const lastNewer = seen.newer.at(-1)?.lamport ?? 0
  return Math.max(last, lastNewer) + 1
}

function visibleTargets(draft: EventDraft, seen: LiveWrites): Id[] {
  const scope = removalScope(draft)
  if (scope !== undefined) {
    return [...seen.byPath]
      .filter(([path]) => isWithin(path, scope))
      .flatMap(([, writes]) => writes.map(idOf))
  }
  const path = pathOf(draft)
  return path === undefined ? [] : (seen.byPath.get(path) ?? []).map(idOf)
}

function idOf(event: { readonly id: Id }): Id {
  return event.id
}
