import type { InsideTexts } from '../../../app/texts.ts'

/** The sentence for whatever stopped a meeting with the server. */
export function syncProblem(texts: InsideTexts, code: string): string {
  const known: Readonly<Record<string, string>> = { ...texts.saving.errors, ...texts.sync.errors }
  return known[code] ?? texts.sync.unknownError(code)
}
