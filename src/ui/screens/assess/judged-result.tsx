import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import type { AssessmentProps } from './assessment-props.ts'
import { Conclusions } from './conclusions.tsx'
import { EstimateForm } from './estimate-form.tsx'
import { FactorOverview } from './factor-overview.tsx'
import { Scenarios } from './scenarios.tsx'

/** The result of an instrument that is judged: conclusions first, then what they stand on. No level, no number. */
export function JudgedResult(props: AssessmentProps) {
  const t = useInside().judged
  const { session, assessment, pack } = props
  const here = { id: session.id, assessment: assessment.id }
  const readOff = assessment.form === 'paper'
  return (
    <>
      <Conclusions {...props} />
      {assessment.signatures.length === 0 && (
        <div>
          <Button kind="quiet" href={routeHash({ at: readOff ? 'paper' : 'form', ...here })}>
            {t.conclusionsChange}
          </Button>
        </div>
      )}
      {session.state.value.kind !== 'perpetrator' && !readOff && <EstimateForm {...props} />}
      <Scenarios {...props} />
      {!readOff && <FactorOverview {...props} />}
      <Disclosure summary={t.confirmed}>
        <p>
          <ContentWords of={pack.verification.note} />
        </p>
        {pack.judged && (
          <p>
            <ContentWords of={pack.judged.windows} />
          </p>
        )}
      </Disclosure>
    </>
  )
}
