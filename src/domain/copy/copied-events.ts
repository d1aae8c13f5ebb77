import type { DomainEvent } from '../event.ts'
import type { Id } from '../id.ts'
import { parseEvent } from '../parse-event.ts'
import { copyPartOf } from './part-of.ts'

/**
 * A case with what was copied into it laid out event by event, each as it was written elsewhere. What this version does
 * not know is kept as such. What a copy has no business to say is left out, whoever signed the file.
 */
export function withCopied(events: readonly DomainEvent[]): readonly DomainEvent[] {
  if (!events.some(isCopied)) return events
  return events.flatMap((event) => [event, ...copiedIn(event)])
}

/** Which of the events are the sender's: their authors are not to be looked for among those here. */
export function copiedIds(events: readonly DomainEvent[]): ReadonlySet<Id> {
  return new Set(events.flatMap((event) => copiedIn(event).map(({ id }) => id)))
}

function isCopied(event: DomainEvent): boolean {
  return event.type === 'copy.events@1' && !('unknown' in event)
}

function copiedIn(event: DomainEvent): readonly DomainEvent[] {
  return 'unknown' in event || event.type !== 'copy.events@1' ? [] : readCopied(event.data.events)
}

/** Events of a copy as they count: what is no event, and what has no place in one, is not there. */
export function readCopied(texts: readonly string[]): readonly DomainEvent[] {
  return texts.flatMap((text) => {
    const parsed = parseEvent(text)
    if (!parsed.ok) return []
    const event = parsed.value
    return 'unknown' in event || copyPartOf(event.type) !== undefined ? [event] : []
  })
}
