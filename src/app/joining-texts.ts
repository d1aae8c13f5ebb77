import type { joining as svJoining } from '../content/texts/sv/joining.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { Locale } from './texts.ts'

export type JoiningTexts = TextsLike<typeof svJoining>

/** Needed once in a tablet's life, so they are no part of the door. */
export async function loadJoiningTexts(locale: Locale): Promise<JoiningTexts> {
  if (locale === 'en') return (await import('../content/texts/en/joining.ts')).joining
  return (await import('../content/texts/sv/joining.ts')).joining
}
