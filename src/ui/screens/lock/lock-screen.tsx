import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useApp, useDoor } from '../../app-context.ts'
import { lazy } from '../../lazy.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { DoorPage } from '../door-page.tsx'
import { DeviceUnlockButton } from './device-unlock-button.tsx'
import { PassphraseEntry } from './passphrase-entry.tsx'

const UnitChoice = lazy(() => import('../units/unit-choice.tsx').then((it) => it.UnitChoice))
const Reopen = lazy(() => import('../reopen/reopen-screen.tsx').then((it) => it.ReopenScreen))

/** The door. It tells nothing of what is behind it, not even how much. */
export function LockScreen() {
  const { session, units } = useApp()
  const t = useDoor()
  const typed = useSignal('')
  const reopening = useSignal(false)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  const waitSeconds = useWaitSeconds()

  async function unlock(event: Event): Promise<void> {
    event.preventDefault()
    if (busy.value || waitSeconds.value > 0 || typed.value.trim() === '') return
    busy.value = true
    problem.value = undefined
    const opened = await session.unlock({ passphrase: typed.value })
    busy.value = false
    if (opened.ok) {
      typed.value = ''
      return
    }
    waitSeconds.value = Math.ceil(session.waitMs() / 1000)
    problem.value = problemText(t, opened.error.code)
  }

  if (reopening.value) return <Reopen onBack={() => (reopening.value = false)} />
  return (
    <DoorPage foot={<p>{t.lock.allSealed}</p>}>
      <h1>{t.lock.appName}</h1>
      {units.list.value.length > 1 && <UnitChoice />}
      <form class="form" onSubmit={unlock}>
        <PassphraseEntry
          label={t.lock.passphrase}
          hint={t.lock.passphraseHint}
          typed={typed}
          takeFocus
          error={
            waitSeconds.value > 0 ? `${problem.value ?? ''} ${t.lock.wait(waitSeconds.value)}` : problem.value
          }
        />
        <Button kind="primary" type="submit" busy={busy.value} disabled={waitSeconds.value > 0}>
          {busy.value ? t.lock.unlocking : t.lock.unlock}
        </Button>
        <DeviceUnlockButton onProblem={(code) => (problem.value = problemText(t, code))} />
      </form>
      <Disclosure summary={t.lock.forgotten}>
        <p>{t.lock.forgottenHelp}</p>
        <Button onClick={() => (reopening.value = true)}>{t.lock.reopen}</Button>
      </Disclosure>
    </DoorPage>
  )
}

function problemText(t: ReturnType<typeof useDoor>, code: string): string {
  if (code === 'wrong-passphrase') return t.lock.wrong
  const known: Readonly<Record<string, string>> = t.vault.errors
  return known[code] ?? t.lock.failed(code)
}

/** Counts down on its own so that the sentence stays true. */
function useWaitSeconds() {
  const { session } = useApp()
  const seconds = useSignal(Math.ceil(session.waitMs() / 1000))
  useEffect(() => {
    const timer = setInterval(() => {
      seconds.value = Math.ceil(session.waitMs() / 1000)
    }, 500)
    return () => clearInterval(timer)
  }, [session, seconds])
  return seconds
}
