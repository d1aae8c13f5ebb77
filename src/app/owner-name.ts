import { ownerWords } from '../content/measures/owner-words.ts'
import type { OwnerFunction } from '../domain/bridge/measure.ts'
import type { Locale } from './texts.ts'

/** A function as one says it. */
export function ownerName(owner: OwnerFunction, locale: Locale): string {
  return ownerWords[owner][locale]
}
