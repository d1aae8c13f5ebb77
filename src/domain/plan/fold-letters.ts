/** A text as it is compared, with the place in the original that each unit came from. */
export interface FoldedText {
  readonly text: string
  readonly from: readonly number[]
}

// Letters that do not come apart under NFKD. Å, ä and ö do, and are meant to: a name typed without its dots is the
// same name to whoever finds the slip.
const WHOLE: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}
const MARK = /\p{M}/u

/** Lower case, without marks. */
export function foldLetters(original: string): FoldedText {
  let text = ''
  const from: number[] = []
  let at = 0
  for (const letter of original) {
    for (const part of letter.toLowerCase().normalize('NFKD')) {
      if (MARK.test(part)) continue
      const folded = WHOLE[part] ?? part
      text += folded
      for (let i = 0; i < folded.length; i++) from.push(at)
    }
    at += letter.length
  }
  return { text, from }
}
