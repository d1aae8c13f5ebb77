export type MarkKind = 'instrument' | 'estimate' | 'judgement'

/** Three voices, three shapes, so that they are told apart without colour and in a photocopy. */
export function LadderMark({ kind }: { readonly kind: MarkKind | 'maybe' | 'empty' }) {
  return (
    <svg
      class="ladder-mark"
      data-kind={kind}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      {kind === 'instrument' && <rect x="5" y="5" width="14" height="14" rx="2" />}
      {kind === 'estimate' && <circle cx="12" cy="12" r="7.5" />}
      {kind === 'judgement' && <path d="M12 2.500 21.500 12 12 21.500 2.500 12z" />}
      {kind === 'maybe' && <path d="M5 5h14v14H5zM5 12l7-7M5 19 19 5M12 19l7-7" />}
      {kind === 'empty' && <circle cx="12" cy="12" r="6" />}
    </svg>
  )
}
