import { type Line, lineAround, plainLine, type Words, type WordsIn, wordsIn } from '../words.ts'

/** A text of a print: in the print's own language, or part by part where some of it is in another. */
export type PrintText = string | Line

type Locale = 'sv' | 'en'

/** Words of the content as they are printed. */
export function printed(words: Words | WordsIn, language: Locale): PrintText {
  const said = 'text' in words ? words : wordsIn(words, language)
  return said.language === language ? said.text : [said]
}

/** A line that is in the print's language throughout is a plain text. */
export function printedLine(line: Line, language: Locale): PrintText {
  return line.every((part) => part.language === language) ? plainLine(line) : line
}

export function plainText(text: PrintText): string {
  return typeof text === 'string' ? text : plainLine(text)
}

/** Part by part, each with its language. */
export function partsOf(text: PrintText, language: string): Line {
  return typeof text === 'string' ? [{ text, language }] : text
}

export function joinTexts(texts: readonly PrintText[], between: string, language: Locale): PrintText {
  if (texts.every((text) => typeof text === 'string')) return texts.join(between)
  return texts.flatMap((text, i) => [
    ...(i === 0 ? [] : [{ text: between, language }]),
    ...partsOf(text, language),
  ])
}

/** A sentence of the print's own around it. */
export function textAround(say: (words: string) => string, text: PrintText, language: Locale): PrintText {
  if (typeof text === 'string') return say(text)
  const [words] = text
  return text.length === 1 && words ? lineAround(say, words, language) : say(plainLine(text))
}
