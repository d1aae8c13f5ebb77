import type { RandomBytes } from '../lib/sources.ts'

/** A title that says nothing and is not in use yet: two cases of one name would be mixed up at the kitchen table. */
export function suggestTitle(
  words: readonly string[],
  titleOf: (word: string) => string,
  used: readonly string[],
  random: RandomBytes,
): string {
  const free = words.filter((word) => !used.includes(titleOf(word)))
  const [draw = 0] = random(1)
  const word = free[draw % free.length]
  if (word !== undefined) return titleOf(word)
  const next = words[draw % words.length] ?? ''
  let number = 2
  while (used.includes(titleOf(`${next} ${number}`))) number++
  return titleOf(`${next} ${number}`)
}
