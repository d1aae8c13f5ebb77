import type { RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { ErrorSummary } from '../../parts/error-summary.tsx'

/** Above two papers that are typed, when neither was right: with one that was not, its field has the focus. */
export function KitProblems(props: {
  readonly t: RecoveryTexts
  readonly wrong: readonly (string | undefined)[]
}) {
  const { t } = props
  const problems = props.wrong.flatMap((text, n) =>
    text === undefined ? [] : [{ field: `kit-${n + 1}`, text: `${t.kitField(n + 1)}: ${text}` }],
  )
  return problems.length > 1 ? <ErrorSummary title={t.kitsToMend} problems={problems} /> : null
}
