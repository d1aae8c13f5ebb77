import type { Answer } from '../answer.ts'
import type { InstrumentItem } from './pack.ts'

/** One answer per item id. A Map, because an item may be called `constructor`. */
export type Answers = ReadonlyMap<string, Answer>

/** The stored answer, or undefined when there is none that this item can have. */
export function givenAnswer(item: InstrumentItem, answers: Answers): Answer | undefined {
  const answer = answers.get(item.id)
  return answer !== undefined && fits(item, answer) ? answer : undefined
}

/** Vet ej, vill inte svara, inte frågad: an answer, but not about what happened. */
export function isDoubt(answer: Answer): boolean {
  return answer.is === 'unknown' || answer.is === 'declined' || answer.is === 'notAsked'
}

/** Nothing yet, or doubt: what is true may still be anything. */
export function isOpen(answer: Answer | undefined): boolean {
  return answer === undefined || isDoubt(answer)
}

function fits(item: InstrumentItem, answer: Answer): boolean {
  if (isDoubt(answer)) return true
  switch (answer.is) {
    case 'yes':
    case 'no':
      return item.type === 'yesNo'
    case 'option':
      return (
        (item.type === 'yesNo' ? item.ticks : item.type === 'option' ? item.options : undefined)?.some(
          (choice) => choice.id === answer.option,
        ) === true
      )
    case 'options':
      return (
        item.type === 'options' &&
        answer.options.length > 0 &&
        answer.options.every((id) => item.options?.some((option) => option.id === id))
      )
    case 'text':
      return item.type === 'text' && answer.text.trim() !== ''
    default:
      return item.type === answer.is
  }
}
