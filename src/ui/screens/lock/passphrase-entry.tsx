import { type Signal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { completeLastWord, loadWords } from '../../../app/passphrase.ts'
import { whenIdle } from '../../../app/when-idle.ts'
import { PassphraseField } from '../../parts/passphrase-field.tsx'

/** A passphrase with its words completed after a few letters. The list loads while the person begins to type. */
export function PassphraseEntry(props: {
  readonly label: string
  readonly hint?: string
  readonly typed: Signal<string>
  readonly error?: string | undefined
  readonly takeFocus?: boolean
}) {
  const words = useSignal<readonly string[]>([])
  useEffect(() => {
    whenIdle(() =>
      loadWords().then(
        (loaded) => {
          words.value = loaded
        },
        // Without the list there are no suggestions, and typing the whole phrase works as well.
        () => undefined,
      ),
    )
  }, [words])

  function take(word: string): void {
    const before = props.typed.value.split(' ').slice(0, -1)
    props.typed.value = [...before, word].join(' ').concat(' ')
  }

  return (
    <PassphraseField
      label={props.label}
      hint={props.hint}
      value={props.typed.value}
      onInput={(text) => {
        props.typed.value = text
      }}
      error={props.error}
      suggestions={completeLastWord(words.value, props.typed.value)}
      onPick={take}
      takeFocus={props.takeFocus ?? false}
    />
  )
}
