import './answer-picture.css'

const STROKES = {
  yes: ['M16 24.5l5.5 5.5L32.5 18.5'],
  no: ['M17 17l14 14', 'M31 17L17 31'],
  unknown: ['M18.5 19.5a5.5 5.5 0 1 1 8 5.2c-1.7.9-2.5 1.9-2.5 3.8', 'M24 33.4v.2'],
  /** A mouth that stays closed. */
  declined: ['M17 18v2.5', 'M31 18v2.5', 'M16 31h16'],
} as const

type Drawn = keyof typeof STROKES

/** Whether there is a picture for an answer. Options in words of their own have none. */
export function isDrawn(answer: string): answer is Drawn {
  return answer in STROKES
}

/** Our own drawings for the four answers: a tick, a cross, a question mark, a closed mouth. Always beside the word. */
export function AnswerPicture({ of }: { readonly of: Drawn }) {
  return (
    <svg
      class="answer-picture"
      viewBox="0 0 48 48"
      width="48"
      height="48"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="24" cy="24" r="20.5" />
      {STROKES[of].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  )
}
