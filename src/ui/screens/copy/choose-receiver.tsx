import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CopyTexts } from '../../../app/copy/copy-texts.ts'
import { findReceiver } from '../../../app/copy/receiver.ts'
import { useDesk } from '../../app-context.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { CodeField } from '../codes/code-field.tsx'
import type { ShareChoice } from './share-choice.ts'

const WHOLE_CODE = 55

/** Whom it is for, and the words that show that the code is really theirs. */
export function ChooseReceiver(props: { readonly choice: ShareChoice; readonly t: CopyTexts }) {
  const { choice, t } = props
  const desk = useDesk()
  const typed = useSignal('')
  const problem = useSignal<string | undefined>(undefined)
  const receiver = choice.receiver.value

  useEffect(() => {
    let isOld = false
    choice.receiver.value = undefined
    choice.isCompared.value = false
    problem.value = undefined
    if (typed.value.replace(/[\s-]/g, '').length < WHOLE_CODE) return
    findReceiver(desk, typed.value).then((found) => {
      if (isOld) return
      if (found.ok) choice.receiver.value = found.value
      else problem.value = t.errors[found.error.code]
    })
    return () => {
      isOld = true
    }
  }, [typed.value, desk, t])

  return (
    <section aria-labelledby="copy-who">
      <h2 id="copy-who">{t.whoTitle}</h2>
      <div class="form">
        <TextField
          id="copy-to"
          label={t.to}
          hint={t.toHint}
          value={choice.to.value}
          onInput={(text) => (choice.to.value = text)}
        />
        <CodeField
          id="copy-receiver"
          label={t.receiverCode}
          hint={t.receiverHint}
          typed={typed}
          error={problem.value}
        />
        {receiver && (
          <section aria-labelledby="copy-mark">
            <h3 id="copy-mark">{t.markTitle}</h3>
            <p>{t.markLead}</p>
            <p class="offered-phrase" data-mark>
              {receiver.mark}
            </p>
            <Checkbox
              label={t.markSame}
              checked={choice.isCompared.value}
              onChange={(checked) => (choice.isCompared.value = checked)}
            />
          </section>
        )}
      </div>
    </section>
  )
}
