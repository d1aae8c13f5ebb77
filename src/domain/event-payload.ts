import type { DomainEvent } from './event.ts'

/** The text that is sealed. An unknown event goes back exactly as it came. */
export function eventPayload(event: DomainEvent): string {
  if (!('unknown' in event)) return JSON.stringify(event)
  const { unknown: _mark, ...asItCame } = event
  return JSON.stringify(asItCame)
}
