import { Check, CircleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'

export type ChoiceState = 'saving' | 'saved' | 'failed'

interface ChoiceCardProps {
  readonly name: string
  readonly value: string
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  /** Beside the words, never instead of them. */
  readonly picture?: ComponentChildren
  readonly quiet?: boolean | undefined
  readonly digit?: number | undefined
  readonly disabled?: boolean | undefined
  readonly chosen: boolean
  readonly state?: ChoiceState | undefined
  readonly onChoose: () => void
}

export function ChoiceCard({
  name,
  value,
  label,
  hint,
  picture,
  quiet,
  digit,
  disabled,
  chosen,
  state,
  onChoose,
}: ChoiceCardProps) {
  return (
    <label class="choice" data-chosen={chosen} data-state={state} data-quiet={quiet} data-disabled={disabled}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={chosen}
        disabled={disabled}
        onChange={onChoose}
      />
      <span class="choice-dot" aria-hidden="true" />
      {picture}
      <span class="choice-words">
        <span class="choice-label">{label}</span>
        {hint && <span class="choice-hint">{hint}</span>}
      </span>
      <span class="choice-end" aria-hidden="true">
        {chosen && state ? (
          <ChoiceStateMark state={state} />
        ) : (
          !disabled && digit && <kbd class="choice-digit">{digit}</kbd>
        )}
      </span>
    </label>
  )
}

// Unheard on purpose: the save mark in the frame is the live region, and an answer must not be read twice.
function ChoiceStateMark({ state }: { readonly state: ChoiceState }) {
  const words = usePartWords()
  if (state === 'saving') return <span>{words.saving}</span>
  const failed = state === 'failed'
  return (
    <>
      <Icon of={failed ? CircleAlert : Check} size={16} />
      <span>{failed ? words.notSaved : words.savedShort}</span>
    </>
  )
}
