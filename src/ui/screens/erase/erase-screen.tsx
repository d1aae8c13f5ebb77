import type { CaseSession } from '../../../app/case-session.ts'
import { type ErasingTexts, loadErasing, loadRetention } from '../../../app/erasing-texts.ts'
import { type ErasureRow, erasingRights, erasureRows } from '../../../app/sync/erasures.ts'
import { copiesOf } from '../../../domain/copy/copies-of.ts'
import { stepStatus } from '../../../domain/next-step.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { EraseForm } from './erase-form.tsx'
import { RetentionList } from './retention-list.tsx'

/** A closed case goes for good: what that means, what has to be looked at first, and two who say it. */
export function EraseScreen({ session }: { readonly session: CaseSession }) {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadErasing)
  const rules = useLoaded(loadRetention)
  const loop = sync.value
  if (!t || !rules) return null
  const state = session.state.value
  const membership = loop?.state.value.membership
  const own = desk.store.identity.device
  const { may, takesTwo } = erasingRights(membership, own)
  const rows = erasureRows(desk.organisation.value, membership, desk.cases.value, own)
  const standing = rows.find(({ caseId }) => caseId === session.id)
  const isClosed = stepStatus(state, 'close') === 'done'
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading over={state.fields.title?.shown} lead={t.lead} focusOn="erase">
            {t.title}
          </PageHeading>
        </>
      }
    >
      {standing && <Standing row={standing} t={t} />}
      <Lines id="erase-goes" title={t.goes} lines={t.goesLines} />
      <Lines id="erase-stays" title={t.stays} lines={[...t.staysLines, ...copyLine(session, t)]} />
      <RetentionList rules={rules} t={t} />
      {!may && <p>{t.notYou}</p>}
      {may && !isClosed && <p>{t.notClosed}</p>}
      {may && isClosed && loop && (
        <EraseForm session={session} loop={loop} standing={standing} takesTwo={takesTwo} t={t} />
      )}
    </PageLayout>
  )
}

function Standing({ row, t }: { readonly row: ErasureRow; readonly t: ErasingTexts }) {
  return (
    <Banner kind="info" title={row.isOwn ? t.proposedByYou : t.proposedBy(row.byName || t.somebody)}>
      {row.reference !== '' && t.decision(row.reference)}
    </Banner>
  )
}

function copyLine(session: CaseSession, t: ErasingTexts): readonly string[] {
  const names = new Set(copiesOf(session.state.value.writes).made.map(({ to }) => to))
  return names.size > 0 ? [t.copies([...names].join(', '))] : []
}

function Lines(props: { readonly id: string; readonly title: string; readonly lines: readonly string[] }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <ul>
        {props.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
