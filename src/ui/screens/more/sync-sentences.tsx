import { formatMoment } from '../../../app/format.ts'
import type { PageLoop } from '../../../app/sync/open-sync-loop.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { syncProblem } from '../members/sync-problem.ts'

/** When a server was last met, and what stands in the way, in words. Offline is a state like any other. */
export function SyncSentences({ isAllSent }: { readonly isAllSent: boolean }) {
  const { sync } = useApp()
  const texts = useInside()
  const t = texts.sync
  const locale = useLocale()
  const loop = sync.value
  if (!loop) return <p>{t.never}</p>
  const { isRunning, lastAt, problem } = loop.state.value
  return (
    <>
      <p>
        {lastAt === undefined ? t.never : t.lastContact(formatMoment(new Date(lastAt).toISOString(), locale))}
      </p>
      {isAllSent && lastAt !== undefined && <p>{t.inStep}</p>}
      {problem === 'unreachable' && <p>{syncProblem(texts, problem)}</p>}
      {asksForMore(loop) && (
        <p>
          <a href={routeHash({ at: 'admission' })}>{texts.admission.title}</a>
        </p>
      )}
      {problem && problem !== 'unreachable' && <Banner kind="info">{syncProblem(texts, problem)}</Banner>}
      <div>
        <Button busy={isRunning} onClick={() => void loop.syncNow()}>
          {isRunning ? t.running : t.syncNow}
        </Button>
      </div>
    </>
  )
}

/** Something to be shown to the server soon, or before it gives out anything new. */
function asksForMore({ state, admission }: PageLoop): boolean {
  const employment = admission.state.value?.employment
  const { problem } = state.value
  return (
    employment === 'due' ||
    employment === 'needed' ||
    problem === 'proof-needed' ||
    problem === 'invitation-needed'
  )
}
