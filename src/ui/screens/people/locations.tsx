import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { closeLocations, openLocations, saveLocation } from '../../../app/locations.ts'
import { LocationField } from '../../../domain/event.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useHalfWritten } from '../../use-half-written.ts'
import { useNoted } from '../../use-noted.ts'
import { Unlogged } from '../access/unlogged.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'
import { RecordMark } from '../record-mark.tsx'

type Places = Readonly<Partial<Record<LocationField, readonly string[]>>>
/** The second lock shuts itself in the worker; the screen forgets at the same moment. */
const OPEN_MS = 2 * 60_000

/** Addresses and places: locked once more, opened with the passphrase, shut after two minutes or when one leaves. */
export function Locations({ session }: { readonly session: CaseSession }) {
  const { session: app } = useApp()
  const desk = useDesk()
  const { isNoted, note } = useNoted()
  const t = useInside().places
  const vault = useDoor()
  const typed = useSignal('')
  const busy = useSignal(false)
  const places = useSignal<Places | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  const close = () => {
    places.value = undefined
    void closeLocations(desk)
  }
  useEffect(() => () => void closeLocations(desk), [desk])
  useEffect(() => {
    if (!places.value) return
    const timer = setTimeout(close, OPEN_MS)
    return () => clearTimeout(timer)
  }, [places.value !== undefined])

  async function open(event: Event): Promise<void> {
    event.preventDefault()
    const header = app.header()
    if (!header || busy.value) return
    busy.value = true
    problem.value = undefined
    await note({ access: 'place', of: session.id })
    const opened = await openLocations(desk, session, { header, passphrase: typed.value })
    busy.value = false
    typed.value = ''
    if (opened.ok) places.value = opened.value
    else problem.value = codeText(opened.error.code)
  }

  function codeText(code: string): string {
    const known: Readonly<Record<string, string>> = vault.vault.errors
    return code === 'wrong-passphrase' ? vault.lock.wrong : (known[code] ?? vault.lock.failed(code))
  }

  return (
    <section aria-labelledby="locations-heading">
      <h2 id="locations-heading">{t.locations}</h2>
      <p class="soft">{t.locationsLead}</p>
      {Object.keys(session.state.value.locations).length > 0 && (
        <RecordMark session={session} of="location" />
      )}
      {!isNoted && <Unlogged />}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      {places.value ? (
        <>
          {LocationField.options.map((field) => (
            <PlaceForm
              key={field}
              label={t.location[field]}
              texts={places.value?.[field] ?? []}
              save={async (text) => {
                const saved = await saveLocation(desk, session, field, text)
                if (saved.ok) places.value = { ...places.value, [field]: [text] }
                problem.value = saved.ok ? undefined : codeText(saved.error.code)
              }}
            />
          ))}
          <Button onClick={close}>{t.locationsClose}</Button>
        </>
      ) : (
        <form class="form" onSubmit={open}>
          <p>{t.locationsSealed}</p>
          <PassphraseEntry label={vault.lock.passphrase} typed={typed} />
          <Button type="submit" busy={busy.value}>
            {t.locationsOpen}
          </Button>
        </form>
      )}
    </section>
  )
}

/** No drafts here: what is typed is on the screen or sealed under the second key, and nowhere else. */
function PlaceForm(props: {
  readonly label: string
  readonly texts: readonly string[]
  readonly save: (text: string) => Promise<void>
}) {
  const t = useInside().cases
  const first = props.texts[0] ?? ''
  const typed = useSignal(first)
  useHalfWritten(`place/${props.label}`, typed.value !== first)
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault()
        void props.save(typed.value)
      }}
    >
      <TextArea label={props.label} value={typed.value} rows={2} onInput={(text) => (typed.value = text)} />
      {props.texts.slice(1).map((text) => (
        <p key={text} class="written">
          {text}
        </p>
      ))}
      {(typed.value !== first || props.texts.length > 1) && (
        <div>
          <Button type="submit">{t.save}</Button>
        </div>
      )}
    </form>
  )
}
