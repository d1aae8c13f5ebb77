import type { Answer, FactorCode } from '../answer.ts'
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

/** Nothing yet, or doubt: what is true may still be anything. A factor that is there in either window is not open. */
export function isOpen(answer: Answer | undefined): boolean {
  if (answer === undefined || isDoubt(answer)) return true
  return answer.is === 'factor' && !isThere(answer) && windowsOf(answer).some(isUnsettled)
}

/** Dealt with, whatever was said: a factor only when both its windows are. */
export function isComplete(answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  return answer.is !== 'factor' || windowsOf(answer).every((code) => code !== undefined)
}

export type FactorAnswer = Extract<Answer, { readonly is: 'factor' }>

/** J or D, now or before. */
export function isThere(answer: FactorAnswer): boolean {
  return windowsOf(answer).some((code) => code === 'present' || code === 'partial')
}

export function windowsOf(answer: FactorAnswer): readonly (FactorCode | undefined)[] {
  return [answer.current, answer.past]
}

function isUnsettled(code: FactorCode | undefined): boolean {
  return code === undefined || code === 'insufficient'
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
    case 'factor':
      return item.type === 'factor' && windowsOf(answer).some((code) => code !== undefined)
    default:
      return item.type === answer.is
  }
}
