import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useApp, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { syncProblem } from '../members/sync-problem.ts'

/** Asks for contact before a tablet that has been away too long is opened. Nothing is erased, and a visit goes on. */
export function LeaseGate() {
  const { texts, sync } = useApp()
  useEffect(() => {
    void texts.loadInside()
  }, [texts])
  const loop = sync.value
  return texts.inside.value && loop ? <LeasePage loop={loop} /> : null
}

function LeasePage({ loop }: { readonly loop: SyncLoop }) {
  const texts = useInside()
  const t = texts.leaving
  const tried = useSignal(false)
  const { isRunning, problem } = loop.state.value
  const lease = loop.lease.state.value
  const extrasLeft = lease.is === 'over' ? lease.extrasLeft : 0

  async function meet(): Promise<void> {
    tried.value = true
    await loop.syncNow()
  }

  return (
    <PageLayout
      heading={
        <PageHeading lead={t.leaseLead} focusOn="lease">
          {t.leaseTitle}
        </PageHeading>
      }
    >
      <p>{t.leaseSafe}</p>
      {tried.value && !isRunning && problem && <Banner kind="info">{syncProblem(texts, problem)}</Banner>}
      <div class="form-actions">
        <Button kind="primary" busy={isRunning} onClick={() => void meet()}>
          {isRunning ? t.leaseMeeting : t.leaseMeet}
        </Button>
        {extrasLeft > 0 && <Button onClick={loop.lease.takeExtra}>{t.leaseExtra}</Button>}
      </div>
      <p>{extrasLeft > 0 ? t.leaseExtraHint(extrasLeft) : t.leaseNoExtra}</p>
    </PageLayout>
  )
}
