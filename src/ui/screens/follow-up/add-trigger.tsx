import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { type FollowUp, watchTrigger } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import { bigHolidaysAfter, triggerDue } from '../../../domain/follow-up/due-day.ts'
import { TriggerGroup, type TriggerRule } from '../../../domain/follow-up/follow-up-pack.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import { AddSilence } from './add-silence.tsx'
import { ChooseRule } from './choose-rule.tsx'

/** An event and its day; what it leads to is shown before it is saved. */
export function AddTrigger(props: { readonly session: CaseSession; readonly pack: FollowUp }) {
  return (
    <ChooseRule
      draftKey={`${props.session.id}/add-trigger`}
      rules={props.pack.triggers}
      groups={TriggerGroup.options}
      t={useInside().followUp.triggers}
    >
      {(rule, onDone) =>
        rule.silenceDays ? (
          <AddSilence key={rule.id} {...props} rule={rule} onDone={onDone} />
        ) : (
          <TriggerDays key={rule.id} {...props} rule={rule} onDone={onDone} />
        )
      }
    </ChooseRule>
  )
}

function TriggerDays(props: {
  readonly session: CaseSession
  readonly pack: FollowUp
  readonly rule: TriggerRule
  readonly onDone: () => void
}) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.followUp.triggers
  const locale = useLocale()
  const { session, pack, rule } = props
  const today = dayOf(now())
  const draftKey = `${session.id}/trigger/${rule.id}`
  const on = useDraft(`${draftKey}/on`)
  const due = useDraft(`${draftKey}/due`)
  const note = useDraft(`${draftKey}/note`)
  const problem = useSignal<string | undefined>(undefined)
  const setOn = (day: string) => {
    on.set(day)
    due.set(day === '' ? '' : triggerDue(rule, { on: day, today }))
  }

  async function leave(): Promise<void> {
    await Promise.all([on, due, note].map(({ drop }) => drop()))
    props.onDone()
  }

  async function save(): Promise<void> {
    const facts = { trigger: desk.newId(), on: on.value, due: due.value, note: note.value.trim() }
    const saved = await watchTrigger(session, pack, rule, facts)
    if (saved.ok) await leave()
    else problem.value = saveProblem(texts, saved.error.code)
  }

  return (
    <>
      <p>
        <strong>{t.leadsTo}:</strong> <ContentWords of={rule.leadsTo} />
      </p>
      {rule.calendar && (
        <fieldset class="form-actions">
          <legend class="soft">{t.holidays}</legend>
          {bigHolidaysAfter(today, 4).map((day) => (
            <Button key={day} kind="quiet" onClick={() => setOn(day)}>
              {formatDay(day, locale, now())}
            </Button>
          ))}
        </fieldset>
      )}
      <DayField label={t.on} hint={t.onHint} value={on.value} onChange={setOn} />
      {on.value !== '' && (
        <DayField
          label={t.due}
          hint={rule.sameDay ? t.dueSameDay : t.dueProposal}
          value={due.value}
          min={today}
          inWords={due.value === '' ? undefined : formatDay(due.value, locale, now())}
          onChange={due.set}
        />
      )}
      <TextField label={t.note} hint={t.noteHint} value={note.value} onInput={note.set} />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="quiet" onClick={() => void leave()}>
          {texts.cases.cancel}
        </Button>
        <Button kind="primary" onClick={save} disabled={on.value === '' || due.value === ''}>
          {t.save}
        </Button>
      </div>
    </>
  )
}
