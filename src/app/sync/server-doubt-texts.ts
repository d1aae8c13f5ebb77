import type { serverDoubt as sv } from '../../content/texts/sv/server-doubt.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import { loaderOf } from '../in-language.ts'

export type ServerDoubtTexts = TextsLike<typeof sv>

/** Seldom needed, if ever. */
export const loadServerDoubtTexts = loaderOf(
  import.meta.glob<ServerDoubtTexts>('../../content/texts/*/server-doubt.ts', { import: 'serverDoubt' }),
)
