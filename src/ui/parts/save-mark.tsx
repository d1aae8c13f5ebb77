import { Check, CheckCheck, CircleAlert, CloudCheck, Pencil } from 'lucide-preact'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'
import './save-mark.css'

export type SaveState = 'saving' | 'tablet' | 'server' | 'confirmed' | 'failed'

export interface SaveMarkProps {
  readonly state: SaveState
  /** In a header it opens the status in sentences; in a list it only tells. */
  readonly onOpen?: () => void
}

const ICONS = {
  saving: Pencil,
  tablet: Check,
  server: CloudCheck,
  confirmed: CheckCheck,
  failed: CircleAlert,
} as const

/** Says only what is true on disk. Words and icon together, no colour of its own. */
export function SaveMark({ state, onOpen }: SaveMarkProps) {
  const words = usePartWords()
  const said = {
    saving: words.saving,
    tablet: words.saved,
    server: words.secured,
    confirmed: words.confirmed,
    failed: words.notSaved,
  }[state]
  const icon = <Icon key={state} of={ICONS[state]} size={20} />
  if (!onOpen)
    return (
      <span class="save-mark" data-state={state}>
        {icon}
        <span>{said}</span>
      </span>
    )
  return (
    <>
      <button
        class="save-mark"
        data-state={state}
        type="button"
        title={words.showStatus}
        aria-label={said}
        onClick={onOpen}
      >
        {icon}
        <span class="save-mark-long">{said}</span>
        {state === 'tablet' && <span class="save-mark-short">{words.savedShort}</span>}
      </button>
      {/* Beside the button and not in it: changes inside a button are not announced everywhere. */}
      <span class="unseen" role="status">
        {said}
      </span>
    </>
  )
}
