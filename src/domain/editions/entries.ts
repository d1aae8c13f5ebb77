import * as z from 'zod/mini'
import { CatalogueMeasure } from '../bridge/measure.ts'
import { ContentId } from '../event.ts'
import type { EditionKind } from '../event-content.ts'
import { ChecklistItem } from '../follow-up/checklist-pack.ts'
import { ClockRule, TriggerRule } from '../follow-up/follow-up-pack.ts'
import type { DeepReadonly } from '../instrument/pack.ts'
import { NationalNumber } from '../numbers/national-number.ts'
import { PlanPrompt } from '../plan/plan-pack.ts'

/** A prompt of the safety plan with the chapter it stands in. */
export const ChapterPrompt = z.strictObject({ ...PlanPrompt.shape, chapter: ContentId })
export type ChapterPrompt = DeepReadonly<z.infer<typeof ChapterPrompt>>

/** A point of a list to tick off, with the part it stands in. */
export const PartTick = z.strictObject({ ...ChecklistItem.shape, part: ContentId })
export type PartTick = DeepReadonly<z.infer<typeof PartTick>>

/** What ships and what an organisation writes are held to the same schemas. */
export const ENTRY_SCHEMAS = {
  measure: CatalogueMeasure,
  trigger: TriggerRule,
  clock: ClockRule,
  number: NationalNumber,
  prompt: ChapterPrompt,
  tick: PartTick,
} as const satisfies Record<EditionKind, unknown>

export interface Entries {
  readonly measure: CatalogueMeasure
  readonly trigger: TriggerRule
  readonly clock: ClockRule
  readonly number: NationalNumber
  readonly prompt: ChapterPrompt
  readonly tick: PartTick
}
export type Entry = Entries[EditionKind]

/** The text of an edition as an entry. Undefined: it does not follow the schema, or is somebody else's entry. */
export function parseEntry<K extends EditionKind>(
  kind: K,
  entry: string,
  text: string,
): Entries[K] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    // No JSON: the same as a text that does not follow the schema, and what ships is shown instead.
    return undefined
  }
  const parsed = ENTRY_SCHEMAS[kind].safeParse(json)
  return parsed.success && parsed.data.id === entry ? (parsed.data as unknown as Entries[K]) : undefined
}
