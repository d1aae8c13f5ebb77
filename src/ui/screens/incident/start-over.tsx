import { useSignal } from '@preact/signals'
import { useDoor } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { TextField } from '../../parts/text-field.tsx'

/** Only after the word has been typed: a tap in haste must not be able to do this. */
export function StartOver(props: { readonly onDone: () => unknown }) {
  const t = useDoor().lock
  const typed = useSignal('')
  return (
    <Disclosure summary={t.incidentStartOver}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.value.trim() === t.incidentStartOverWord) props.onDone()
        }}
      >
        <p>{t.incidentStartOverWarning}</p>
        <TextField
          label={t.incidentStartOverConfirm}
          value={typed.value}
          onInput={(text) => (typed.value = text)}
        />
        <Button kind="quiet" type="submit" disabled={typed.value.trim() !== t.incidentStartOverWord}>
          {t.incidentStartOver}
        </Button>
      </form>
    </Disclosure>
  )
}
