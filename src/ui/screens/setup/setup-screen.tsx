import { useSignal } from '@preact/signals'
import { isPassingTab } from '../../../app/passing-tab.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { lazy } from '../../lazy.tsx'
import { Button } from '../../parts/button.tsx'
import { Progress } from '../../parts/progress.tsx'
import { DoorPage } from '../door-page.tsx'
import { RestoreForm } from '../incident/restore-form.tsx'
import { AddingUnit } from '../units/adding-unit.tsx'
import { AboutYou } from './about-you.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { RepeatPassphrase } from './repeat-passphrase.tsx'

const STEPS = 3
const KitsStart = lazy(() => import('./kits-start.tsx').then((it) => it.KitsStartScreen))
const HomeScreenFirst = lazy(() => import('./home-screen-first.tsx').then((it) => it.HomeScreenFirst))
const JoinScreen = lazy(() => import('./join-screen.tsx').then((it) => it.JoinScreen))

/** First start, where it is worth beginning. */
export function SetupScreen() {
  return isPassingTab(navigator) ? <HomeScreenFirst /> : <FirstStart />
}

/** Who you are, a passphrase, and the passphrase once more. */
function FirstStart() {
  const { session, router } = useApp()
  const t = useDoor()
  // Whoever opened a link wants to join, and nothing else.
  const step = useSignal(router.invitation ? 2 : 1)
  const restoring = useSignal(false)
  const withKits = useSignal(false)
  const about = useSignal({ organisation: '', unit: '', name: '', title: '' })
  const passphrase = useSignal('')
  const isJoining = useSignal(router.invitation !== undefined)
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function finish(): Promise<void> {
    busy.value = true
    problem.value = undefined
    // Asked for beforehand: when the desk opens, the tour is what it opens on.
    router.replace({ at: 'tour' })
    const made = await session.setUp(passphrase.value, about.value)
    busy.value = false
    if (!made.ok) problem.value = t.lock.failed(made.error.code)
  }

  if (withKits.value) return <KitsStart onBack={() => (withKits.value = false)} />
  if (restoring.value) return <RestoreForm onBack={() => (restoring.value = false)} />
  return (
    <DoorPage>
      <h1>
        {isJoining.value ? t.lock.join : step.value === 1 ? t.lock.setupTitle : t.lock.choosePassphrase}
      </h1>
      <Progress
        value={Math.min(step.value, STEPS)}
        max={STEPS}
        label={t.lock.setupStep(Math.min(step.value, STEPS), STEPS)}
      />
      {step.value === 1 && (
        <>
          <AddingUnit />
          <p>{t.lock.setupLead}</p>
          <AboutYou
            value={about.value}
            onDone={(value) => {
              about.value = value
              step.value = 2
            }}
          />
          <div class="door-other">
            <Button
              kind="quiet"
              onClick={() => {
                isJoining.value = true
                step.value = 2
              }}
            >
              {t.lock.join}
            </Button>
            <Button kind="quiet" onClick={() => (restoring.value = true)}>
              {t.lock.haveBackup}
            </Button>
            <Button kind="quiet" onClick={() => (withKits.value = true)}>
              {t.lock.haveKits}
            </Button>
          </div>
        </>
      )}
      {step.value === 2 && (
        <ChoosePassphrase
          onBack={() => {
            isJoining.value = false
            step.value = 1
          }}
          onDone={(chosen) => {
            passphrase.value = chosen
            step.value = 3
          }}
        />
      )}
      {step.value === 3 && (
        <RepeatPassphrase
          passphrase={passphrase.value}
          busy={busy.value}
          problem={problem.value}
          onBack={() => (step.value = 2)}
          onDone={isJoining.value ? () => (step.value = 4) : finish}
        />
      )}
      {step.value === 4 && <JoinScreen passphrase={passphrase.value} onBack={() => (step.value = 2)} />}
    </DoorPage>
  )
}
