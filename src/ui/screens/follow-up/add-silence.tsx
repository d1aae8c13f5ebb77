import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { type FollowUp, silenceFrom, watchTrigger } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import type { TriggerRule } from '../../../domain/follow-up/follow-up-pack.ts'
import { dueOf, lastSpokenOn } from '../../../domain/follow-up/silence.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import { SilenceField, silenceOf } from './silence-days.tsx'

/** So many days without contact, counted from the last one. What it means for the calendar is shown before it is saved. */
export function AddSilence(props: {
  readonly session: CaseSession
  readonly pack: FollowUp
  readonly rule: TriggerRule
  readonly onDone: () => void
}) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.followUp.silence
  const locale = useLocale()
  const { session, pack, rule } = props
  const today = dayOf(now())
  const spokenOn = lastSpokenOn(session.state.value.writes)
  const key = `${session.id}/trigger/${rule.id}`
  const days = useDraft(`${key}/silence`)
  const from = useDraft(`${key}/from`, spokenOn ?? today)
  const note = useDraft(`${key}/note`)
  const problem = useSignal<string | undefined>(undefined)
  const silence = silenceOf(days.value)
  const isAhead = from.value > today

  async function leave(): Promise<void> {
    await Promise.all([days, from, note].map(({ drop }) => drop()))
    props.onDone()
  }

  async function save(): Promise<void> {
    if (silence === undefined) return
    const facts = {
      trigger: desk.newId(),
      ...silenceFrom(from.value, silence),
      note: note.value.trim(),
    }
    const saved = await watchTrigger(session, pack, rule, facts)
    if (saved.ok) await leave()
    else problem.value = saveProblem(texts, saved.error.code)
  }

  return (
    <>
      <p>
        <strong>{texts.followUp.triggers.leadsTo}:</strong> <ContentWords of={rule.leadsTo} />
      </p>
      <SilenceField proposed={rule.silenceDays ?? []} value={days.value} onInput={days.set} />
      <DayField
        label={t.from}
        hint={spokenOn ? t.fromContact : t.fromToday}
        value={from.value}
        max={today}
        inWords={from.value === '' ? undefined : formatDay(from.value, locale, now())}
        error={isAhead ? t.fromAhead : undefined}
        onChange={from.set}
      />
      {silence !== undefined && from.value !== '' && !isAhead && (
        <p role="status">
          <strong>
            {t.dueOn(formatDay(dueOf({ on: from.value, due: '', silence }, spokenOn), locale, now()))}
          </strong>{' '}
          {t.moves}
        </p>
      )}
      <TextField
        label={texts.followUp.triggers.note}
        hint={texts.followUp.triggers.noteHint}
        value={note.value}
        onInput={note.set}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="quiet" onClick={() => void leave()}>
          {texts.cases.cancel}
        </Button>
        <Button
          kind="primary"
          onClick={save}
          disabled={silence === undefined || from.value === '' || isAhead}
        >
          {texts.followUp.triggers.save}
        </Button>
      </div>
    </>
  )
}
