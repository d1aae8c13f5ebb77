import type { Answers } from './given-answer.ts'
import type { InstrumentItem, InstrumentPack } from './pack.ts'
import { visibleItems } from './visible-items.ts'

/** The items a person may be shown: those for the worker to answer are never among them. */
export function personItems(pack: InstrumentPack, answers: Answers): readonly InstrumentItem[] {
  return visibleItems(pack, answers).filter((item) => item.workerOnly !== true)
}

/** From a place in the form, counted from 1, to the first item at or after it that a person may be shown. */
export function personItemAt(
  pack: InstrumentPack,
  answers: Answers,
  position: number,
): InstrumentItem | undefined {
  return visibleItems(pack, answers).find((item, at) => at + 1 >= position && item.workerOnly !== true)
}
