import type { print as sv } from '../../content/texts/sv/print.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'

export type PrintLanguage = 'sv' | 'en'
export type PrintTexts = TextsLike<typeof sv>

/** Not loaded with the app: most days nothing is printed. */
export async function loadPrintTexts(language: PrintLanguage): Promise<PrintTexts> {
  return language === 'sv'
    ? (await import('../../content/texts/sv/print.ts')).print
    : (await import('../../content/texts/en/print.ts')).print
}
