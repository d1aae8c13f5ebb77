import type { RandomBytes } from '../lib/sources.ts'

export const OFFERED_WORDS = 5
/** Guesses an own passphrase must withstand, as a power of ten. 10^14 is years on a rack of GPUs against Argon2id. */
const MIN_GUESSES_LOG10 = 14
const MAX_COMPLETIONS = 6

/**
 * The Swedish Diceware words of three letters or more. The shorter entries and the signs are left out: they are hard
 * to read aloud and to type. 6 859 words, so five of them are 63.7 bits.
 */
export async function loadWords(): Promise<readonly string[]> {
  const list: Record<string, string> = (await import('diceware-wordlist-swe')).default
  return [...new Set(Object.values(list))].filter((word) => /^[a-zåäö]{3,}$/u.test(word))
}

/** Words drawn with equal chance: a draw beyond the last whole multiple of the list is thrown away. */
export function offerPassphrase(words: readonly string[], random: RandomBytes): string {
  const limit = Math.floor(65_536 / words.length) * words.length
  const chosen: string[] = []
  while (chosen.length < OFFERED_WORDS) {
    const [high = 0, low = 0] = random(2)
    const draw = high * 256 + low
    if (draw < limit) chosen.push(words[draw % words.length] as string)
  }
  return chosen.join(' ')
}

/** Words that begin like the last one being typed. Nothing before two letters: the list itself is no secret. */
export function completeLastWord(words: readonly string[], typed: string): readonly string[] {
  const last = typed.split(' ').at(-1)?.toLowerCase() ?? ''
  if (last.length < 2) return []
  const found = words.filter((word) => word.startsWith(last)).slice(0, MAX_COMPLETIONS)
  return found.length === 1 && found[0] === last ? [] : found
}

/**
 * Whether a passphrase of her own is strong enough. The word list counts as a dictionary, so five of its words pass
 * and three do not. Loads its dictionaries only when called.
 */
export async function isStrongEnough(passphrase: string, words: readonly string[]): Promise<boolean> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  const checker = new ZxcvbnFactory({
    dictionary: { ...dictionary, swedish: [...words] },
    graphs: adjacencyGraphs,
  })
  return checker.check(passphrase.slice(0, 100)).guessesLog10 >= MIN_GUESSES_LOG10
}
