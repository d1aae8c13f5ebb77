import type { ComponentChildren } from 'preact'
import './layout.css'

export interface QuestionLayoutProps {
  /** Instrument and place, small. */
  readonly top: ComponentChildren
  /** The question, how to say it, why it is asked. */
  readonly ask: ComponentChildren
  /** Answer cards, the alert under them, the margin note. */
  readonly answer: ComponentChildren
  /** Back and next, at thumb height. */
  readonly actions: ComponentChildren
}

/** One question. Upright: asked above, answered below. Wide: asked at the left, answered at the right. */
export function QuestionLayout({ top, ask, answer, actions }: QuestionLayoutProps) {
  return (
    <div class="question-layout">
      <div class="question-top">{top}</div>
      <div class="question-ask">{ask}</div>
      <div class="question-answer">{answer}</div>
      <div class="actions-bar" data-spread="true">
        {actions}
      </div>
    </div>
  )
}
