import { answersOf } from '../../../app/assess.ts'
import { alerts } from '../../../domain/instrument/alerts.ts'
import { useInside } from '../../app-context.ts'
import type { AssessmentProps } from './assessment-props.ts'

/** What has to be acted on whatever any sum says, each once. */
export function AlertList({ assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const flags = [...new Set(alerts(pack, answersOf(assessment)).map((alert) => alert.flag))]
  if (flags.length === 0) return null
  return (
    <section class="alert-list" aria-labelledby="alerts-heading">
      <h2 id="alerts-heading">{texts.assess.alertsTitle}</h2>
      <ul class="plain-list">
        {flags.map((flag) => (
          <li key={flag}>
            {texts.instruments.alerts[flag].meaning} <strong>{texts.instruments.alerts[flag].action}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
