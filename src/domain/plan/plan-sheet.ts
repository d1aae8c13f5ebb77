import type { Answer, Day } from '../answer.ts'
import type { Handled } from '../case-state.ts'
import type { Words } from '../words.ts'
import type { PlanPack, PlanPrompt } from './plan-pack.ts'

export interface PlanSheetLine {
  readonly prompt: string
  readonly lead: Words
  readonly answer: PlanSheetAnswer
  readonly words: PlanPrompt['words']
}
export type PlanSheetAnswer =
  | { readonly is: 'skipped'; readonly reason: string }
  | { readonly is: 'given'; readonly to: string; readonly until: Day | undefined }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'options'; readonly options: readonly Words[]; readonly ids: readonly string[] }
  | { readonly is: 'minutes'; readonly minutes: number }
  | { readonly is: 'yes' | 'no' | 'unknown' | 'declined' | 'notAsked' }

export interface PlanSheetChapter {
  readonly chapter: string
  readonly title: Words
  readonly lines: readonly PlanSheetLine[]
}

/**
 * What of a plan goes on paper: answered prompts, in the order of the pack. A prompt that holds a place is left out
 * whatever is stored for it, so that a value that got there by mistake is not printed either.
 */
export function planSheetOf(
  pack: PlanPack,
  values: ReadonlyMap<string, Answer>,
  handled: ReadonlyMap<string, Handled> = new Map(),
): readonly PlanSheetChapter[] {
  return pack.chapters
    .map(({ id, title, prompts }) => ({
      chapter: id,
      title,
      lines: prompts.flatMap((prompt) => planSheetLine(prompt, values, handled) ?? []),
    }))
    .filter((chapter) => chapter.lines.length > 0)
}

/** Undefined for what nobody has said anything of, and for every place. */
export function planSheetLine(
  prompt: PlanPrompt,
  values: ReadonlyMap<string, Answer>,
  handled: ReadonlyMap<string, Handled>,
): PlanSheetLine | undefined {
  if (prompt.location !== undefined) return undefined
  const value = values.get(prompt.id)
  const answer =
    (value === undefined ? undefined : sheetAnswer(prompt, value)) ?? sheetHandled(handled.get(prompt.id))
  return answer && { prompt: prompt.id, lead: prompt.lead, answer, words: prompt.words }
}

function sheetHandled(handled: Handled | undefined): PlanSheetAnswer | undefined {
  if (handled?.how === 'skipped') return { is: 'skipped', reason: handled.words }
  return handled?.how === 'given' ? { is: 'given', to: handled.words, until: handled.until } : undefined
}

function sheetAnswer(prompt: PlanPrompt, value: Answer): PlanSheetAnswer | undefined {
  switch (value.is) {
    case 'yes':
    case 'no':
    case 'unknown':
    case 'declined':
    case 'notAsked':
      return { is: value.is }
    case 'text':
      return value.text.trim() === '' ? undefined : { is: 'text', text: value.text.trim() }
    case 'number':
      return prompt.unit === 'minutes' ? { is: 'minutes', minutes: value.number } : undefined
    case 'option':
    case 'options': {
      const chosen = value.is === 'option' ? [value.option] : value.options
      const options = (prompt.options ?? []).filter((option) => chosen.includes(option.id))
      return options.length === 0
        ? undefined
        : { is: 'options', options: options.map(({ text }) => text), ids: options.map(({ id }) => id) }
    }
    default:
      return undefined
  }
}
