import type { Answers } from './given-answer.ts'
import type { InstrumentItem, InstrumentPack } from './pack.ts'
import { visibleItems } from './visible-items.ts'

/** Those for the worker to answer, and factors, which are a worker's coding of all that is known, are nobody else's. */
export function isForPerson(item: InstrumentItem): boolean {
  return item.workerOnly !== true && item.type !== 'factor'
}

/** The items a person may be shown. */
export function personItems(pack: InstrumentPack, answers: Answers): readonly InstrumentItem[] {
  return visibleItems(pack, answers).filter(isForPerson)
}

/** From a place in the form, counted from 1, to the first item at or after it that a person may be shown. */
export function personItemAt(
  pack: InstrumentPack,
  answers: Answers,
  position: number,
): InstrumentItem | undefined {
  return visibleItems(pack, answers).find((item, at) => at + 1 >= position && isForPerson(item))
}
