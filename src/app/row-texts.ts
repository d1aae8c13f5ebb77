import { rows as en } from '../content/texts/en/rows.ts'
import { rows as sv } from '../content/texts/sv/rows.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { Locale } from './texts.ts'

/** With the screens of an assessment, and not before. */
export function rowTexts(locale: Locale): TextsLike<typeof sv> {
  return locale === 'en' ? en : sv
}
