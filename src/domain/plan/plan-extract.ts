import type { Answer } from '../answer.ts'
import type { Field } from '../case-state.ts'
import type { EventData } from '../event.ts'
import { fieldOf } from '../field.ts'
import type { LiveWrites } from '../live-writes.ts'
import { type PlanPack, planPrompts, type Recipient } from './plan-pack.ts'
import { type PlanSheetLine, planSheetOf } from './plan-sheet.ts'

export type PlanExtract = EventData<'plan.extractMade@1'>

/** What has been taken out for somebody outside, oldest first, with when and by whom. */
export function extractsOf(writes: LiveWrites): readonly Field<PlanExtract>['versions'][number][] {
  return [...writes.byPath]
    .filter(([path]) => path.startsWith('extract/'))
    .flatMap(([, events]) => {
      const field = fieldOf(events, (event) => (event.type === 'plan.extractMade@1' ? event.data : undefined))
      return field ? [field.versions[0]] : []
    })
    .sort((a, b) => (a.wall < b.wall ? -1 : 1))
}

/**
 * Lines that may leave for this recipient. A prompt that the content does not let out cannot be taken along whatever
 * was asked for, and neither can one that holds a place.
 */
export function linesFor(
  pack: PlanPack,
  values: ReadonlyMap<string, Answer>,
  recipient: Recipient,
): readonly PlanSheetLine[] {
  const allowed = new Set(
    planPrompts(pack)
      .filter(({ mayLeave }) => mayLeave?.includes(recipient))
      .map(({ id }) => id),
  )
  return planSheetOf(pack, values)
    .flatMap(({ lines }) => lines)
    .filter(({ prompt }) => allowed.has(prompt))
}
