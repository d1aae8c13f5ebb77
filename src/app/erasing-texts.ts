import type { erasing as svErasing } from '../content/texts/sv/erasing.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { RetentionRule } from '../domain/erasing/retention-rule.ts'
import { loaderOf } from './in-language.ts'

export type ErasingTexts = TextsLike<typeof svErasing>

export const loadErasing = loaderOf(
  import.meta.glob<ErasingTexts>('../content/texts/*/erasing.ts', { import: 'erasing' }),
)

/** The same in every language: each rule carries its words in both. */
export async function loadRetention(): Promise<readonly RetentionRule[]> {
  return (await import('../content/erasing/retention.ts')).retentionRules
}
