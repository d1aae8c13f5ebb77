import { Eye, EyeOff } from 'lucide-preact'
import type { Ref, TargetedKeyboardEvent } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Field, type FieldFacts, useFieldId } from './field.tsx'
import { IconButton } from './icon-button.tsx'
import { DISCREET } from './text-field.tsx'
import { usePartWords } from './words.ts'
import './passphrase-field.css'

export interface PassphraseFieldProps extends FieldFacts {
  readonly value: string
  /** Words that the last few letters could become, best first; at most five are shown. */
  readonly suggestions?: readonly string[]
  readonly disabled?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  /** For the lock screen, where there is one thing to do. */
  readonly takeFocus?: boolean
  readonly onInput: (value: string) => void
  /** A suggestion was chosen; the caller puts it into the value. */
  readonly onPick?: (word: string) => void
}

const MAX_SUGGESTIONS = 5

/**
 * Typed in the dark with cold fingers: a few letters and a tap, or arrow down and Enter, are enough for a word. Always a
 * password field while hidden, because tablets' keyboards remember what is typed into any other kind; and a password
 * field may not be a combobox, so the words are buttons below it.
 */
export function PassphraseField(props: PassphraseFieldProps) {
  const { id, aria } = useFieldId(props)
  const words = usePartWords()
  const [shown, setShown] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const suggestions = (props.suggestions ?? []).slice(0, MAX_SUGGESTIONS)

  useEffect(() => {
    if (props.takeFocus) document.getElementById(id)?.focus()
  }, [props.takeFocus, id])

  const pick = (word: string) => {
    props.onPick?.(word)
    document.getElementById(id)?.focus()
  }
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key]
    if (step === undefined || suggestions.length === 0) return
    const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, .passphrase-word') ?? [])]
    const at = stops.indexOf(document.activeElement as HTMLElement)
    // Left and right belong to the text as long as the focus is in it.
    if (at === -1 || (at === 0 && event.key !== 'ArrowDown')) return
    event.preventDefault()
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus()
  }

  return (
    <Field {...props} id={id}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to arrows on their way up from field and buttons */}
      <div ref={box} onKeyDown={onKeyDown}>
        <div class="affix">
          <input
            {...aria}
            {...DISCREET}
            ref={props.inputRef ?? null}
            class="input passphrase"
            {...(shown ? { type: 'text' } : { type: 'password' })}
            autoCapitalize="none"
            autoCorrect="off"
            disabled={props.disabled}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <IconButton
            label={shown ? words.hidePassphrase : words.showPassphrase}
            icon={shown ? EyeOff : Eye}
            onClick={() => setShown(!shown)}
          />
        </div>
        {props.suggestions && (
          <ul class="passphrase-words" aria-label={words.suggestions}>
            {suggestions.map((word) => (
              <li key={word}>
                <button
                  class="passphrase-word"
                  type="button"
                  // Pressing must not take the focus, or the tablet's keyboard would fold away between two words.
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => pick(word)}
                >
                  {word}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <span class="unseen" role="status">
        {suggestions.length > 0 && words.suggestionCount(suggestions.length)}
      </span>
    </Field>
  )
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
