import './lantern-mark.css'

export interface LanternMarkProps {
  readonly size?: 'small' | 'middle' | 'large'
  /** Unlit while locked. */
  readonly lit?: boolean
}

/** The app's own sign: a storm lantern in one line, with a flame that is the only colour. */
export function LanternMark({ size = 'small', lit = true }: LanternMarkProps) {
  return (
    <svg class="lantern" data-size={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {lit && <circle class="lantern-glow" cx="24" cy="25.5" r="15" />}
      <g class="lantern-line">
        <path d="M19.5 9a4.5 4.5 0 1 1 9 0" />
        <path d="M16.5 15.5 19 9.500h10l2.5 6z" />
        <path d="M16.5 15.500H15a3 3 0 0 0-3 3V36M31.5 15.500H33a3 3 0 0 1 3 3V36" />
        <path d="M19.5 15.500c-5 5.5-5 15 0 20.500M28.5 15.500c5 5.5 5 15 0 20.5" />
        <path d="M10.5 36h27l1.5 7.500H9z" />
      </g>
      <path
        class="lantern-flame"
        data-lit={lit}
        d="M24 21c2.9 3.2 4.2 5.4 4.2 7.600a4.2 4.2 0 0 1-8.4 0c0-2.2 1.3-4.4 4.2-7.600z"
      />
    </svg>
  )
}
