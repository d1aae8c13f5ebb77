import { weighingOf } from '../../../app/assess.ts'
import { useInside } from '../../app-context.ts'
import { SaveOnLeave } from '../save-on-leave.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** A difference is a fact, not an error; it only has to be put in words. */
export function Differences({ session, assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const t = texts.assess
  const { comparison } = weighingOf(pack, assessment)
  if (!comparison) return null
  const { estimateAgainstInstrument: own } = comparison
  if (!comparison.mustExplain) {
    return own === 'higher' || own === 'lower' ? <p>{texts.instruments.estimateDiffers[own]}</p> : null
  }
  return (
    <section class="weigh" aria-labelledby="difference-heading">
      <h2 id="difference-heading">{t.differenceTitle}</h2>
      <ul>
        {comparison.differences.map((difference) => (
          <li key={difference.against}>
            {difference.against === 'instrument'
              ? t.differenceInstrument(difference.direction === 'higher')
              : t.differenceEstimate(difference.direction === 'higher')}
          </li>
        ))}
      </ul>
      <SaveOnLeave
        id="difference-reason"
        label={t.differenceReason}
        hint={t.differenceHint}
        value={assessment.difference?.shown ?? ''}
        draftKey={`${assessment.id}/difference`}
        long
        disabled={assessment.signatures.length > 0}
        onSave={(reason) =>
          session.dispatch([{ type: 'difference.set@1', data: { assessment: assessment.id, reason } }])
        }
      />
    </section>
  )
}
