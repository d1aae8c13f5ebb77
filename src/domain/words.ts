/** One text in both languages. Content packs carry their own words; screens read theirs from `content/texts`. */
export interface Words {
  readonly sv: string
  readonly en: string
  /** What a form from elsewhere is written in, where one language serves for both; und where it does not say. */
  readonly only?: string | undefined
}

/** A text and the language it is in. */
export interface WordsIn {
  readonly text: string
  /** As a tag: sv, en, ar. */
  readonly language: string
}

/**
 * What is shown of words, and what they are really in. Whoever writes in Swedish alone has the Swedish in both places
 * (`editions/entry-form`, `workshop/edit-pack`), so the same twice is Swedish unless it says otherwise.
 */
export function wordsIn(words: Words, locale: 'sv' | 'en'): WordsIn {
  const language = words.sv === words.en ? (words.only ?? 'sv') : locale
  // Of what nobody knows nothing is claimed.
  return { text: words[locale], language: language === 'und' ? locale : language }
}

/** One line of text, part by part, each in its language. */
export type Line = readonly WordsIn[]

/** A letter that nobody writes: where the words stand in a sentence of ours. */
const PLACE = '\u{f0000}'

/** A sentence of ours around words of the content, which alone are in their language. */
export function lineAround(say: (words: string) => string, words: WordsIn, ours: string): Line {
  // In one language the sentence may do with the words what it likes, as begin them with a small letter.
  if (words.language === ours) return [{ text: say(words.text), language: ours }]
  return say(PLACE)
    .split(PLACE)
    .flatMap((text, i) => (i === 0 ? [{ text, language: ours }] : [words, { text, language: ours }]))
    .filter(({ text }) => text !== '')
}

/** The words alone. */
export function plainLine(line: Line): string {
  return line.map(({ text }) => text).join('')
}
