import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import type { CopyTexts } from '../../../app/copy/copy-texts.ts'
import { openLocations } from '../../../app/locations.ts'
import { CopyPart } from '../../../domain/event-copy.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { copyProblem } from './copy-problem.ts'
import type { ShareChoice } from './share-choice.ts'

/** What goes along. Places are opened here and now or stay where they are. */
export function ChooseParts(props: {
  readonly session: CaseSession
  readonly counts: ReadonlyMap<CopyPart, number>
  readonly choice: ShareChoice
  readonly t: CopyTexts
}) {
  const { session, counts, choice, t } = props
  const wantsPlaces = useSignal(false)
  const chosen = choice.parts.value

  function choose(part: CopyPart, isIn: boolean): void {
    choice.parts.value = isIn ? [...chosen, part] : chosen.filter((each) => each !== part)
  }

  return (
    <section aria-labelledby="copy-what">
      <h2 id="copy-what">{t.whatTitle}</h2>
      <div class="form">
        <p>{t.whatLead}</p>
        {CopyPart.options
          .filter((part) => part === 'basics' || counts.has(part))
          .map((part) => (
            <Checkbox
              key={part}
              label={t.parts[part]}
              hint={part === 'basics' ? t.always : t.count(counts.get(part) ?? 0)}
              checked={part === 'basics' || chosen.includes(part)}
              disabled={part === 'basics'}
              onChange={(isIn) => choose(part, isIn)}
            />
          ))}
        <Checkbox
          label={t.parts.places}
          hint={t.placesHint}
          checked={wantsPlaces.value}
          onChange={(isIn) => {
            wantsPlaces.value = isIn
            if (!isIn) choice.places.value = undefined
          }}
        />
        {wantsPlaces.value && <UnlockPlaces session={session} choice={choice} t={t} />}
        <div>
          <Button
            kind="quiet"
            onClick={() => (choice.parts.value = [...counts.keys()].filter((part) => part !== 'basics'))}
          >
            {t.whole}
          </Button>
        </div>
        <p class="soft">{t.never}</p>
        {session.state.value.newer.length > 0 && <Banner kind="info">{t.newerStays}</Banner>}
      </div>
    </section>
  )
}

function UnlockPlaces(props: {
  readonly session: CaseSession
  readonly choice: ShareChoice
  readonly t: CopyTexts
}) {
  const { session, choice, t } = props
  const { session: app } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const door = useDoor()
  const { isNoted, note } = useNoted()
  const typed = useSignal('')
  const problem = useSignal<string | undefined>(undefined)
  const places = choice.places.value

  async function open(event: Event): Promise<void> {
    event.preventDefault()
    const header = app.header()
    if (!header) return
    await note({ access: 'place', of: session.id })
    const opened = await openLocations(desk, session, { header, passphrase: typed.value })
    typed.value = ''
    problem.value = opened.ok ? undefined : opened.error.code
    if (opened.ok) choice.places.value = opened.value
  }

  if (places) {
    const isEmpty = Object.values(places).every((each) => each.every((text) => text === ''))
    return (
      <>
        {!isNoted && <Unlogged />}
        <p role="status">{isEmpty ? t.placesNone : t.placesReady}</p>
      </>
    )
  }
  return (
    <form class="form" onSubmit={open}>
      {!isNoted && <Unlogged />}
      {problem.value && <Banner kind="info">{copyProblem(t, texts, door, problem.value)}</Banner>}
      <PassphraseEntry label={door.lock.passphrase} typed={typed} />
      <div>
        <Button type="submit">{t.placesOpen}</Button>
      </div>
    </form>
  )
}
