import { useSignal } from '@preact/signals'
import { formatMoment } from '../../../app/format.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { adoptWaiting, rejectWaiting, type WaitingCard, type WaitingCase } from '../../../app/sync/waiting.ts'
import type { Result } from '../../../lib/result.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** One tablet's unsent work: whose, which cases, how much, from when. Nothing of it is in the cases yet. */
export function WaitingWorkCard(props: {
  readonly card: WaitingCard
  readonly loop: SyncLoop
  readonly busy: boolean
  readonly decide: (work: () => Promise<Result<void>>, sentence: string) => Promise<void>
}) {
  const { card, loop, busy, decide } = props
  const desk = useDesk()
  const t = useInside().leaving
  const locale = useLocale()
  const refusing = useSignal(false)
  const words = useSignal('')
  const missing = useSignal(false)
  const { device, batches, broken, receivedMs } = card.work
  const when = (iso: string) => formatMoment(iso, locale)
  const line = ({ title, count, firstWall, lastWall }: WaitingCase) =>
    t.waitingCase(title ?? t.waitingUnknownCase, count, when(firstWall), when(lastWall))

  function reject(event: Event): void {
    event.preventDefault()
    missing.value = words.value.trim() === ''
    if (!missing.value) void decide(() => rejectWaiting(desk, loop, card, words.value), t.waitingRejected)
  }

  return (
    <Card
      over={t.waitingReceived(when(new Date(receivedMs).toISOString()))}
      title={[card.memberName, card.deviceName].filter((text) => text !== '').join(', ') || t.waitingNameless}
    >
      <div class="form">
        {card.rejectedWith !== undefined && <p>{t.waitingWasRejected(card.rejectedWith)}</p>}
        <ul>
          {card.cases.map((one) => (
            <li key={one.caseId}>{line(one)}</li>
          ))}
          {card.unread > 0 && <li>{t.waitingUnread(card.unread)}</li>}
        </ul>
        {broken > 0 && <Banner kind="info">{t.waitingBroken}</Banner>}
        {!refusing.value && batches.length > 0 && (
          <div class="form-actions">
            {card.rejectedWith === undefined && (
              <Button kind="quiet" disabled={busy} onClick={() => (refusing.value = true)}>
                {t.waitingReject}
              </Button>
            )}
            <Button
              kind="primary"
              disabled={busy}
              onClick={() => void decide(() => adoptWaiting(desk, loop, card), t.waitingAdopted)}
            >
              {t.waitingAdopt}
            </Button>
          </div>
        )}
        {refusing.value && (
          <form class="form" onSubmit={reject} noValidate>
            <TextField
              id={`why-${device}`}
              label={t.waitingWhy}
              hint={t.waitingWhyHint}
              value={words.value}
              onInput={(text) => (words.value = text)}
              error={missing.value ? t.waitingWhyMissing : undefined}
            />
            <div class="form-actions">
              <Button kind="quiet" disabled={busy} onClick={() => (refusing.value = false)}>
                {t.waitingCancel}
              </Button>
              <Button kind="primary" type="submit" disabled={busy}>
                {t.waitingReject}
              </Button>
            </div>
          </form>
        )}
      </div>
    </Card>
  )
}
