import type { joining as svJoining } from '../content/texts/sv/joining.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { inLanguage } from './in-language.ts'

export type JoiningTexts = TextsLike<typeof svJoining>

/** Needed once in a tablet's life, so they are no part of the door. */
export async function loadJoiningTexts(language: string): Promise<JoiningTexts> {
  const folders = import.meta.glob<JoiningTexts>('../content/texts/*/joining.ts', { import: 'joining' })
  return inLanguage(folders, language)()
}
