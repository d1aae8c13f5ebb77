import type { CopyTexts } from '../../../app/copy/copy-texts.ts'
import type { DoorTexts, InsideTexts } from '../../../app/texts.ts'

/** The sentence for whatever stopped a copy on its way out or in. */
export function copyProblem(t: CopyTexts, texts: InsideTexts, door: DoorTexts, code: string): string {
  const known: Readonly<Record<string, string>> = {
    ...door.vault.errors,
    'wrong-passphrase': door.lock.wrong,
    ...texts.saving.errors,
    ...t.errors,
  }
  return known[code] ?? texts.saving.unknownError(code)
}
