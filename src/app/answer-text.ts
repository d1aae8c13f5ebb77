import type { Answer, FactorCode } from '../domain/answer.ts'
import type { InstrumentItem } from '../domain/instrument/pack.ts'
import { type WordsIn, wordsIn } from '../domain/words.ts'
import type { InsideTexts } from './texts.ts'

type AnswerTexts = Pick<InsideTexts['instruments'], 'answers' | 'codes' | 'factorAnswer'>

/** An answer as words: the pack's own for options and ticks, the common ones for the rest. */
export function answerText(
  item: InstrumentItem,
  answer: Answer,
  words: AnswerTexts,
  locale: 'sv' | 'en',
): string {
  return answerIn(item, answer, words, locale).text
}

/** The same with its language. Several options are one text: a form is written in one language, or in both throughout. */
export function answerIn(
  item: InstrumentItem,
  answer: Answer,
  words: AnswerTexts,
  locale: 'sv' | 'en',
): WordsIn {
  const ids = answer.is === 'option' ? [answer.option] : answer.is === 'options' ? answer.options : []
  const chosen = [...(item.options ?? []), ...(item.ticks ?? [])].filter(({ id }) => ids.includes(id))
  const ownLanguages = new Set(chosen.map(({ text }) => wordsIn(text, locale).language))
  const [language] = ownLanguages.size === 1 ? ownLanguages : [locale]
  return { text: plainText(item, answer, words, locale), language: language ?? locale }
}

function plainText(item: InstrumentItem, answer: Answer, words: AnswerTexts, locale: 'sv' | 'en'): string {
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
