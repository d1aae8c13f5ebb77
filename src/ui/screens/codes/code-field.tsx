import { type Signal, useSignal } from '@preact/signals'
import { loadCodeTexts } from '../../../app/recovery/recovery-texts.ts'
import { lazy } from '../../lazy.tsx'
import { Button } from '../../parts/button.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useLoaded } from '../../use-loaded.ts'

const Scanner = lazy(() => import('./scanner.tsx').then((it) => it.Scanner))

/** A code that is typed, or read with the camera into the same field. All of it is seen, however long it is. */
export function CodeField(props: {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly typed: Signal<string>
  readonly error?: string | undefined
  readonly onInput?: () => void
}) {
  const t = useLoaded(loadCodeTexts)
  const isScanning = useSignal(false)

  function take(text: string): void {
    props.typed.value = text.replaceAll('\n', ' ')
    props.onInput?.()
  }

  return (
    <div class="form">
      <TextArea
        rows={2}
        id={props.id}
        label={props.label}
        hint={props.hint}
        value={props.typed.value}
        onInput={take}
        error={props.error}
      />
      {t && (
        <Button kind="quiet" onClick={() => (isScanning.value = true)}>
          {t.scan}
        </Button>
      )}
      {isScanning.value && (
        <Scanner
          onClose={() => (isScanning.value = false)}
          onRead={(text) => {
            isScanning.value = false
            take(text)
          }}
        />
      )}
    </div>
  )
}
