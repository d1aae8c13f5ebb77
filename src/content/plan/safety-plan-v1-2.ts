import type { PlanChapter, PlanPack } from '../../domain/plan/plan-pack.ts'
import { optionsSince, promptsSince } from './asked-since.ts'
import { safetyPlan as before } from './safety-plan-v1-1.ts'

/** Everything of 1.1.0, in its order, with what the field names and that one did not ask. */
export const safetyPlan: PlanPack = {
  ...before,
  version: '1.2.0',
  chapters: before.chapters.map((chapter) => ({ ...chapter, prompts: promptsOf(chapter) })),
  verifiedOn: '2026-11-26',
}

function promptsOf({ id, prompts }: PlanChapter): PlanChapter['prompts'] {
  const asked = prompts.map((prompt) => {
    const more = optionsSince[prompt.id]
    return more && prompt.options ? { ...prompt, options: [...prompt.options, ...more] } : prompt
  })
  return [...asked, ...(promptsSince[id] ?? [])]
}
