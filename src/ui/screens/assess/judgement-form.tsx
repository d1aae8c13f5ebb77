import { useSignal } from '@preact/signals'
import type { RiskLevel } from '../../../domain/answer.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useHalfWritten } from '../../use-half-written.ts'
import { saveProblem } from '../save-problem.ts'
import type { AssessmentProps } from './assessment-props.ts'

const LEVELS = ['1', '2', '3', '4'] as const
type Key = (typeof LEVELS)[number]

/** The professional's judgement with its reason, made before the instrument's level is shown. This is what counts. */
export function JudgementForm({ session, assessment }: AssessmentProps) {
  const { drafts } = useDesk()
  const texts = useInside()
  const t = texts.assess
  const draftKey = `${assessment.id}/judgement`
  const saved = assessment.judgement?.shown
  const levelKey = `${draftKey}/level`
  const level = useSignal(LEVELS.find((key) => key === (drafts.get(levelKey) ?? String(saved?.level))))
  const reason = useSignal(drafts.get(draftKey) ?? saved?.reason ?? '')
  const problem = useSignal<string | undefined>(undefined)
  const frozen = assessment.signatures.length > 0
  const changed =
    level.value !== undefined && (Number(level.value) !== saved?.level || reason.value !== saved?.reason)

  useHalfWritten(draftKey, changed || (level.value === undefined && reason.value !== ''))

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (level.value === undefined) return
    if (reason.value.trim() === '') {
      problem.value = t.judgementReasonMissing
      return
    }
    const done = await session.dispatch([
      {
        type: 'judgement.set@1',
        data: { assessment: assessment.id, level: Number(level.value) as RiskLevel, reason: reason.value },
      },
    ])
    problem.value = done.ok ? undefined : saveProblem(texts, done.error.code)
    if (done.ok) await Promise.all([drafts.drop(draftKey), drafts.drop(levelKey)])
  }

  return (
    <form class="weigh" onSubmit={save}>
      <h2 id="judgement-heading">{t.judgement}</h2>
      {!frozen && <p class="soft">{t.judgementHint}</p>}
      <ChoiceGroup<Key>
        labelledBy="judgement-heading"
        choices={LEVELS.map((value) => ({ value, label: texts.instruments.levels[value] }))}
        value={level.value}
        disabled={frozen}
        across="ladder"
        onChoose={(key) => {
          level.value = key
          drafts.set(levelKey, key)
        }}
      />
      <TextArea
        id="judgement-reason"
        label={t.judgementReason}
        value={reason.value}
        disabled={frozen}
        error={problem.value === t.judgementReasonMissing ? problem.value : undefined}
        onInput={(text) => {
          reason.value = text
          problem.value = undefined
          drafts.set(draftKey, text)
        }}
      />
      {problem.value && problem.value !== t.judgementReasonMissing && (
        <Banner kind="info">{problem.value}</Banner>
      )}
      {!frozen && (changed || !saved) && (
        <Button kind="primary" type="submit" disabled={level.value === undefined}>
          {saved ? texts.cases.save : t.showResult}
        </Button>
      )}
    </form>
  )
}
