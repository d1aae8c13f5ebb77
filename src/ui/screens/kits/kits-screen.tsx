import { useSignal } from '@preact/signals'
import { dayOf } from '../../../app/format.ts'
import { type KitsInTheMaking, makeKits } from '../../../app/recovery/make-kits.ts'
import { loadRecoveryTexts, type RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { type RecoveryState, recoveryState } from '../../../domain/recovery/recovery-state.ts'
import { useApp, useDesk, useDoor } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { KitCheck } from './kit-check.tsx'
import { KitPapers } from './kit-papers.tsx'

const WEEK_MS = 7 * 24 * 60 * 60_000

/** The three papers that open everything when nobody else can: made, put off, or looked after. */
export function KitsScreen() {
  const desk = useDesk()
  const t = useLoaded(loadRecoveryTexts)
  const making = useSignal<KitsInTheMaking | undefined>(undefined)
  const isAsking = useSignal(false)
  const state = recoveryState(desk.organisation.value)
  if (!t) return null
  const hasKits = state.kits.length > 0
  const isStill = !making.value && !isAsking.value
  return (
    <PageLayout
      heading={
        <div class="no-print">
          <PageHeading lead={making.value ? undefined : t.kitsWhat} focusOn="kits">
            {t.kitsTitle}
          </PageHeading>
        </div>
      }
    >
      {making.value && <KitPapers t={t} made={making.value} onDone={() => (making.value = undefined)} />}
      {isAsking.value && !making.value && (
        <AskPassphrase
          t={t}
          onMade={(made) => {
            isAsking.value = false
            making.value = made
          }}
          onBack={() => (isAsking.value = false)}
        />
      )}
      {isStill && hasKits && <KitList t={t} state={state} onRenew={() => (isAsking.value = true)} />}
      {isStill && !hasKits && <NoKits t={t} onMake={() => (isAsking.value = true)} />}
    </PageLayout>
  )
}

function NoKits({ t, onMake }: { readonly t: RecoveryTexts; readonly onMake: () => void }) {
  const { now, router } = useApp()
  const desk = useDesk()

  async function postpone(): Promise<void> {
    const until = dayOf(now() + WEEK_MS)
    const saved = await desk.writeOrganisation([{ type: 'recovery.postponed@1', data: { until } }])
    if (saved.ok) router.replace({ at: 'today' })
  }

  return (
    <div class="form">
      <ol>
        {t.kitsSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button kind="primary" onClick={onMake}>
        {t.kitsMake}
      </Button>
      <p>{t.kitsPostponeLead}</p>
      <Button kind="quiet" onClick={() => void postpone()}>
        {t.kitsPostpone}
      </Button>
    </div>
  )
}

function KitList(props: {
  readonly t: RecoveryTexts
  readonly state: RecoveryState
  readonly onRenew: () => void
}) {
  const { t, state } = props
  const [newest] = state.kits
  if (!newest) return null
  return (
    <>
      <p>{t.kitsMade(dayOf(Date.parse(newest.wall)))}</p>
      <ul>
        {[1, 2, 3].map((kit) => {
          const wall = state.checked.get(kit)
          return <li key={kit}>{t.kitState(kit, wall && dayOf(Date.parse(wall)))}</li>
        })}
      </ul>
      <KitCheck t={t} />
      <section class="form" aria-labelledby="kits-renew">
        <h2 id="kits-renew">{t.kitsRenewTitle}</h2>
        <p>{t.kitsRenewLead}</p>
        <Button kind="quiet" onClick={props.onRenew}>
          {t.kitsRenew}
        </Button>
      </section>
    </>
  )
}

/** The kits open the places too, so they take what opens those. */
function AskPassphrase(props: {
  readonly t: RecoveryTexts
  readonly onMade: (made: KitsInTheMaking) => void
  readonly onBack: () => void
}) {
  const { session } = useApp()
  const desk = useDesk()
  const door = useDoor()
  const { t } = props
  const typed = useSignal('')
  const busy = useSignal(false)
  const problem = useSignal<string | undefined>(undefined)

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const header = session.header()
    if (!header) return
    busy.value = true
    const made = await makeKits(desk, { header, passphrase: typed.value })
    busy.value = false
    typed.value = ''
    if (made.ok) props.onMade(made.value)
    else problem.value = made.error.code
  }

  const known: Readonly<Record<string, string>> = door.vault.errors
  return (
    <form class="form" onSubmit={submit} noValidate>
      <Banner kind="info" title={t.kitsBeforeTitle}>
        {t.kitsBefore}
      </Banner>
      <PassphraseEntry
        label={t.kitsPassphrase}
        typed={typed}
        error={problem.value && (known[problem.value] ?? door.lock.failed(problem.value))}
      />
      <div class="form-actions">
        <Button kind="quiet" onClick={props.onBack}>
          {t.cancel}
        </Button>
        <Button kind="primary" type="submit" busy={busy.value} disabled={typed.value === ''}>
          {t.kitsMakeNow}
        </Button>
      </div>
    </form>
  )
}
