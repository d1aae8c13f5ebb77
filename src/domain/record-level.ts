import { copiedIds } from './copy/copied-events.ts'
import type { KnownEvent } from './event.ts'
import { pathOf, removalScope } from './event-path.ts'
import type { Id } from './id.ts'
import type { SavedLevel } from './index-row.ts'

/**
 * What a case holds that somebody can look at and change, by the first word of its path. Each of them says on screen
 * how far it has come; a kind that is added here and shown nowhere fails a test.
 */
export const RECORD_KINDS = [
  'assessment',
  'attachment',
  'case',
  'checklist',
  'circle',
  'clock',
  'contact',
  'copy',
  'external',
  'extract',
  'incident',
  'left',
  'link',
  'location',
  'measure',
  'note',
  'pairing',
  'person',
  'plan',
  'question',
  'sheet',
  'step',
  'task',
  'trigger',
] as const
/** The same for what belongs to the organisation and to no case. */
export const OUR_KINDS = [
  'accessReview',
  'asked',
  'availability',
  'campaign',
  'content',
  'device',
  'golden',
  'lease',
  'member',
  'organisation',
  'pack',
  'resource',
  'translation',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number] | (typeof OUR_KINDS)[number]
/** A record, or a part of one: `incident/…`, `assessment/…/judgement`, `circle`. */
export type RecordScope = RecordKind | `${RecordKind}/${string}`

/** Events that are still on their way, by how far they have come. What is in no such list has arrived. */
export type Waiting = ReadonlyMap<Id, SavedLevel>

/** The path of what an event is about, also where it writes no field: a signature is as much of a record as an answer. */
export function recordPathOf(event: Pick<KnownEvent, 'type' | 'data'>): string | undefined {
  const { type, data } = event as KnownEvent
  switch (type) {
    case 'assessment.signed@1':
      return `assessment/${data.assessment}/signed`
    case 'plan.signed@1':
      return `plan/${data.plan}/signed`
    case 'checklist.signed@1':
      return `checklist/${data.checklist}/signed`
    case 'circle.set@1':
    case 'circle.closed@1':
      return `circle/${data.key}`
    case 'copy.made@1':
    case 'copy.received@1':
      return `copy/${data.copy}`
    case 'pack.saved@1':
      return `pack/${data.pack}/${data.version}`
    case 'pack.attested@1':
      return `pack/${data.pack}/attested`
    case 'lease.set@1':
      return 'lease'
    default:
      return pathOf(event) ?? removalScope(event)
  }
}

/**
 * How far each record has come that is not quite there, and each part of one: as far as the least of what it is made of.
 * Only what waits is walked, so that a case that has arrived costs nothing.
 */
export function levelsByScope(
  ordered: readonly KnownEvent[],
  waiting: Waiting,
): ReadonlyMap<string, SavedLevel> {
  const levels = new Map<string, SavedLevel>()
  if (waiting.size === 0) return levels
  for (const event of ordered) {
    const level = waiting.get(event.id)
    const path = level && level !== 'confirmed' ? recordPathOf(event) : undefined
    if (!level || path === undefined) continue
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
      const scope = path.slice(0, end)
      if (levels.get(scope) !== 'tablet') levels.set(scope, level)
    }
  }
  return levels
}

/** What was copied in from elsewhere lies in one event, and has come as far as it has. */
export function withCarried(ordered: readonly KnownEvent[], waiting: Waiting): Waiting {
  const carriers = ordered.filter(({ id, type }) => type === 'copy.events@1' && waiting.has(id))
  if (carriers.length === 0) return waiting
  const all = new Map(waiting)
  for (const carrier of carriers)
    for (const id of copiedIds([carrier])) all.set(id, waiting.get(carrier.id) ?? 'confirmed')
  return all
}
