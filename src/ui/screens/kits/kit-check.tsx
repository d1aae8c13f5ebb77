import { useSignal } from '@preact/signals'
import { checkKit } from '../../../app/recovery/check-kit.ts'
import type { RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { useApp, useDesk, useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { CodeField } from '../codes/code-field.tsx'
import { syncProblem } from '../members/sync-problem.ts'

/** One paper, once a year: is it there, and can it be read? The others stay where they are. */
export function KitCheck({ t }: { readonly t: RecoveryTexts }) {
  const { sync } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const typed = useSignal('')
  const busy = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)
  const errors: Readonly<Record<string, string>> = t.errors

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    busy.value = true
    const checked = await checkKit(desk, sync.value, typed.value)
    busy.value = false
    said.value = checked.ok ? t.checkedWell(checked.value) : undefined
    problem.value = checked.ok ? undefined : checked.error.code
    if (checked.ok) typed.value = ''
  }

  return (
    <section aria-labelledby="kit-check">
      <h2 id="kit-check">{t.checkTitle}</h2>
      <form class="form" onSubmit={submit} noValidate>
        <p>{t.checkLead}</p>
        <p role="status">{said.value}</p>
        <CodeField
          id="kit-to-check"
          label={t.checkField}
          hint={t.kitHint}
          typed={typed}
          onInput={() => (problem.value = undefined)}
          error={problem.value && (errors[problem.value] ?? syncProblem(texts, problem.value))}
        />
        <Button type="submit" busy={busy.value} disabled={typed.value.trim() === ''}>
          {t.check}
        </Button>
      </form>
    </section>
  )
}
