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
      {lit && <circle class="lantern-glow" cx="24" cy="28.5" r="13" />}
      <g class="lantern-line">
        <path d="M17 15.5C14.5 6.5 19 3 24 3s9.500 3.500 7 12.500" />
        <path d="M18.500 15.500h11l1.500 4H17z" />
        <path d="M17 19.500c-4 5-4 12.500.5 17.500M31 19.500c4 5 4 12.500-.5 17.500" />
        <path d="M16.500 37h15M14.500 43.500h19l-2-6.500h-15z" />
      </g>
      <path
        class="lantern-flame"
        data-lit={lit}
        d="M24 23.500c2.600 2.900 3.700 4.900 3.700 6.800a3.700 3.700 0 0 1-7.400 0c0-1.900 1.100-3.900 3.700-6.800z"
      />
    </svg>
  )
}
