import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { listWaiting, type WaitingCard } from '../../../app/sync/waiting.ts'
import type { Result } from '../../../lib/result.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { syncProblem } from './sync-problem.ts'
import { WaitingWorkCard } from './waiting-card.tsx'

/** What tablets that were paused or put out had not sent, for whoever may decide about it. */
export function WaitingSection({ loop }: { readonly loop: SyncLoop }) {
  const desk = useDesk()
  const texts = useInside()
  const t = texts.leaving
  const cards = useSignal<readonly WaitingCard[] | undefined>(undefined)
  const busy = useSignal(true)
  const problem = useSignal<string | undefined>(undefined)
  const said = useSignal('')

  async function look(): Promise<void> {
    busy.value = true
    const found = await listWaiting(desk, loop)
    busy.value = false
    problem.value = found.ok ? undefined : found.error.code
    if (found.ok) cards.value = found.value
  }

  async function decide(work: () => Promise<Result<void>>, sentence: string): Promise<void> {
    busy.value = true
    said.value = ''
    const done = await work()
    if (done.ok) {
      said.value = sentence
      await look()
    } else problem.value = done.error.code
    busy.value = false
  }

  useEffect(() => {
    void look()
  }, [loop])

  return (
    <section aria-labelledby="waiting-heading">
      <h2 id="waiting-heading">{t.waitingTitle}</h2>
      {cards.value !== undefined && cards.value.length > 0 && <p>{t.waitingLead}</p>}
      {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
      <p role="status">{busy.value ? t.waitingLooking : said.value}</p>
      {!busy.value && cards.value?.length === 0 && <p>{t.waitingNone}</p>}
      {cards.value?.map((card) => (
        <WaitingWorkCard key={card.work.device} card={card} loop={loop} busy={busy.value} decide={decide} />
      ))}
      {!busy.value && <Button onClick={() => void look()}>{t.waitingAgain}</Button>}
    </section>
  )
}
