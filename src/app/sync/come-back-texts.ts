import type { comeBack as sv } from '../../content/texts/sv/come-back.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import { loaderOf } from '../in-language.ts'

export type ComeBackTexts = TextsLike<typeof sv>

/** Needed once in the life of a tablet, if ever. */
export const loadComeBackTexts = loaderOf(
  import.meta.glob<ComeBackTexts>('../../content/texts/*/come-back.ts', { import: 'comeBack' }),
)
