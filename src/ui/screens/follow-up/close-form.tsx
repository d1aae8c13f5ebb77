import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Result } from '../../../lib/result.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { type Choice, ChoiceGroup } from '../../parts/choice-group.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'

/** How something that was followed went: one of a few answers, and words beside it. */
export function CloseForm<T extends string>(props: {
  readonly draftKey: string
  readonly legend: string
  readonly wordsLabel: string
  readonly choices: readonly Choice<T>[]
  /** What belongs to an answer and is asked for only with it. */
  readonly more?: (outcome: T | undefined) => ComponentChildren
  /** Whether all is there that the answer needs; it is without this. */
  readonly isWhole?: (outcome: T) => boolean
  readonly onSave: (outcome: T, words: string) => Promise<Result<unknown>>
}) {
  const texts = useInside()
  const chosen = useDraft(`${props.draftKey}/outcome`)
  const words = useDraft(props.draftKey)
  const outcome = props.choices.find(({ value }) => value === chosen.value)?.value
  const problem = useSignal<string | undefined>(undefined)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (outcome === undefined) return
    const saved = await props.onSave(outcome, words.value.trim())
    if (!saved.ok) {
      problem.value = saveProblem(texts, saved.error.code)
      return
    }
    await Promise.all([chosen.drop(), words.drop()])
  }

  return (
    <form class="form" onSubmit={save}>
      <ChoiceGroup<T> legend={props.legend} choices={props.choices} value={outcome} onChoose={chosen.set} />
      {props.more?.(outcome)}
      <TextArea label={props.wordsLabel} value={words.value} onInput={words.set} />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button
          kind="primary"
          type="submit"
          disabled={outcome === undefined || props.isWhole?.(outcome) === false}
        >
          {texts.cases.save}
        </Button>
      </div>
    </form>
  )
}
