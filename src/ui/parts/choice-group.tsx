import type { ComponentChildren, TargetedKeyboardEvent } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { ChoiceCard, type ChoiceState } from './choice-card.tsx'
import { digitPressed } from './digit-pressed.ts'
import './choice.css'

export interface Choice<T extends string> {
  readonly value: T
  readonly label: ComponentChildren
  readonly hint?: ComponentChildren
  readonly picture?: ComponentChildren
  /** Neither yes nor no: as easy to tap, set a little apart. */
  readonly quiet?: boolean | undefined
}

export interface ChoiceGroupProps<T extends string> {
  /** Seen above the cards; or give labelledBy when the question already stands on the screen. */
  readonly legend?: ComponentChildren
  readonly labelledBy?: string
  readonly describedBy?: string | undefined
  readonly choices: readonly Choice<T>[]
  readonly value: T | undefined
  /** Of the chosen card, so that the answer itself says when it is on disk. */
  readonly state?: ChoiceState | undefined
  /** 'page': keys 1–5 answer from anywhere, for one question on a screen. 'group': only with focus inside. */
  readonly digits?: 'page' | 'group'
  /** Beside each other where there is room. A ladder has its four steps on one row. */
  readonly across?: boolean | 'ladder'
  readonly disabled?: boolean
  readonly onChoose: (value: T) => void
}

/**
 * Answers as radios on full-width cards. Arrows move the focus and do not choose: an answer is written to the log, and
 * walking past three answers on the way to the fourth must not leave three answers behind. Space, Enter, a digit or a tap chooses.
 */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  const { choices, value, digits = 'group', onChoose } = props
  const name = useId()
  const group = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props

  useLayoutEffect(() => {
    if (digits !== 'page') return
    const answer = (event: KeyboardEvent) => chooseByDigit(event, latest.current)
    document.addEventListener('keydown', answer)
    return () => document.removeEventListener('keydown', answer)
  }, [digits])

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    if (digits === 'group') chooseByDigit(event, props)
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !event.target.checked) {
      event.preventDefault()
      event.target.click()
    }
    const step = ARROWS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    moveFocus(group.current, step)
  }

  return (
    <div
      ref={group}
      class="choices"
      role="radiogroup"
      data-across={props.across}
      aria-disabled={props.disabled}
      aria-labelledby={props.labelledBy ?? `${name}-legend`}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
    >
      {props.legend && (
        <span class="choices-legend" id={`${name}-legend`}>
          {props.legend}
        </span>
      )}
      {choices.map((choice, i) => (
        <ChoiceCard
          key={choice.value}
          name={name}
          value={choice.value}
          label={choice.label}
          hint={choice.hint}
          picture={choice.picture}
          quiet={choice.quiet}
          digit={i < 9 ? i + 1 : undefined}
          disabled={props.disabled}
          chosen={choice.value === value}
          state={choice.value === value ? props.state : undefined}
          onChoose={() => onChoose(choice.value)}
        />
      ))}
    </div>
  )
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

function chooseByDigit<T extends string>(event: KeyboardEvent, props: ChoiceGroupProps<T>) {
  const digit = digitPressed(event)
  const choice = digit === undefined || props.disabled ? undefined : props.choices[digit - 1]
  if (!choice) return
  event.preventDefault()
  props.onChoose(choice.value)
}

function moveFocus(group: HTMLElement | null, step: 1 | -1) {
  const radios = [...(group?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])]
  const at = radios.indexOf(document.activeElement as HTMLInputElement)
  radios[(at + step + radios.length) % radios.length]?.focus()
}
