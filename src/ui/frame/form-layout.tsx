import type { ComponentChildren, TargetedEvent } from 'preact'
import './layout.css'

export interface FormLayoutProps {
  readonly heading: ComponentChildren
  readonly children: ComponentChildren
  /** Stays at thumb height while the form scrolls. */
  readonly actions?: ComponentChildren
  /** Grows beside the form when there is room, under it when there is not: a preview, what is known. */
  readonly aside?: ComponentChildren
  /** Given when the fields belong to one form that is sent with Enter. */
  readonly onSubmit?: () => void
}

export function FormLayout({ heading, children, actions, aside, onSubmit }: FormLayoutProps) {
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit?.()
  }
  const work = (
    <>
      {heading}
      <div class="form-fields">{children}</div>
      {actions && <div class="actions-bar">{actions}</div>}
    </>
  )
  return (
    <div class="form-layout" data-aside={aside !== undefined}>
      {onSubmit ? (
        <form class="form-work" noValidate onSubmit={submit}>
          {work}
        </form>
      ) : (
        <div class="form-work">{work}</div>
      )}
      {aside && <aside class="form-aside">{aside}</aside>}
    </div>
  )
}
