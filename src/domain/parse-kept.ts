import { err, type Result } from '../lib/result.ts'
import type { DomainEvent } from './event.ts'
import type { Id } from './id.ts'
import { type EventDamage, parseEvent } from './parse-event.ts'

/**
 * One event as it lies on the disk, under which key and in whose chain. Who has a restricted case is only believed
 * from the tablet that says it, under the very key it speaks of: everything else in an event is its author's word, and
 * this decides what others seal under. `device` is undefined for what has been checked before.
 */
export function parseKept(payload: string, keyId: Id, device?: Id): Result<DomainEvent, EventDamage> {
  const parsed = parseEvent(payload)
  if (!parsed.ok || 'unknown' in parsed.value) return parsed
  const event = parsed.value
  if (event.type !== 'circle.set@1' && event.type !== 'circle.closed@1') return parsed
  const isTrue = event.data.key === keyId && (device === undefined || device === event.device)
  return isTrue ? parsed : err({ code: 'event-damaged' })
}
