import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { changeSilence } from '../../../app/follow-up.ts'
import type { Trigger } from '../../../domain/case-state.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import { SilenceField, silenceOf } from './silence-days.tsx'

/** A shorter or longer silence than was said first. What it is counted from stays the same. */
export function ChangeSilence(props: {
  readonly session: CaseSession
  readonly trigger: Trigger
  readonly proposed: readonly number[]
}) {
  const texts = useInside()
  const t = texts.followUp.silence
  const { session, trigger } = props
  const days = useDraft(`${session.id}/silence/${trigger.id}`, String(trigger.set.shown.silence ?? ''))
  const said = useSignal<string | undefined>(undefined)
  const silence = silenceOf(days.value)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (silence === undefined) return
    const saved = await changeSilence(session, trigger, silence)
    said.value = saved.ok ? t.changed : saveProblem(texts, saved.error.code)
    if (saved.ok) await days.keep()
  }

  return (
    <form class="form" onSubmit={save}>
      <SilenceField
        proposed={props.proposed}
        value={days.value}
        onInput={(value) => {
          days.set(value)
          said.value = undefined
        }}
      />
      {said.value && <Banner kind="info">{said.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit" disabled={silence === undefined}>
          {t.save}
        </Button>
      </div>
    </form>
  )
}
