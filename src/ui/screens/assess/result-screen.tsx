import { isWeighed, weighingOf } from '../../../app/assess.ts'
import { pairingWith } from '../../../domain/agreement/pairings.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { AlertList } from './alert-list.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import { Differences } from './differences.tsx'
import { EstimateForm } from './estimate-form.tsx'
import { InstrumentResult } from './instrument-result.tsx'
import { JudgedResult } from './judged-result.tsx'
import { JudgementForm } from './judgement-form.tsx'
import { MarginNotes } from './margin-notes.tsx'
import { NewerVersion } from './newer-version.tsx'
import { OutsideFactors } from './outside-factors.tsx'
import { SignForm } from './sign-form.tsx'
import { Suggestions } from './suggestions.tsx'
import { Unknowns } from './unknowns.tsx'
import { VersionChanges } from './version-changes.tsx'
import { YesAnswers } from './yes-answers.tsx'

/**
 * Own estimate, then judgement with its reason, then what the instrument says: in that order, on one screen that
 * unfolds. A form without a number goes straight to what came up.
 */
export function ResultScreen(props: AssessmentProps) {
  const texts = useInside()
  const t = texts.assess
  const { session, assessment, pack } = props
  const weighed = isWeighed(pack)
  const judged = pack.kind === 'judged'
  const { gap } = weighingOf(pack, assessment)
  const shows = !weighed || (gap !== 'estimate' && gap !== 'judgement')

  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading
            over={<ContentWords of={pack.title} />}
            lead={
              weighed ? (shows ? undefined : t.weighLead) : judged ? texts.judged.summaryLead : t.summaryLead
            }
            focusOn={shows ? 'result' : 'weigh'}
          >
            {weighed ? (shows ? t.resultTitle : t.weighTitle) : t.summary}
          </PageHeading>
        </>
      }
    >
      {assessment.late > 0 && <Banner kind="info">{t.late(assessment.late)}</Banner>}
      <RecordMark session={session} of={`assessment/${assessment.id}`} />
      <NewerVersion session={session} assessment={assessment} />
      <AlertList {...props} />
      {weighed && <EstimateForm {...props} />}
      {weighed && gap !== 'estimate' && <JudgementForm {...props} />}
      {shows && (
        <>
          {weighed ? <InstrumentResult {...props} /> : judged ? null : <YesAnswers {...props} />}
          {judged && <JudgedResult {...props} />}
          {weighed && <Differences {...props} />}
          <Unknowns {...props} />
          <OutsideFactors {...props} />
          <MarginNotes {...props} />
          <VersionChanges {...props} />
          <SignForm {...props} />
          <p>
            <a href={routeHash({ at: 'agreement', id: session.id, assessment: assessment.id })}>
              {pairingWith(session.state.value, assessment.id) ? texts.agreement.title : texts.agreement.ask}
            </a>
          </p>
          <Suggestions {...props} />
        </>
      )}
    </PageLayout>
  )
}
