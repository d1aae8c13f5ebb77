import type { Answer, FactorCode } from '../domain/answer.ts'
import type { InstrumentItem } from '../domain/instrument/pack.ts'
import type { InsideTexts } from './texts.ts'

/** An answer as words: the pack's own for options and ticks, the common ones for the rest. */
export function answerText(
  item: InstrumentItem,
  answer: Answer,
  words: Pick<InsideTexts['instruments'], 'answers' | 'codes' | 'factorAnswer'>,
  locale: 'sv' | 'en',
): string {
  const optionText = (id: string) =>
    [...(item.options ?? []), ...(item.ticks ?? [])].find((option) => option.id === id)?.text[locale] ?? id
  const codeText = (code: FactorCode | undefined) => (code ? words.codes[code] : '…')
  switch (answer.is) {
    case 'option':
      return optionText(answer.option)
    case 'options':
      return answer.options.map(optionText).join(', ')
    case 'text':
      return answer.text
    case 'day':
      return answer.day
    case 'number':
      return String(answer.number)
    case 'factor':
      return words.factorAnswer(codeText(answer.current), codeText(answer.past))
    default:
      return words.answers[answer.is]
  }
}
