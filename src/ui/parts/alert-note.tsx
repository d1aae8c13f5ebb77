import { Check, Hand } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './alert-note.css'

export interface AlertNoteProps {
  readonly title: string
  /** One sentence: what it means. */
  readonly children: ComponentChildren
  readonly action: string
  readonly onAction: () => void
  /** Said instead of the action once it is done: the note stays, the button goes. */
  readonly seen?: string | undefined
  /** now: someone may be in danger while this is read. */
  readonly kind?: 'heed' | 'now'
}

/** Slides in under the answer that caused it, and is read out at once. Calm words, one thing to do. */
export function AlertNote({ title, children, action, onAction, seen, kind = 'heed' }: AlertNoteProps) {
  return (
    <div class="alert-note" data-kind={kind} role="alert">
      <Icon of={Hand} size={24} />
      <div class="alert-note-words">
        <p class="alert-note-title">{title}</p>
        <div class="alert-note-text">{children}</div>
        {seen === undefined ? (
          <Button kind={kind === 'now' ? 'danger' : 'quiet'} onClick={onAction}>
            {action}
          </Button>
        ) : (
          <p class="alert-note-seen">
            <Icon of={Check} size={16} />
            {seen}
          </p>
        )}
      </div>
    </div>
  )
}
