import type { LiveWrites } from '../live-writes.ts'
import { sheetRows } from './read-sheet.ts'
import type { Sheet, SheetSection } from './sheet-pack.ts'

/** Fewer cases than this are never told as a number: in a small place a number is a person. */
export const LEAST_TOLD = 5

export interface ReasonCount {
  readonly reason: string
  /** Undefined for fewer than {@link LEAST_TOLD}, one or more. */
  readonly cases: number | undefined
}

/**
 * Why people said no, over all cases: how many cases each reason stands in, however often. No sum is given, because a
 * sum would give the hidden numbers away, and hidden ones stand in the order of the content.
 */
export function countReasons(
  cases: readonly LiveWrites[],
  sheet: Pick<Sheet, 'id'>,
  section: SheetSection,
): readonly ReasonCount[] {
  const { because } = section
  const prompt = section.prompts.find((each) => each.id === because)
  if (!prompt) return []
  const found = new Map<string, number>()
  for (const writes of cases) {
    const reasons = new Set(
      sheetRows(writes, sheet, section).map((row) => row.values[prompt.id]?.shown ?? ''),
    )
    for (const reason of reasons) found.set(reason, (found.get(reason) ?? 0) + 1)
  }
  const known = (prompt.options ?? []).flatMap(({ id: reason }): ReasonCount[] => {
    const cases = found.get(reason) ?? 0
    return cases === 0 ? [] : [{ reason, cases: cases < LEAST_TOLD ? undefined : cases }]
  })
  return known.toSorted((a, b) => (b.cases ?? 0) - (a.cases ?? 0))
}
