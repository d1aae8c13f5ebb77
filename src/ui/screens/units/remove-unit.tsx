import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { unitLabel } from '../../../app/change-units.ts'
import type { UnitTexts } from '../../../app/unit-texts.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** Only after the word has been typed, and with what would be lost said before. */
export function RemoveUnit({ t }: { readonly t: UnitTexts }) {
  const { units, session } = useApp()
  const desk = useDesk()
  const typed = useSignal('')
  const busy = useSignal(false)
  const unsent = useSignal<number | undefined>(undefined)
  const own = units.list.value.find(({ unit }) => unit === units.here)
  useEffect(() => {
    desk.store.status().then((found) => {
      unsent.value = found.ok ? found.value.onlyHere.count : undefined
    })
  }, [desk, desk.saveMark.value, unsent])

  async function remove(event: Event): Promise<void> {
    event.preventDefault()
    if (typed.value.trim() !== t.removeWord) return
    busy.value = true
    await session.startOver()
  }

  return (
    <section aria-labelledby="units-remove">
      <h2 id="units-remove">{t.removeTitle}</h2>
      <p class="soft">{t.wipe}</p>
      <Disclosure summary={t.remove}>
        <form class="form" onSubmit={remove}>
          <p>{t.removeLead(own ? unitLabel(own, t.numbered) : '')}</p>
          {unsent.value === 0 && <p>{t.unsentNone}</p>}
          {(unsent.value ?? 0) > 0 && <Banner kind="info">{t.unsent(unsent.value ?? 0)}</Banner>}
          <TextField
            id="unit-remove"
            label={t.removeConfirm}
            value={typed.value}
            onInput={(text) => (typed.value = text)}
          />
          <div>
            <Button type="submit" busy={busy.value} disabled={typed.value.trim() !== t.removeWord}>
              {t.remove}
            </Button>
          </div>
        </form>
      </Disclosure>
    </section>
  )
}
