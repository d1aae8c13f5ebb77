import type { rows as sv } from '../content/texts/sv/rows.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { inLanguage } from './in-language.ts'

/** With the screens of an assessment, and not before. */
export function rowTexts(language: string): TextsLike<typeof sv> {
  const folders = import.meta.glob<TextsLike<typeof sv>>('../content/texts/*/rows.ts', {
    import: 'rows',
    eager: true,
  })
  return inLanguage(folders, language)
}
