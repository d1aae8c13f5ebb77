import { useSignal } from '@preact/signals'
import type { Phase } from '../../../app/session.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DoorPage } from '../door-page.tsx'
import { UnitChoice } from '../units/unit-choice.tsx'
import { RestoreForm } from './restore-form.tsx'
import { StartOver } from './start-over.tsx'

type Incident = Extract<Phase, { readonly is: 'incident' }>

/** Something that was here is not. Never a fresh start by itself: what can be done, in order, and who to tell. */
export function IncidentScreen(props: {
  readonly what: Incident['what']
  readonly missing: Incident['missing']
}) {
  const { session, units } = useApp()
  const t = useDoor().lock
  const restoring = useSignal(false)
  if (restoring.value) return <RestoreForm onBack={() => (restoring.value = false)} afterErasing />
  const text = {
    vanished: t.incidentVanished,
    'store-missing': t.incidentVanished,
    damaged: t.incidentDamaged,
    newer: t.incidentNewer,
  }[props.what]
  return (
    <DoorPage>
      <h1>{t.incidentTitle}</h1>
      {units.list.value.length > 1 && <UnitChoice />}
      <p>{text}</p>
      <h2>{t.incidentWhatToDo}</h2>
      <div class="stack">
        {props.what === 'store-missing' && <Recover />}
        <Button onClick={() => session.startAgain()}>{t.incidentRetry}</Button>
        {props.what !== 'newer' && (
          <Button onClick={() => (restoring.value = true)}>{t.incidentRestore}</Button>
        )}
      </div>
      <p class="soft">{t.incidentTell}</p>
      {props.missing.length > 0 && (
        <p class="soft small">
          {t.incidentMissing}: {props.missing.map((place) => t.incidentPlaces[place]).join(', ')}
        </p>
      )}
      {props.what !== 'newer' && <StartOver onDone={() => session.startOver()} />}
    </DoorPage>
  )
}

/** The copy beside the database is read with the keys that are still open. */
function Recover() {
  const { session } = useApp()
  const t = useDoor()
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)
  async function recover(): Promise<void> {
    busy.value = true
    const recovered = await session.recover()
    busy.value = false
    problem.value = recovered.ok ? undefined : t.lock.recoverFailed(recovered.error.code)
  }
  return (
    <>
      <Button kind="primary" onClick={recover} busy={busy.value}>
        {t.lock.incidentRecover}
      </Button>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </>
  )
}
