import { useSignal } from '@preact/signals'
import { loadWords } from '../../../app/passphrase.ts'
import { readKit } from '../../../app/recovery/kit-words.ts'
import type { TwoKits } from '../../../app/recovery/openers.ts'
import type { RecoveryTexts } from '../../../app/recovery/recovery-texts.ts'
import { Button } from '../../parts/button.tsx'
import { CodeField } from '../codes/code-field.tsx'
import { KitProblems } from '../kits/kit-problems.tsx'

/** Two of the three papers, by their words or their square pictures. */
export function TypeKits(props: { readonly t: RecoveryTexts; readonly onKits: (kits: TwoKits) => void }) {
  const { t } = props
  const first = useSignal('')
  const second = useSignal('')
  const wrong = useSignal<readonly (string | undefined)[]>([])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    const words = await loadWords()
    const [a, b] = await Promise.all([first, second].map(({ value }) => readKit(words, value)))
    wrong.value = [a, b].map((kit) => (kit ? undefined : t.errors['kit-wrong']))
    if (a && b) props.onKits([a, b])
  }

  return (
    <form class="form" onSubmit={submit} noValidate>
      <KitProblems t={t} wrong={wrong.value} />
      <p>{t.kitsLead}</p>
      {[first, second].map((typed, n) => (
        <CodeField
          key={n === 0 ? 'first' : 'second'}
          id={`kit-${n + 1}`}
          label={t.kitField(n + 1)}
          hint={t.kitHint}
          typed={typed}
          onInput={() => (wrong.value = [])}
          error={wrong.value[n]}
        />
      ))}
      <Button kind="primary" type="submit" disabled={first.value.trim() === '' || second.value.trim() === ''}>
        {t.goOn}
      </Button>
    </form>
  )
}
