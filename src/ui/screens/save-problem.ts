import type { InsideTexts } from '../../app/texts.ts'

/** The sentence for a save that did not work: what happened, what is safe, what to do. */
export function saveProblem(texts: Pick<InsideTexts, 'saving'>, code: string): string {
  const known: Readonly<Record<string, string>> = texts.saving.errors
  return known[code] ?? texts.saving.unknownError(code)
}
