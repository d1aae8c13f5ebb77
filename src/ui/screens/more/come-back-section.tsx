import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type ComingBack, comeBack, isNewName, isSplit, renameTablet } from '../../../app/sync/come-back.ts'
import { type ComeBackTexts, loadComeBackTexts } from '../../../app/sync/come-back-texts.ts'
import type { SyncLoop } from '../../../app/sync/sync-loop.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ShownCode } from '../codes/shown-code.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { syncProblem } from '../members/sync-problem.ts'

const LOOK_MS = 3_000
const BEGUN = 'come-back'

/** The way back in for a tablet that came from a copy, and for one of two that were the same. Mostly there is neither. */
export function ComeBackSection({ loop }: { readonly loop: SyncLoop }) {
  const desk = useDesk()
  const t = useLoaded(loadComeBackTexts)
  const isDone = useSignal(false)
  const hasBegun = useSignal(desk.drafts.get(BEGUN) === 'yes')
  const state = loop.state.value
  const isNew = isNewName(desk, state)
  const isWhole = state.problem === undefined || state.problem === 'feed-withheld'
  const isIn = hasBegun.value && !isNew && !state.isRunning && isWhole
  useEffect(() => {
    if (isNew === hasBegun.value || (!isNew && !isIn)) return
    // Over a lock too: once it is let in, the problem is another until its keys have been fetched.
    desk.drafts.set(BEGUN, isNew ? 'yes' : '')
    hasBegun.value = isNew
    isDone.value = isIn
  }, [desk, isNew, isIn, hasBegun, isDone])
  if (!t) return null
  if (isDone.value) return <Banner kind="info">{t.done}</Banner>
  if (isNew || hasBegun.value) return <LetIn t={t} loop={loop} />
  return isSplit(state) ? <Rename t={t} loop={loop} /> : null
}

function LetIn({ t, loop }: { readonly t: ComeBackTexts; readonly loop: SyncLoop }) {
  const { session } = useApp()
  const desk = useDesk()
  const door = useDoor()
  const texts = useInside()
  const coming = useSignal<ComingBack | undefined>(undefined)
  const isIn = useSignal(false)
  const passphrase = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    async function look(back: ComingBack): Promise<void> {
      const found = await back.look()
      if (isGone) return
      problem.value = found.ok ? undefined : found.error.code
      if (found.ok && found.value) isIn.value = true
      else timer = setTimeout(() => void look(back), LOOK_MS)
    }
    comeBack(desk, loop).then((back) => {
      if (isGone) return
      coming.value = back
      void look(back)
    })
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [desk, loop, coming, isIn, problem])

  async function finish(event: Event): Promise<void> {
    event.preventDefault()
    const header = session.header()
    if (!header || !coming.value) return
    busy.value = true
    const done = await coming.value.finish({ header, passphrase: passphrase.value })
    busy.value = false
    passphrase.value = ''
    problem.value = done.ok ? undefined : done.error.code
  }

  return (
    <section aria-labelledby="come-back">
      <h2 id="come-back">{t.title}</h2>
      <p>{t.lead}</p>
      {problem.value && <Banner kind="info">{syncProblem(texts, problem.value, door)}</Banner>}
      {!isIn.value && coming.value && (
        <>
          <p>{t.steps}</p>
          <ShownCode label={t.code} code={coming.value.code} />
          <p role="status">{t.waiting}</p>
        </>
      )}
      {isIn.value && (
        <form class="form" onSubmit={finish}>
          <p role="status">{t.letIn}</p>
          <PassphraseEntry label={texts.sync.yourPassphrase} hint={t.passphraseHint} typed={passphrase} />
          <Button kind="primary" type="submit" busy={busy.value} disabled={passphrase.value === ''}>
            {busy.value ? t.finishing : t.finish}
          </Button>
        </form>
      )}
      <p class="soft">{t.old}</p>
    </section>
  )
}

function Rename({ t, loop }: { readonly t: ComeBackTexts; readonly loop: SyncLoop }) {
  const { session } = useApp()
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)

  async function rename(): Promise<void> {
    const marked = await renameTablet(loop)
    if (marked.ok) await session.lock()
    else problem.value = marked.error.code
  }

  return (
    <section aria-labelledby="split">
      <h2 id="split">{t.splitTitle}</h2>
      <p>{t.splitLead}</p>
      {problem.value && <Banner kind="info">{syncProblem(texts, problem.value)}</Banner>}
      <div>
        <Button kind="primary" onClick={() => void rename()}>
          {t.rename}
        </Button>
      </div>
    </section>
  )
}
