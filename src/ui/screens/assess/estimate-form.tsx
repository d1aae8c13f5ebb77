import { useSignal } from '@preact/signals'
import type { Estimate } from '../../../domain/event.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { saveProblem } from '../save-problem.ts'
import type { AssessmentProps } from './assessment-props.ts'

const CHOICES = ['1', '2', '3', '4', 'unknown', 'declined', 'notAsked'] as const
type Key = (typeof CHOICES)[number]

/** How the person sees the risk, before anything else is shown. On average about as right as an instrument. */
export function EstimateForm({ session, assessment }: AssessmentProps) {
  const texts = useInside()
  const t = texts.assess
  const problem = useSignal<string | undefined>(undefined)
  const own = assessment.estimate?.shown
  const frozen = assessment.signatures.length > 0
  const labels: Record<Key, string> = {
    ...texts.instruments.levels,
    unknown: t.estimateUnknown,
    declined: t.estimateDeclined,
    notAsked: t.estimateNotAsked,
  }

  const save = (estimate: Estimate, words: string) =>
    session.dispatch([{ type: 'estimate.set@1', data: { assessment: assessment.id, estimate, words } }])

  async function choose(key: Key): Promise<void> {
    const level = Number(key)
    const saved = await save((level >= 1 ? level : key) as Estimate, own?.words ?? '')
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  return (
    <section class="weigh">
      <h2 id="estimate-heading">{t.estimate}</h2>
      {!frozen && <p class="soft">{t.estimateHint}</p>}
      <ChoiceGroup<Key>
        labelledBy="estimate-heading"
        choices={CHOICES.map((value) => ({ value, label: labels[value] }))}
        value={own ? (String(own.estimate) as Key) : undefined}
        state={own ? 'saved' : undefined}
        disabled={frozen}
        across="ladder"
        onChoose={choose}
      />
      {own && (frozen ? own.words : true) && (
        <SaveOnLeave
          id="estimate-words"
          label={t.estimateWords}
          value={own.words}
          draftKey={`${assessment.id}/estimate`}
          long
          disabled={frozen}
          onSave={(words) => save(own.estimate, words)}
        />
      )}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </section>
  )
}
