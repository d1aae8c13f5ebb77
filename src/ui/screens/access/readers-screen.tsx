import { useSignal } from '@preact/signals'
import { accessRows } from '../../../app/access-rows.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf } from '../../../app/format.ts'
import { loadAccess } from '../../../app/guide.ts'
import { accessDocument } from '../../../app/print/access-document.ts'
import { loadPrintTexts } from '../../../app/print/print-texts.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { Paper } from '../print/paper.tsx'
import { AccessList } from './access-list.tsx'
import { useAccess } from './use-access.ts'

/** Who has opened this case: for the worker, and on paper for whoever it is about. */
export function ReadersScreen({ session }: { readonly session: CaseSession }) {
  const { now } = useApp()
  const desk = useDesk()
  const locale = useLocale()
  const t = useLoaded(loadAccess)
  const printTexts = useLoaded(loadPrintTexts)
  const view = useAccess()
  const onPaper = useSignal(false)
  if (!t) return null
  const state = session.state.value
  const filter = { actor: '', of: session.id, since: state.openedWall }
  const rows = view.is === 'ready' ? accessRows(desk, view.entries, filter, t) : []
  const document = printTexts && accessDocument(rows, dayOf(now()), t, printTexts, locale)
  return (
    <PageLayout
      heading={
        <div class="no-print">
          <ProtectionBanner state={state} />
          <PageHeading over={state.fields.title?.shown} lead={t.readersLead} focusOn="readers">
            {t.title}
          </PageHeading>
        </div>
      }
    >
      {view.is === 'refused' && <Banner kind="info">{t.failed}</Banner>}
      {view.is === 'ready' && rows.length === 0 && <p>{t.empty}</p>}
      {!onPaper.value && rows.length > 0 && (
        <>
          <div>
            <Button onClick={() => (onPaper.value = true)}>{t.print}</Button>
          </div>
          <AccessList rows={rows} t={t} ofOneCase />
        </>
      )}
      {onPaper.value && document && printTexts && (
        <Paper printable={{ document, texts: printTexts }} of={session.id} what="readers" />
      )}
    </PageLayout>
  )
}
