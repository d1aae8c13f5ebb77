import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { type FollowUp, startClock } from '../../../app/follow-up.ts'
import { dayOf, formatDate, formatDay } from '../../../app/format.ts'
import { clockDays } from '../../../domain/follow-up/due-day.ts'
import { ClockGroup, type ClockRule } from '../../../domain/follow-up/follow-up-pack.ts'
import { isStale } from '../../../domain/numbers/national-number.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Sentence } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { saveProblem } from '../save-problem.ts'
import { ChooseRule } from './choose-rule.tsx'

interface AddProps {
  readonly session: CaseSession
  readonly pack: FollowUp
}

/** Chooses a time limit and shows how it is counted before it starts. */
export function AddClock(props: AddProps) {
  return (
    <ChooseRule
      draftKey={`${props.session.id}/add-clock`}
      rules={props.pack.clocks}
      groups={ClockGroup.options}
      t={useInside().followUp.clocks}
    >
      {(rule, onDone) => <ClockStart key={rule.id} {...props} rule={rule} onDone={onDone} />}
    </ChooseRule>
  )
}

function ClockStart(props: AddProps & { readonly rule: ClockRule; readonly onDone: () => void }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.followUp.clocks
  const locale = useLocale()
  const { session, pack, rule } = props
  const received = session.state.value.fields.receivedOn?.shown ?? ''
  const known = rule.from === 'received' && received !== '' ? received : dayOf(now())
  const from = useDraft(`${session.id}/clock/${rule.id}/from`, known)
  const problem = useSignal<string | undefined>(undefined)
  const days = from.value === '' ? undefined : clockDays(rule, from.value)
  const say = (day: string) => formatDay(day, locale, now())

  async function leave(): Promise<void> {
    await from.drop()
    props.onDone()
  }

  async function save(): Promise<void> {
    const saved = await startClock(session, pack, rule, { clock: desk.newId(), from: from.value })
    if (saved.ok) await leave()
    else problem.value = saveProblem(texts, saved.error.code)
  }

  return (
    <>
      <DayField
        label={<Sentence say={t.from} of={rule.startsAt} />}
        hint={rule.from === 'received' && received === '' ? t.noReceived : undefined}
        value={from.value}
        onChange={from.set}
      />
      {days && (
        <div role="status">
          <p>
            <strong>{t.due(say(days.due))}</strong>
          </p>
          {days.limit !== days.due && <p>{t.limit(say(days.limit))}</p>}
          {days.latest !== days.limit && <p class="soft">{t.latest(say(days.latest))}</p>}
        </div>
      )}
      <p>
        <ContentWords of={rule.note} />
      </p>
      <LawLine rule={rule} />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="quiet" onClick={() => void leave()}>
          {texts.cases.cancel}
        </Button>
        <Button kind="primary" onClick={save} disabled={from.value === ''}>
          {t.save}
        </Button>
      </div>
    </>
  )
}

/** Which law, when it was read, and whether that is too long ago. */
export function LawLine({ rule }: { readonly rule: ClockRule }) {
  const { now } = useApp()
  const t = useInside().followUp.clocks
  const locale = useLocale()
  return (
    <p class="soft small">
      {t.law(rule.law, formatDate(rule.verifiedOn, locale))}. {rule.confidence !== 'confirmed' && t.likely}{' '}
      {isStale(rule.verifiedOn, dayOf(now())) && t.old}
    </p>
  )
}
