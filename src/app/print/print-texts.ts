import type { print as sv } from '../../content/texts/sv/print.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import { inLanguage } from '../in-language.ts'

export type PrintLanguage = 'sv' | 'en'
export type PrintTexts = TextsLike<typeof sv>

/** Not loaded with the app: most days nothing is printed. */
export async function loadPrintTexts(language: string): Promise<PrintTexts> {
  const folders = import.meta.glob<PrintTexts>('../../content/texts/*/print.ts', { import: 'print' })
  return inLanguage(folders, language)()
}
