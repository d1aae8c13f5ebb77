import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import type { Result } from '../../../lib/result.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { type Choice, ChoiceGroup } from '../../parts/choice-group.tsx'
import { TextArea } from '../../parts/text-area.tsx'
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
  const { drafts } = useDesk()
  const texts = useInside()
  const outcome = useSignal<T | undefined>(undefined)
  const words = useSignal(drafts.get(props.draftKey) ?? '')
  const problem = useSignal<string | undefined>(undefined)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (outcome.value === undefined) return
    const saved = await props.onSave(outcome.value, words.value.trim())
    if (!saved.ok) {
      problem.value = saveProblem(texts, saved.error.code)
      return
    }
    await drafts.drop(props.draftKey)
  }

  return (
    <form class="form" onSubmit={save}>
      <ChoiceGroup<T>
        legend={props.legend}
        choices={props.choices}
        value={outcome.value}
        onChoose={(value) => (outcome.value = value)}
      />
      {props.more?.(outcome.value)}
      <TextArea
        label={props.wordsLabel}
        value={words.value}
        onInput={(text) => {
          words.value = text
          drafts.set(props.draftKey, text)
        }}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button
          kind="primary"
          type="submit"
          disabled={outcome.value === undefined || props.isWhole?.(outcome.value) === false}
        >
          {texts.cases.save}
        </Button>
      </div>
    </form>
  )
}
