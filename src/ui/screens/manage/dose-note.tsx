import { statusOf } from '../../../app/manage.ts'
import type { Bridge } from '../../../domain/bridge/bridge.ts'
import { LARGE_PLAN, weighDose } from '../../../domain/bridge/dose.ts'
import { judgedNow } from '../../../domain/bridge/judged-now.ts'
import type { CaseState } from '../../../domain/case-state.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

/** Says when the plan is far from the judgement, with what is known about it. It chooses nothing. */
export function DoseNote({ state, bridge }: { readonly state: CaseState; readonly bridge: Bridge }) {
  const texts = useInside()
  const t = texts.dose
  const now = judgedNow(state)
  const dose = weighDose({
    judged: now?.level,
    statuses: state.measures.map(statusOf),
    uncovered: bridge.rows.filter((row) => row.status === 'uncovered' && row.factor.state === 'present')
      .length,
    minimumMissing: bridge.minimum.filter((row) => !row.inPlace).length,
  })
  if (now === undefined) return null
  const named = now.levels.map((level) => texts.instruments.levels[level])
  const differ = new Set(now.levels).size > 1
  if (dose === undefined) return differ ? <p class="soft">{t.differ(named)}</p> : null
  return (
    <Banner kind="info" title={t.titles[dose]}>
      {differ && <p>{t.differ(named)}</p>}
      <p>{t.texts[dose](texts.instruments.levels[now.level])}</p>
      <p class="soft small">
        {dose === 'muchAtLow' && `${t.ownLine(LARGE_PLAN)} `}
        {t.source}
      </p>
    </Banner>
  )
}
