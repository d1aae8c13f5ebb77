import type { codes as svCodes } from '../../content/texts/sv/codes.ts'
import type { recovery as svRecovery } from '../../content/texts/sv/recovery.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import { inLanguage } from '../in-language.ts'

export type CodeTexts = TextsLike<typeof svCodes>
export type RecoveryTexts = TextsLike<typeof svRecovery>

/** Codes that are shown, typed and scanned. Needed now and then, on either side of the lock. */
export async function loadCodeTexts(language: string): Promise<CodeTexts> {
  const folders = import.meta.glob<CodeTexts>('../../content/texts/*/codes.ts', { import: 'codes' })
  return inLanguage(folders, language)()
}

/** Forgotten passphrases and printed kits. */
export async function loadRecoveryTexts(language: string): Promise<RecoveryTexts> {
  const folders = import.meta.glob<RecoveryTexts>('../../content/texts/*/recovery.ts', { import: 'recovery' })
  return inLanguage(folders, language)()
}
