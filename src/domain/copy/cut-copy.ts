import type { CaseState } from '../case-state.ts'
import type { KnownEvent } from '../event.ts'
import { CopyPart } from '../event-copy.ts'
import { pathOf } from '../event-path.ts'
import type { Id } from '../id.ts'
import { copyPartOf } from './part-of.ts'

/** The case as the person who shares it may see it. */
export type CopySource = Pick<CaseState, 'writes' | 'assessments'>

export interface CutCopy {
  /** In the order they lie in; what leaves is these and nothing else. */
  readonly events: readonly KnownEvent[]
  /** Written by a newer app: nobody here can read them, so nobody can answer for them, and they stay. */
  readonly left: number
}

/**
 * The chosen parts of a case as they stand: what holds now, what a signature names, and each wording of a note, since a
 * correction keeps its original. Values that were replaced and what was taken away stay where they are.
 */
export function cutCopy(state: CopySource, parts: readonly CopyPart[]): CutCopy {
  const { writes } = state
  const shown = new Set(state.assessments.map(({ id }) => id))
  const wanted = new Set<CopyPart>(['basics', ...parts])
  const live = new Set<Id>([...writes.byPath.values()].flatMap((events) => events.map(({ id }) => id)))
  const signed = new Set<Id>(writes.ordered.flatMap(signedBy))
  const alive = prefixesOf([...writes.byPath.keys()])
  const events = writes.ordered.filter((event) => {
    const part = copyPartOf(event.type)
    if (!part || !wanted.has(part) || !isShown(event, shown)) return false
    return live.has(event.id) || signed.has(event.id) || isWithoutPath(event) || begins(event, alive)
  })
  return { events: withoutLoose(events), left: writes.newer.length }
}

/** How much there is of each part, for the choice. */
export function countParts(state: CopySource): ReadonlyMap<CopyPart, number> {
  const counts = new Map<CopyPart, number>()
  for (const { type } of cutCopy(state, CopyPart.options).events) {
    const part = copyPartOf(type)
    if (part) counts.set(part, (counts.get(part) ?? 0) + 1)
  }
  return counts
}

/** An assessment that this person must not see yet does not leave by their hand. */
function isShown({ data }: KnownEvent, shown: ReadonlySet<Id>): boolean {
  const about: Readonly<Record<string, unknown>> = data
  return ['assessment', 'first', 'second'].every((key) => {
    const id = about[key]
    return typeof id !== 'string' || shown.has(id)
  })
}

function signedBy(event: KnownEvent): readonly Id[] {
  return event.type === 'assessment.signed@1' ||
    event.type === 'plan.signed@1' ||
    event.type === 'checklist.signed@1'
    ? event.data.of
    : []
}

/** Signatures and the wordings of notes are facts and no fields: each of them holds. */
function isWithoutPath({ type }: KnownEvent): boolean {
  return (
    type.endsWith('.signed@1') ||
    type === 'note.added@1' ||
    type === 'note.corrected@1' ||
    type === 'case.opened@1'
  )
}

/** Something was taken away while somebody else wrote in it: it is there, and so is what it began with. */
function begins(event: KnownEvent, alive: ReadonlySet<string>): boolean {
  const scope = pathOf(event)?.match(/^(.*)\/(?:added|started)$/)?.[1]
  return scope !== undefined && alive.has(scope)
}

function prefixesOf(paths: readonly string[]): ReadonlySet<string> {
  const prefixes = new Set<string>()
  for (const path of paths)
    for (let end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1))
      prefixes.add(path.slice(0, end))
  return prefixes
}

/** Parts of a document that was taken away, or that never became one. */
function withoutLoose(events: readonly KnownEvent[]): readonly KnownEvent[] {
  const whole = new Set(
    events.flatMap((event) => (event.type === 'attachment.added@1' ? [event.data.attachment] : [])),
  )
  return events.filter((event) => event.type !== 'attachment.part@1' || whole.has(event.data.attachment))
}
