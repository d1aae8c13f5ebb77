import type { codes as svCodes } from '../../content/texts/sv/codes.ts'
import type { recovery as svRecovery } from '../../content/texts/sv/recovery.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import { loaderOf } from '../in-language.ts'

export type CodeTexts = TextsLike<typeof svCodes>
export type RecoveryTexts = TextsLike<typeof svRecovery>

/** Codes that are shown, typed and scanned. Needed now and then, on either side of the lock. */
export const loadCodeTexts = loaderOf(
  import.meta.glob<CodeTexts>('../../content/texts/*/codes.ts', { import: 'codes' }),
)

/** Forgotten passphrases and printed kits. */
export const loadRecoveryTexts = loaderOf(
  import.meta.glob<RecoveryTexts>('../../content/texts/*/recovery.ts', { import: 'recovery' }),
)
