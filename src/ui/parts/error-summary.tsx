import { useEffect, useId, useRef } from 'preact/hooks'
import { usePartWords } from './words.ts'
import './error-summary.css'

export interface Problem {
  /** The id of the field that lacks something. */
  readonly field: string
  readonly text: string
}

/** Takes the focus each time the problems change, and leads to each field. */
export function ErrorSummary({
  title,
  problems,
}: {
  readonly title?: string
  readonly problems: readonly Problem[]
}) {
  const words = usePartWords()
  const titleId = useId()
  const box = useRef<HTMLElement>(null)
  const told = problems.map((problem) => problem.field).join(' ')
  useEffect(() => {
    if (told !== '') box.current?.focus()
  }, [told])
  if (problems.length === 0) return null
  return (
    <section class="error-summary" ref={box} tabIndex={-1} aria-labelledby={titleId}>
      {/* Said also where the focus moves without a word, as some readers have it in a page that is drawn anew. */}
      <div role="alert">
        <h2 id={titleId}>{title ?? words.problems(problems.length)}</h2>
        <ul class="error-summary-list">
          {problems.map((problem) => (
            <li key={problem.field}>
              {/* The address belongs to the router, so this is a way to a field and not a link to a fragment. */}
              <button type="button" onClick={() => focusField(problem.field)}>
                {problem.text}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function focusField(id: string) {
  const field = document.getElementById(id)
  field?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
