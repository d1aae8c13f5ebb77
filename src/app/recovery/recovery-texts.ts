import type { codes as svCodes } from '../../content/texts/sv/codes.ts'
import type { recovery as svRecovery } from '../../content/texts/sv/recovery.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import type { Locale } from '../texts.ts'

export type CodeTexts = TextsLike<typeof svCodes>
export type RecoveryTexts = TextsLike<typeof svRecovery>

/** Codes that are shown, typed and scanned. Needed now and then, on either side of the lock. */
export async function loadCodeTexts(locale: Locale): Promise<CodeTexts> {
  if (locale === 'en') return (await import('../../content/texts/en/codes.ts')).codes
  return (await import('../../content/texts/sv/codes.ts')).codes
}

/** Forgotten passphrases and printed kits. */
export async function loadRecoveryTexts(locale: Locale): Promise<RecoveryTexts> {
  if (locale === 'en') return (await import('../../content/texts/en/recovery.ts')).recovery
  return (await import('../../content/texts/sv/recovery.ts')).recovery
}
