import type { InsideTexts } from '../../../app/texts.ts'
import type { Estimate } from '../../../domain/event.ts'

/** A step of the ladder, or an honest absence of one, in words. */
export function estimateText(texts: InsideTexts, estimate: Estimate | undefined): string {
  if (estimate === undefined) return texts.practice.noAnswer
  return typeof estimate === 'number'
    ? texts.instruments.level(estimate)
    : texts.assess.unknownStates[estimate]
}
