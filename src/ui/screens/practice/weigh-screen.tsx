import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SayIt } from '../../parts/say-it.tsx'
import { routeHash } from '../../route.ts'
import { EstimateForm } from '../assess/estimate-form.tsx'
import { InstrumentResult } from '../assess/instrument-result.tsx'
import { JudgementForm } from '../assess/judgement-form.tsx'
import type { RoundProps } from './round-props.ts'

/** The same order as in real work: the person's estimate, the learner's judgement, then what the form says. */
export function WeighScreen({ session, round, practice, pack }: RoundProps) {
  const t = useInside().practice
  const { assessment } = round
  const shared = { session, assessment, pack }
  return (
    <PageLayout
      heading={
        <PageHeading over={<ContentWords of={practice.title} />} lead={t.weighLead} focusOn="weigh">
          {t.weighTitle}
        </PageHeading>
      }
    >
      {practice.estimate && (
        <SayIt label={t.youHear}>
          <ContentWords of={practice.estimate.words} />
        </SayIt>
      )}
      <EstimateForm {...shared} />
      {assessment.estimate && <JudgementForm {...shared} />}
      {assessment.estimate && assessment.judgement && (
        <>
          <InstrumentResult {...shared} />
          <div class="form-actions">
            <Button
              kind="primary"
              href={routeHash({
                at: 'practise',
                id: session.id,
                round: assessment.id,
                place: 'feedback',
              })}
            >
              {t.toFeedback}
            </Button>
          </div>
        </>
      )}
    </PageLayout>
  )
}
