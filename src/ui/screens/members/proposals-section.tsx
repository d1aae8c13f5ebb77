import { useSignal } from '@preact/signals'
import { loadErasing } from '../../../app/erasing-texts.ts'
import { loadTwoPerson, type TwoPersonTexts } from '../../../app/guide.ts'
import { changeDevice, dropProposal } from '../../../app/sync/admit.ts'
import { erasureRows } from '../../../app/sync/erasures.ts'
import { type ProposalRow, proposalRows } from '../../../app/sync/proposals.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Dialog } from '../../parts/modal.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ErasureCard } from '../erase/erasure-card.tsx'
import { syncProblem } from './sync-problem.ts'

/** What one has proposed and another has to confirm. Not there while nothing waits. */
export function ProposalsSection({ loop }: { readonly loop: SyncLoop }) {
  const desk = useDesk()
  const t = useLoaded(loadTwoPerson)
  const { membership } = loop.state.value
  const erasing = useLoaded(loadErasing)
  const own = desk.store.identity.device
  const rows = proposalRows(desk.organisation.value, membership, own)
  const cases = erasureRows(desk.organisation.value, membership, desk.cases.value, own)
  if (!t || !erasing || rows.length + cases.length === 0) return null
  return (
    <section class="form" aria-labelledby="proposals">
      <h2 id="proposals">{t.title}</h2>
      <p>{t.lead}</p>
      {rows.map((row) => (
        <ProposalCard key={row.about.device} row={row} loop={loop} t={t} />
      ))}
      {cases.map((row) => (
        <ErasureCard key={row.caseId} row={row} loop={loop} t={erasing} />
      ))}
    </section>
  )
}

interface ProposalCardProps {
  readonly row: ProposalRow
  readonly loop: SyncLoop
  readonly t: TwoPersonTexts
}

function ProposalCard({ row, loop, t }: ProposalCardProps) {
  const desk = useDesk()
  const texts = useInside()
  const isAsked = useSignal(false)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const { kind, role, about, byName, isOwn } = row

  async function run(work: () => ReturnType<typeof dropProposal | typeof changeDevice>): Promise<void> {
    busy.value = true
    const done = await work()
    busy.value = false
    isAsked.value = false
    problem.value = done.ok ? undefined : done.error.code
  }
  const drop = () => run(() => dropProposal(desk, loop, about.device))
  const confirm = () => {
    const change = kind === 'role' ? { kind, role } : { kind }
    return run(() => changeDevice(desk, loop, about.device, change))
  }

  return (
    <Card over={t.kinds[kind]} title={about.memberName || about.deviceName || t.nameless}>
      <div class="form">
        {kind === 'role' && <p>{t.toRole(texts.sync.roles[role])}</p>}
        {about.deviceName !== '' && <p>{about.deviceName}</p>}
        <p>{isOwn ? t.byYou : t.by(byName || t.somebody)}</p>
        {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
        <div class="form-actions">
          {!isOwn && (
            <Button kind="primary" disabled={busy.value} onClick={() => (isAsked.value = true)}>
              {t.confirm}
            </Button>
          )}
          <Button kind="quiet" busy={busy.value} onClick={() => void drop()}>
            {isOwn ? t.takeBack : t.drop}
          </Button>
        </div>
      </div>
      <Dialog
        open={isAsked.value}
        title={t.kinds[kind]}
        onClose={() => (isAsked.value = false)}
        actions={
          <>
            <Button kind="quiet" onClick={() => (isAsked.value = false)}>
              {t.cancel}
            </Button>
            <Button kind="primary" busy={busy.value} onClick={() => void confirm()}>
              {t.yes}
            </Button>
          </>
        }
      >
        {kind !== 'role' && <p>{texts.sync.actionLeads[kind]}</p>}
        <p>{t.confirmLead}</p>
      </Dialog>
    </Card>
  )
}
