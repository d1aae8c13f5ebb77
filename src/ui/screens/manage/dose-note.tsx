import { statusOf } from '../../../app/manage.ts'
import type { RiskLevel } from '../../../domain/answer.ts'
import type { Bridge } from '../../../domain/bridge/bridge.ts'
import { LARGE_PLAN, weighDose } from '../../../domain/bridge/dose.ts'
import type { CaseState } from '../../../domain/case-state.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

/** Says when the plan is far from the judgement, with what is known about it. It chooses nothing. */
export function DoseNote({ state, bridge }: { readonly state: CaseState; readonly bridge: Bridge }) {
  const texts = useInside()
  const t = texts.dose
  const judged = judgedLevel(state)
  const dose = weighDose({
    judged,
    statuses: state.measures.map(statusOf),
    uncovered: bridge.rows.filter((row) => row.status === 'uncovered' && row.factor.state === 'present')
      .length,
    minimumMissing: bridge.minimum.filter((row) => !row.inPlace).length,
  })
  if (judged === undefined || dose === undefined) return null
  return (
    <Banner kind="info" title={t.titles[dose]}>
      <p>{t.texts[dose](texts.instruments.levels[judged])}</p>
      <p class="soft small">
        {dose === 'muchAtLow' && `${t.ownLine(LARGE_PLAN)} `}
        {t.source}
      </p>
    </Banner>
  )
}

/** The judgement of the assessment begun last among those that have one. */
function judgedLevel(state: CaseState): RiskLevel | undefined {
  return state.assessments.findLast(({ judgement, abandoned }) => judgement && !abandoned)?.judgement?.shown
    .level
}
