import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { type FollowUp, moveTrigger } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import type { Trigger } from '../../../domain/case-state.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'

/** A hearing is postponed, or two colleagues set two days: one day, said anew. */
export function MoveDay(props: {
  readonly session: CaseSession
  readonly pack: FollowUp
  readonly trigger: Trigger
}) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.followUp.triggers
  const locale = useLocale()
  const on = useDraft(`${props.session.id}/trigger/${props.trigger.id}/move`, props.trigger.set.shown.on)
  const said = useSignal<string | undefined>(undefined)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const days = { on: on.value, today: dayOf(now()) }
    const saved = await moveTrigger(props.session, props.pack, props.trigger, days)
    said.value = saved.ok ? t.moved : saveProblem(texts, saved.error.code)
    if (saved.ok) await on.keep()
  }

  return (
    <form class="form" onSubmit={save}>
      <DayField
        label={t.moveTo}
        value={on.value}
        inWords={on.value === '' ? undefined : formatDay(on.value, locale, now())}
        onChange={(day) => {
          on.set(day)
          said.value = undefined
        }}
      />
      {said.value && <Banner kind="info">{said.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit" disabled={on.value === ''}>
          {t.moveSave}
        </Button>
      </div>
    </form>
  )
}
