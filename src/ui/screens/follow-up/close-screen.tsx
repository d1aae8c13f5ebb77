import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf, formatDay, formatMoment } from '../../../app/format.ts'
import { closingListOf } from '../../../domain/follow-up/closing.ts'
import { type Due, duesOf, runningMeasures } from '../../../domain/follow-up/dues-of.ts'
import { withoutEvaluation } from '../../../domain/follow-up/evaluations.ts'
import { CLOSING_LIST, stepStatus } from '../../../domain/next-step.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { DraftText } from '../draft-text.tsx'
import { EraseLink } from '../erase/erase-link.tsx'
import { saveProblem } from '../save-problem.ts'
import { Evaluations } from './evaluations.tsx'
import { BeginList } from './list-section.tsx'

/** Ends a case: nothing left open, the list gone through, and a way back that is safe. */
export function CloseScreen(props: { readonly session: CaseSession }) {
  const texts = useInside()
  const t = texts.followUp.close
  const { session } = props
  const state = session.state.value
  const isClosed = stepStatus(state, 'close') === 'done'
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={t.lead} focusOn="close">
            {t.title}
          </PageHeading>
        </>
      }
    >
      {isClosed ? <Closed session={session} /> : <Closing session={session} />}
    </PageLayout>
  )
}

function Closing({ session }: { readonly session: CaseSession }) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.followUp.close
  const state = session.state.value
  const today = dayOf(now())
  // Her own day to be heard from is not a thing left undone, nor a plan that still holds: she keeps both.
  const left = duesOf(state).filter(({ what, on }) => what !== 'own' && !(what === 'plan' && on >= today))
  const running = runningMeasures(state).length
  const { signed, open, isGoneThrough } = closingListOf(state)
  const owed = withoutEvaluation(state).length
  const canClose = left.length + running + owed === 0 && isGoneThrough
  const closing = useSignal(false)
  return (
    <>
      <section aria-labelledby="left-heading">
        <h2 id="left-heading">{t.left}</h2>
        {left.length + running === 0 ? (
          <p class="soft">{t.leftNone}</p>
        ) : (
          <LeftOpen session={session} left={left} running={running} />
        )}
      </section>
      <Evaluations session={session} />
      <DoorOpen session={session} />
      <section aria-labelledby="list-heading">
        <h2 id="list-heading">{t.list}</h2>
        {isGoneThrough && <p>{t.listSigned}</p>}
        {signed && open > 0 && <p>{t.listOpen(open)}</p>}
        {!isGoneThrough && <BeginList session={session} list={CLOSING_LIST} />}
      </section>
      {closing.value ? (
        <DraftText
          label={t.reason}
          draftKey={`${session.id}/close`}
          onSave={(reason) =>
            session.dispatch([{ type: 'step.set@1', data: { step: 'close', status: 'done', reason } }])
          }
          onClose={() => (closing.value = false)}
        />
      ) : (
        <div class="page-actions">
          <Button kind="primary" disabled={!canClose} onClick={() => (closing.value = true)}>
            {t.close}
          </Button>
          {!canClose && <p class="soft">{t.notYet}</p>}
        </div>
      )}
    </>
  )
}

function LeftOpen(props: {
  readonly session: CaseSession
  readonly left: readonly Due[]
  /** Measures that nobody has ended. */
  readonly running: number
}) {
  const { now } = useApp()
  const texts = useInside()
  const locale = useLocale()
  return (
    <>
      <ul class="plain-list">
        {props.running > 0 && <li>{texts.followUp.close.running(props.running)}</li>}
        {props.left.map(({ on, what }, i) => (
          // Two of one kind on one day are two things, and only their place tells them apart.
          <li key={`${i}-${on}-${what}`}>
            {texts.cases.dues[what]}, {formatDay(on, locale, now())}
          </li>
        ))}
      </ul>
      <div class="form-actions">
        <Button href={routeHash({ at: 'followUp', id: props.session.id })}>{texts.followUp.title}</Button>
        <Button href={routeHash({ at: 'manage', id: props.session.id })}>{texts.cases.steps.manage}</Button>
      </div>
    </>
  )
}

/** How and when we are heard from again, and how the person reaches us. */
function DoorOpen({ session }: { readonly session: CaseSession }) {
  const texts = useInside()
  const t = texts.followUp.close
  const { fields, locations } = session.state.value
  const problem = useSignal<string | undefined>(undefined)
  async function setDay(value: string): Promise<void> {
    const saved = await session.dispatch([{ type: 'case.fieldSet@1', data: { field: 'nextStepOn', value } }])
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }
  return (
    <section aria-labelledby="door-heading">
      <h2 id="door-heading">{t.door}</h2>
      <p>{t.doorLead}</p>
      <p class="written">{fields.safeContact?.shown || t.noSafeContact}</p>
      {/* That there is one, and never which: it opens where every place does. */}
      <p class="soft">{locations.contactPlace ? t.doorPlaceKept : t.doorPlace}</p>
      <div>
        <Button kind="plain" href={routeHash({ at: 'people', id: session.id })}>
          {texts.cases.change}
        </Button>
      </div>
      <DayField
        label={t.hearFrom}
        hint={t.hearFromHint}
        value={fields.nextStepOn?.shown ?? ''}
        onChange={(day) => void setDay(day)}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </section>
  )
}

function Closed({ session }: { readonly session: CaseSession }) {
  const texts = useInside()
  const t = texts.followUp.close
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const said = session.state.value.steps.close
  async function openAgain(): Promise<void> {
    const saved = await session.dispatch([
      { type: 'step.set@1', data: { step: 'close', status: 'ongoing', reason: '' } },
    ])
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }
  return (
    <>
      <Banner kind="info" title={t.isClosed(said ? formatMoment(said.versions[0].wall, locale) : '')}>
        {said?.shown.reason}
      </Banner>
      <DoorOpen session={session} />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div>
        <Button onClick={openAgain}>{t.reopen}</Button>
      </div>
      <EraseLink session={session} />
    </>
  )
}
