import type { DoorTexts, InsideTexts } from '../../../app/texts.ts'

/** The sentence for whatever stopped a meeting with the server. */
export function syncProblem(texts: InsideTexts, code: string, door?: DoorTexts): string {
  const known: Readonly<Record<string, string>> = {
    ...door?.vault.errors,
    ...texts.saving.errors,
    ...texts.sync.errors,
  }
  return known[code] ?? texts.sync.unknownError(code)
}
