import type { Answer } from '../domain/answer.ts'
import type { InstrumentItem } from '../domain/instrument/pack.ts'

/** An answer as words: the pack's own for options and ticks, the common ones for the rest. */
export function answerText(
  item: InstrumentItem,
  answer: Answer,
  labels: Readonly<Record<'yes' | 'no' | 'unknown' | 'declined' | 'notAsked', string>>,
  locale: 'sv' | 'en',
): string {
  const optionText = (id: string) =>
    [...(item.options ?? []), ...(item.ticks ?? [])].find((option) => option.id === id)?.text[locale] ?? id
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
    default:
      return labels[answer.is]
  }
}
