import { Lock, X } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useContext, useEffect, useId, useRef } from 'preact/hooks'
import { IconButton } from './icon-button.tsx'
import { QuickLock } from './quick-lock.ts'
import { usePartWords } from './words.ts'
import './modal.css'

export interface ModalProps {
  readonly open: boolean
  readonly title: ComponentChildren
  readonly children: ComponentChildren
  readonly actions?: ComponentChildren
  /** Asked for by Escape, the back of the sheet, or the cross. The caller decides and sets `open`. */
  readonly onClose: () => void
}

/** A short question that must be answered before going on. */
export function Dialog(props: ModalProps) {
  return <Modal {...props} kind="dialog" />
}

/** More about what is on the screen: from below when upright, from the side when wide. */
export function Sheet(props: ModalProps) {
  return <Modal {...props} kind="sheet" />
}

// The browser's own dialog keeps the focus inside, makes the page behind it inert and gives the focus back afterwards.
function Modal({
  open,
  title,
  children,
  actions,
  onClose,
  kind,
}: ModalProps & { readonly kind: 'dialog' | 'sheet' }) {
  const words = usePartWords()
  const quick = useContext(QuickLock)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open && dialog.current?.open) dialog.current.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is on the backdrop; Escape is the key for it, through cancel
    <dialog
      ref={dialog}
      class="modal"
      data-kind={kind}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (kind === 'sheet' && event.target === dialog.current) onClose()
      }}
    >
      {open && (
        <div class="modal-inside">
          <div class="modal-top">
            <h2 id={titleId}>{title}</h2>
            {(quick || kind === 'sheet') && (
              <div class="modal-tools">
                {/* The header's own lies under the backdrop: whoever walks in must not find a picture open. */}
                {quick && <IconButton label={quick.label} icon={Lock} onClick={quick.lock} />}
                {kind === 'sheet' && <IconButton label={words.close} icon={X} onClick={onClose} />}
              </div>
            )}
          </div>
          <div class="modal-text">{children}</div>
          {actions && <div class="modal-actions">{actions}</div>}
        </div>
      )}
    </dialog>
  )
}
