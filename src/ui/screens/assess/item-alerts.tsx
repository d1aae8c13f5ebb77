import { answersOf } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import { alerts } from '../../../domain/instrument/alerts.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { useInside } from '../../app-context.ts'
import { Alert } from '../../parts/alert.tsx'

/** What one answer means beyond any sum: one sentence, one action, at once. */
export function ItemAlerts(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly pack: InstrumentPack
  readonly itemId: string
}) {
  const texts = useInside()
  const { session, assessment, pack, itemId } = props
  const raised = alerts(pack, answersOf(assessment)).filter((alert) => alert.item === itemId)
  return (
    <>
      {raised.map((alert) => {
        const text = texts.instruments.alerts[alert.flag]
        const seen = assessment.alertsSeen.has(itemId)
        return (
          <Alert
            key={alert.flag}
            title={texts.assess.alertTitle}
            text={text.meaning}
            action={text.action}
            seen={seen}
            seenText={texts.assess.alertHandled}
            buttonText={texts.assess.alertSeen}
            onSeen={() =>
              session.dispatch([
                { type: 'alert.seen@1', data: { assessment: assessment.id, item: itemId, action: alert.flag } },
              ])
            }
          />
        )
      })}
    </>
  )
}
