import type { copy as svCopy } from '../../content/texts/sv/copy.ts'
import type { TextsLike } from '../../content/texts/texts-like.ts'
import type { SharingGround } from '../../domain/copy/sharing-ground.ts'
import { inLanguage } from '../in-language.ts'

export type CopyTexts = TextsLike<typeof svCopy>

/** Sharing with another organisation; few days need it. */
export async function loadCopyTexts(language: string): Promise<CopyTexts> {
  const folders = import.meta.glob<CopyTexts>('../../content/texts/*/copy.ts', { import: 'copy' })
  return inLanguage(folders, language)()
}

/** The same in every language: each ground carries its words in both. */
export async function loadSharingGrounds(): Promise<readonly SharingGround[]> {
  return (await import('../../content/sharing/grounds.ts')).sharingGrounds
}
