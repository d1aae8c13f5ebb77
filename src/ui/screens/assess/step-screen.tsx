import { useSignal } from '@preact/signals'
import { startAssessment } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatMoment } from '../../../app/format.ts'
import { packsOfStep } from '../../../app/packs.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import type { StepId } from '../../../domain/event.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { stepOfAssessment, stepOfPack, stepStatus } from '../../../domain/next-step.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, PackTitle, Sentence } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Route, routeHash } from '../../route.ts'
import { usePacks } from '../../use-packs.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { NewerVersion } from './newer-version.tsx'
import { StepStatusForm } from './step-status-form.tsx'

/** One step of the path that is done with a form: begin, go on, or look at what was done. */
export function StepScreen(props: { readonly session: CaseSession; readonly step: StepId }) {
  const t = useInside().cases
  const { session, step } = props
  const state = session.state.value
  const { organisation } = useDesk()
  const ids = packsOfStep(organisation.value, step, state.kind)
  const done = state.assessments.filter(
    (assessment) => stepOfAssessment(assessment) === step && !assessment.abandoned,
  )
  const packs = usePacks([...ids, ...done.map((assessment) => assessment.pack)])
  const open = done.filter((assessment) => assessment.signatures.length === 0)

  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={t.stepHints[step as keyof typeof t.stepHints]}>{t.steps[step]}</PageHeading>
        </>
      }
    >
      {ids.slice(0, 1).map((id) => {
        const pack = packs.get(id)
        return pack ? (
          <BeginForm
            key={id}
            session={session}
            step={step}
            pack={pack}
            open={open.filter((assessment) => assessment.pack === id)}
            main
          />
        ) : null
      })}
      {ids.slice(1).map((id) => {
        const pack = packs.get(id)
        const begun = open.filter((assessment) => assessment.pack === id)
        return pack ? (
          <Disclosure key={id} summary={<ContentWords of={pack.title} />} open={begun.length > 0}>
            <BeginForm session={session} step={step} pack={pack} open={begun} />
          </Disclosure>
        ) : null
      })}
      {done.length > open.length && (
        <section>
          <List label={t.assessments} heading>
            {done
              .filter((assessment) => assessment.signatures.length > 0)
              .map((assessment) => (
                <DoneRow key={assessment.id} session={session} assessment={assessment} packs={packs} />
              ))}
          </List>
        </section>
      )}
      <StepStatusForm session={session} step={step} status={stepStatus(state, step)} />
    </PageLayout>
  )
}

interface BeginProps {
  readonly session: CaseSession
  readonly step: StepId
  readonly pack: InstrumentPack
  /** Begun with this form and not yet signed. */
  readonly open: readonly Assessment[]
  /** The step's own form; the others are folded beside it. */
  readonly main?: boolean
}

function BeginForm(props: BeginProps) {
  const texts = useInside()
  const locale = useLocale()
  const { pack, main } = props
  const isOwn = !stepOfPack(pack.id)

  return (
    <section class="begin">
      {main && (
        <h2>
          <ContentWords of={pack.title} />
        </h2>
      )}
      {pack.purpose[locale] !== pack.title[locale] && (
        <p>
          <ContentWords of={pack.purpose} />
        </p>
      )}
      {isOwn && pack.verification.status === 'unverified' && (
        <p class="soft">
          <ContentWords of={pack.verification.note} />
        </p>
      )}
      {pack.verification.status === 'unverified' && pack.kind !== 'checklist' && pack.scoring && (
        <Banner kind="preliminary">{texts.instruments.preliminary}</Banner>
      )}
      {pack.judged && (
        <Banner kind="preliminary" title={texts.judged.needsTitle}>
          <ContentWords of={pack.judged.needs} />
        </Banner>
      )}
      <BeginButtons {...props} />
    </section>
  )
}

/**
 * The form here, and a result from elsewhere, each begun or gone on with by itself: a draft of the one must never stand
 * in the way of the other.
 */
function BeginButtons({ session, step, pack, open, main }: BeginProps) {
  const { router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)
  const t = texts.assess
  const guided = open.find(({ form }) => form === 'guided')
  const readOff = open.find(({ form }) => form === 'paper')
  const resume = guided ?? readOff

  async function begin(form: 'guided' | 'paper'): Promise<void> {
    const assessment = desk.newId()
    const own = stepOfPack(pack.id) ? undefined : step
    const started = await startAssessment(session, pack, form, assessment, own)
    if (started.ok) router.go(placeOf(session.id, assessment, form))
    else problem.value = saveProblem(texts, started.error.code)
  }
  const goOn = ({ id, form }: Assessment) => router.go(placeOf(session.id, id, form))
  const beginWords = <Sentence say={t.beginForm} of={pack.short} />
  const firstWords = main ? (pack.paper && !pack.judged ? t.guided : texts.cases.beginStep) : beginWords
  const readOffWords = pack.judged ? texts.judged.resultOnly : t.paper

  return (
    <>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      {resume && <NewerVersion session={session} assessment={resume} />}
      <Button kind={main ? 'primary' : 'quiet'} onClick={() => (resume ? goOn(resume) : begin('guided'))}>
        {resume ? texts.cases.continueStep : firstWords}
      </Button>
      {open.length > 0 && (
        <RecordMark session={session} of={open.map(({ id }) => `assessment/${id}` as const)} />
      )}
      {readOff && !guided && (
        <Button kind="quiet" onClick={() => begin('guided')}>
          {firstWords}
        </Button>
      )}
      {pack.paper && (guided || !readOff) && (
        <Button kind="quiet" onClick={() => (readOff ? goOn(readOff) : begin('paper'))}>
          {readOffWords}
        </Button>
      )}
      {pack.paper && !readOff && (
        <p class="soft">{pack.judged ? texts.judged.resultOnlyHint : t.paperHint}</p>
      )}
    </>
  )
}

function DoneRow(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly packs: ReadonlyMap<string, InstrumentPack>
}) {
  const t = useInside().assess
  const locale = useLocale()
  const { assessment } = props
  const signature = assessment.signatures[0]
  if (!signature) return null
  return (
    <ListRow
      href={routeHash({ at: 'result', id: props.session.id, assessment: assessment.id })}
      title={<PackTitle pack={props.packs.get(assessment.pack)} id={assessment.pack} />}
      next={t.signed(signature.name, signature.role, formatMoment(signature.wall, locale))}
      mark={<RecordMark session={props.session} of={`assessment/${assessment.id}`} />}
    />
  )
}

/** Question 0 means: where it was left, or the first one without an answer. */
function placeOf(id: string, assessment: string, form: 'guided' | 'paper'): Route {
  return form === 'paper' ? { at: 'paper', id, assessment } : { at: 'question', id, assessment, question: 0 }
}
