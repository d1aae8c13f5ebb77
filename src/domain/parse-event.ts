import * as z from 'zod/mini'
import { err, ok, type Result } from '../lib/result.ts'
import { type DomainEvent, EventMeta, type EventType, eventSchemas, type KnownEvent } from './event.ts'
import { upcast } from './upcast.ts'

export type EventDamage = { readonly code: 'event-damaged' }

// Unknown fields stay in. A newer app may have written them and we must hand them back untouched.
const Written = z.looseObject({
  ...EventMeta.shape,
  type: z.string().check(z.maxLength(120)),
  data: z.unknown(),
})

/**
 * One event from the text it was sealed as. What this version does not know, by type or by shape, comes back as an
 * {@link UnknownEvent} with every field it had; only what is no event at all is damage.
 */
export function parseEvent(payload: string): Result<DomainEvent, EventDamage> {
  let json: unknown
  try {
    json = JSON.parse(payload)
  } catch {
    // Not JSON: the code says it, and the text itself must not reach an error.
    return err({ code: 'event-damaged' })
  }
  const written = Written.safeParse(json)
  if (!written.success) return err({ code: 'event-damaged' })
  const { type, data } = upcast(written.data.type, written.data.data)
  if (!isEventType(type)) return ok({ ...written.data, unknown: true })
  const known = eventSchemas[type].safeParse(data)
  if (!known.success) return ok({ ...written.data, unknown: true })
  return ok({ ...written.data, type, data } as KnownEvent)
}

/** Which event this is and of what case, without looking at what it says; undefined for what is no event at all. */
export function glanceAtEvent(payload: string): Pick<DomainEvent, 'id' | 'caseId' | 'type'> | undefined {
  try {
    const written = Written.safeParse(JSON.parse(payload))
    return written.success
      ? { id: written.data.id, caseId: written.data.caseId, type: written.data.type }
      : undefined
  } catch {
    // Not JSON, as above.
    return undefined
  }
}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type)
}
