import { foldLetters } from './fold-letters.ts'

export interface NameInLine {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Written with a capital letter. Without one it may be a word: "per" in "en gång per dag". */
  readonly sure: boolean
}

/**
 * Names in a line, whole words only, with or without dots over the letters and with a genitive s. Each part of a name
 * counts: a first name alone says enough.
 */
export function findNamesInLine(line: string, names: readonly string[]): readonly NameInLine[] {
  const parts = new Set(names.flatMap(nameParts))
  if (parts.size === 0) return []
  return wordsIn(line).filter(({ text }) => {
    const word = foldLetters(text).text.replace(/['’]/g, '')
    return parts.has(word) || (word.endsWith('s') && parts.has(word.slice(0, -1)))
  })
}

function nameParts(name: string): readonly string[] {
  return (
    foldLetters(name)
      .text.split(/[^\p{L}\p{N}]+/u)
      // One letter is an initial, and the very thing to write instead of a name.
      .filter((part) => part.length >= 2)
  )
}

function wordsIn(line: string): readonly NameInLine[] {
  return [...line.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: match[0],
    sure: /^\p{Lu}/u.test(match[0]),
  }))
}
