import { useSignal } from '@preact/signals'
import type { ErasingTexts } from '../../../app/erasing-texts.ts'
import { dropErasure } from '../../../app/sync/erase.ts'
import type { ErasureRow } from '../../../app/sync/erasures.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { routeHash } from '../../route.ts'
import { syncProblem } from '../members/sync-problem.ts'

/** A case that waits for a second person. It is confirmed where the case is, by somebody who has it. */
export function ErasureCard(props: {
  readonly row: ErasureRow
  readonly loop: SyncLoop
  readonly t: ErasingTexts
}) {
  const desk = useDesk()
  const texts = useInside()
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const { row, loop, t } = props
  const isHere = row.title !== undefined

  async function drop(): Promise<void> {
    busy.value = true
    const done = await dropErasure(desk, loop, row.caseId)
    busy.value = false
    problem.value = done.ok ? undefined : done.error.code
  }

  return (
    <Card over={t.kind} title={row.title ?? t.untitled}>
      <div class="form">
        <p>{row.isOwn ? t.proposedByYou : t.proposedBy(row.byName || t.somebody)}</p>
        {row.reference !== '' && <p>{t.decision(row.reference)}</p>}
        {!isHere && !row.isOwn && <p>{t.notHere}</p>}
        {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
        <div class="form-actions">
          {isHere && !row.isOwn && (
            <Button kind="primary" href={routeHash({ at: 'erase', id: row.caseId })}>
              {t.read}
            </Button>
          )}
          <Button kind="quiet" busy={busy.value} onClick={() => void drop()}>
            {row.isOwn ? t.takeBack : t.drop}
          </Button>
        </div>
      </div>
    </Card>
  )
}
