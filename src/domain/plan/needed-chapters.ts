import type { Topic } from '../bridge/factor.ts'
import type { PlanChapter } from './plan-pack.ts'

/**
 * Chapters that what came up calls for, and the others, each in the order of the plan. What is not known calls for a
 * chapter as much as what is; none is ever taken away, because the person knows more than the forms do.
 */
export function neededChapters(
  chapters: readonly PlanChapter[],
  topics: ReadonlySet<Topic>,
): { readonly needed: readonly PlanChapter[]; readonly others: readonly PlanChapter[] } {
  const isNeeded = (chapter: PlanChapter) => chapter.topics?.some((topic) => topics.has(topic)) ?? true
  return {
    needed: chapters.filter(isNeeded),
    others: chapters.filter((chapter) => !isNeeded(chapter)),
  }
}
