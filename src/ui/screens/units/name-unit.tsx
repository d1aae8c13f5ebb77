import { useSignal } from '@preact/signals'
import { MAX_UNIT_NAME, type NameProblem, renameUnit, unitLabel } from '../../../app/change-units.ts'
import type { UnitTexts } from '../../../app/unit-texts.ts'
import { useApp } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** What the lock calls the unit that is open. It is read by anybody who picks up the tablet, and the hint says so. */
export function NameUnit({ t }: { readonly t: UnitTexts }) {
  const { units } = useApp()
  const own = units.list.value.find(({ unit }) => unit === units.here)
  const typed = useSignal(own ? unitLabel(own, t.numbered) : '')
  const problem = useSignal<NameProblem | undefined>(undefined)
  const isSaved = useSignal(false)

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    problem.value = await renameUnit(units, typed.value, t.numbered)
    isSaved.value = problem.value === undefined
  }

  return (
    <section aria-labelledby="units-name">
      <h2 id="units-name">{t.nameTitle}</h2>
      <form class="form" onSubmit={save}>
        <TextField
          id="unit-name"
          label={t.name}
          hint={t.nameHint}
          maxLength={MAX_UNIT_NAME}
          value={typed.value}
          error={problem.value && t.nameProblems[problem.value]}
          onInput={(text) => {
            typed.value = text
            isSaved.value = false
          }}
        />
        <p role="status">{isSaved.value && t.nameSaved}</p>
        <div>
          <Button type="submit">{t.saveName}</Button>
        </div>
      </form>
    </section>
  )
}
