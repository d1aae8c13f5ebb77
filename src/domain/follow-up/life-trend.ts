import type { ContentId } from '../event.ts'
import type { SheetRow } from '../sheet/read-sheet.ts'

/** From good to bad. What is not an answer to how it goes is not on the scale, and says nothing either way. */
const SCALE: readonly string[] = ['works', 'partly', 'fails']

export interface LifeTrend {
  /** Answered "does not work" the last time. */
  readonly failing: readonly ContentId[]
  /** Worse than the last time it was answered before that. */
  readonly worse: readonly ContentId[]
  readonly better: readonly ContentId[]
}

/** How the newest answers stand beside the earlier ones, question by question. By the day asked; without one, last. */
export function lifeTrend(
  rows: readonly SheetRow[],
  prompts: { readonly day: ContentId; readonly questions: readonly ContentId[] },
): LifeTrend {
  const dayOf = (row: SheetRow) => row.values[prompts.day]?.shown || '9'
  const inOrder = rows.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
  const steps = (question: ContentId) =>
    inOrder.map((row) => SCALE.indexOf(row.values[question]?.shown ?? '')).filter((step) => step >= 0)
  const moved = (by: (now: number, before: number) => boolean) =>
    prompts.questions.filter((question) => {
      const [now, before] = steps(question).reverse()
      return now !== undefined && before !== undefined && by(now, before)
    })
  return {
    failing: prompts.questions.filter((question) => steps(question).at(-1) === SCALE.length - 1),
    worse: moved((now, before) => now > before),
    better: moved((now, before) => now < before),
  }
}
