import type { Answer } from '../answer.ts'
import { type CardFault, checkCard, type KnownInCase, type TellingWord } from './memory-card.ts'
import { type ChildPicture, type PlanPack, planPrompts } from './plan-pack.ts'

export const MAX_CHILD_LINES = 6
/** A line beside a drawing has more room than a line of the memory card. */
const MAX_CHILD_LETTERS = 110

export interface ChildCardLine {
  readonly prompt: string
  readonly picture: ChildPicture
  readonly text: string
  readonly faults: readonly CardFault[]
}

/** What of a child's plan can stand beside a drawing, in the order of the plan, each as one whole sentence. */
export function childCardLines(
  pack: PlanPack,
  values: ReadonlyMap<string, Answer>,
  given: {
    readonly known: KnownInCase
    readonly telling: readonly TellingWord[]
    readonly locale: 'sv' | 'en'
  },
): readonly ChildCardLine[] {
  return planPrompts(pack).flatMap(({ id, picture, lead }): ChildCardLine[] => {
    const answer = values.get(id)
    if (!picture || answer?.is !== 'text' || answer.text.trim() === '') return []
    const text = lead[given.locale].replace('…', answer.text.trim())
    const [line] = checkCard([text], given.known, given.telling).lines
    const faults = (line?.faults ?? []).filter(({ kind }) => kind !== 'tooLong' && kind !== 'heading')
    const tooLong = { kind: 'tooLong', from: 0, to: text.length, instead: null, stops: true } as const
    return [
      {
        prompt: id,
        picture,
        text,
        faults: [...text].length > MAX_CHILD_LETTERS ? [...faults, tooLong] : faults,
      },
    ]
  })
}

/** Nothing that stops a line may be on the card, and no more than fits in a small hand. */
export function isChildCardPrintable(lines: readonly ChildCardLine[]): boolean {
  return (
    lines.length > 0 &&
    lines.length <= MAX_CHILD_LINES &&
    lines.every(({ faults }) => faults.every(({ stops }) => !stops))
  )
}
