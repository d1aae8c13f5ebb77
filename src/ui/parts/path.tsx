import { Check } from 'lucide-preact'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'
import './path.css'

export interface PathStep {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'going' | 'waiting' | 'notRelevant'
  /** One line: what is known or what comes now. */
  readonly hint?: string | undefined
  readonly href?: string | undefined
}

export interface PathProps {
  readonly label: string
  readonly steps: readonly PathStep[]
  /** The step on the screen right now. */
  readonly current?: string | undefined
}

/** The way through a case as a line one can walk back and forth on. Each stop says in words how it stands. */
export function Path({ label, steps, current }: PathProps) {
  return (
    <nav class="path" aria-label={label}>
      <ol class="path-steps">
        {steps.map((step) => (
          <li key={step.id} class="path-item" data-state={step.state}>
            <span class="path-stop" aria-hidden="true">
              {step.state === 'done' && <Icon of={Check} size={16} />}
            </span>
            {step.href === undefined ? (
              <span class="path-step">
                <StepWords step={step} />
              </span>
            ) : (
              <a class="path-step" href={step.href} aria-current={step.id === current ? 'step' : undefined}>
                <StepWords step={step} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepWords({ step }: { readonly step: PathStep }) {
  const words = usePartWords()
  return (
    <>
      <span class="path-line">
        <span class="path-label">{step.label}</span>
        <span class="path-state">{words.path[step.state]}</span>
      </span>
      {step.hint && <span class="path-hint">{step.hint}</span>}
    </>
  )
}
