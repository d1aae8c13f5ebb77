import type { ComponentChildren, Ref, TargetedMouseEvent } from 'preact'
import { Icon, type IconShape } from './icon.tsx'
import './button.css'

export interface ButtonProps {
  /** primary: the next step, one on a screen. quiet: the others. plain: no frame. danger: acts against a danger that is now. */
  readonly kind?: 'primary' | 'quiet' | 'plain' | 'danger'
  readonly icon?: IconShape
  readonly iconAfter?: IconShape
  readonly wide?: boolean
  readonly type?: 'button' | 'submit'
  /** Being carried out: stays focused and named, and does not fire again. */
  readonly busy?: boolean
  readonly disabled?: boolean
  /** A link that looks like a button, for going somewhere. */
  readonly href?: string | undefined
  readonly describedBy?: string | undefined
  readonly buttonRef?: Ref<HTMLButtonElement>
  readonly onClick?: ((event: TargetedMouseEvent<HTMLElement>) => void) | undefined
  readonly children: ComponentChildren
}

export function Button(props: ButtonProps) {
  const { kind = 'quiet', icon, iconAfter, wide, busy, href, onClick } = props
  const inside = (
    <>
      {icon && <Icon of={icon} />}
      <span>{props.children}</span>
      {iconAfter && <Icon of={iconAfter} />}
    </>
  )
  if (href !== undefined)
    return (
      <a
        class="button"
        data-kind={kind}
        data-wide={wide}
        href={href}
        aria-describedby={props.describedBy}
        onClick={onClick}
      >
        {inside}
      </a>
    )
  return (
    <button
      ref={props.buttonRef ?? null}
      class="button"
      data-kind={kind}
      data-wide={wide}
      type={props.type ?? 'button'}
      disabled={props.disabled}
      // Not the disabled attribute: a button that goes deaf under the finger also loses the focus.
      aria-disabled={busy ? 'true' : undefined}
      aria-busy={busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      onClick={(event) => {
        if (busy) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {inside}
    </button>
  )
}
