import { Component, type ComponentChildren } from 'preact'
import { FailedScreen } from './screens/failed-screen.tsx'

/** A defect in one screen must not leave a white page: it says what is safe, and the lock still works. */
export class ErrorBoundary extends Component<
  { readonly children: ComponentChildren },
  { readonly failed: boolean }
> {
  override state = { failed: false }

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ComponentChildren {
    return this.state.failed ? <FailedScreen code="screen-failed" /> : this.props.children
  }
}
