import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { StoreStatus } from '../../../app/desk.ts'
import { formatMoment } from '../../../app/format.ts'
import { formatBytes } from '../../../app/format-bytes.ts'
import { requestPersistence } from '../../../app/persistence.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { saveProblem } from '../save-problem.ts'
import { ComeBackSection } from './come-back-section.tsx'
import { HandOverSection } from './hand-over-section.tsx'
import { SyncSentences } from './sync-sentences.tsx'

/** What is saved and where, in sentences that are true. */
export function StatusScreen() {
  const { update, sync } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.more
  const status = useSignal<StoreStatus | string | undefined>(undefined)
  const read = () => {
    desk.store.status().then((found) => {
      status.value = found.ok ? found.value : found.error.code
    })
  }
  useEffect(read, [desk, desk.saveMark.value])
  const mark = desk.saveMark.value
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.statusLead} focusOn="status">
          {t.statusTitle}
        </PageHeading>
      }
    >
      {desk.space === 'real' && sync.value && <ComeBackSection loop={sync.value} />}
      {update.state.value === 'ready-offline' && <p>{t.offlineReady}</p>}
      {mark.is === 'notSaved' && <Banner kind="info">{saveProblem(texts, mark.code)}</Banner>}
      {typeof status.value === 'string' && <Banner kind="info">{saveProblem(texts, status.value)}</Banner>}
      {typeof status.value === 'object' && (
        <StatusSentences status={status.value} space={desk.space} onAsked={read} />
      )}
      {desk.space === 'real' && sync.value && <HandOverSection loop={sync.value} />}
    </PageLayout>
  )
}

function StatusSentences({
  status,
  space,
  onAsked,
}: {
  readonly space: 'real' | 'practice'
  readonly status: StoreStatus
  readonly onAsked: () => void
}) {
  const texts = useInside()
  const t = texts.more
  const locale = useLocale()
  const { onlyHere, persisted, usedBytes, freeBytes } = status
  return (
    <>
      {status.isNearlyFull && <Banner kind="info">{t.lowSpace}</Banner>}
      <section aria-labelledby="status-here">
        <h2 id="status-here">{t.statusParts.here}</h2>
        <p>{onlyHere.count === 0 ? t.onlyHereNone : t.onlyHere(onlyHere.count)}</p>
        {onlyHere.oldestWall && <p>{t.onlyHereSince(formatMoment(onlyHere.oldestWall, locale))}</p>}
        <p>{texts.saving.secondCopy[status.secondCopy]}</p>
        {status.damaged > 0 && <p>{t.damaged(status.damaged)}</p>}
        {status.missing > 0 && <p>{texts.saving.missingRecords(status.missing)}</p>}
      </section>
      {space === 'real' && (
        <section aria-labelledby="status-server">
          <h2 id="status-server">{t.statusParts.server}</h2>
          <SyncSentences isAllSent={onlyHere.count === 0} />
        </section>
      )}
      <section aria-labelledby="status-room">
        <h2 id="status-room">{t.statusParts.room}</h2>
        <p>{persisted ? t.persisted : t.notPersisted}</p>
        {!persisted && (
          <div>
            <Button onClick={() => requestPersistence().then(onAsked)}>{t.askPersist}</Button>
          </div>
        )}
        {usedBytes !== undefined && <p>{t.used(formatBytes(usedBytes, locale))}</p>}
        {freeBytes !== undefined && <p>{t.free(formatBytes(freeBytes, locale))}</p>}
      </section>
    </>
  )
}
