import { answersOf } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import { alerts } from '../../../domain/instrument/alerts.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { useInside } from '../../app-context.ts'
import { AlertNote } from '../../parts/alert-note.tsx'

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
          <AlertNote
            key={alert.flag}
            title={text.meaning}
            kind={alert.flag === 'dangerNow' ? 'now' : 'heed'}
            action={texts.assess.alertSeen}
            seen={seen ? texts.assess.alertHandled : undefined}
            onAction={() =>
              session.dispatch([
                {
                  type: 'alert.seen@1',
                  data: { assessment: assessment.id, item: itemId, action: alert.flag },
                },
              ])
            }
          >
            {text.action}
          </AlertNote>
        )
      })}
    </>
  )
}
