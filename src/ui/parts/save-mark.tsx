import { Check, CheckCheck, CircleAlert, CloudCheck, Pencil } from 'lucide-preact'
import { Icon } from './icon.tsx'
import { usePartWords } from './words.ts'
import './save-mark.css'

export type SaveState = 'saving' | 'draft' | 'tablet' | 'server' | 'confirmed' | 'failed'

export interface SaveMarkProps {
  readonly state: SaveState
  /** In a header it opens the status in sentences; in a list it only tells. */
  readonly onOpen?: () => void
  /** The icon alone, its words for who does not see it: where a hundred stand below each other. */
  readonly brief?: boolean
}

const ICONS = {
  saving: Pencil,
  draft: Pencil,
  tablet: Check,
  server: CloudCheck,
  confirmed: CheckCheck,
  failed: CircleAlert,
} as const

/** Where a phone has no room for the whole of it. */
const SHORT: Partial<Record<SaveState, 'savedShort' | 'draftShort'>> = {
  tablet: 'savedShort',
  draft: 'draftShort',
}

/** Says only what is true on disk. Words and icon together, no colour of its own. */
export function SaveMark({ state, onOpen, brief }: SaveMarkProps) {
  const words = usePartWords()
  const said = {
    saving: words.saving,
    draft: words.draft,
    tablet: words.saved,
    server: words.secured,
    // Beside what somebody has told, the one word would say that it is true.
    confirmed: onOpen ? words.confirmed : words.confirmedRecord,
    failed: words.notSaved,
  }[state]
  const icon = <Icon key={state} of={ICONS[state]} size={20} />
  if (!onOpen)
    return (
      <span class="save-mark" data-state={state} title={brief ? said : undefined}>
        {icon}
        <span class={brief ? 'unseen' : undefined}>{said}</span>
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
        {SHORT[state] && <span class="save-mark-short">{words[SHORT[state]]}</span>}
      </button>
      {/* Beside the button and not in it: changes inside a button are not announced everywhere. */}
      <span class="unseen" role="status">
        {/* Whoever writes knows that they are writing; what is said aloud is what became of it. */}
        {state === 'draft' ? '' : said}
      </span>
    </>
  )
}
