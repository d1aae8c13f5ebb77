import type { ComponentChildren } from 'preact'
import './say-it.css'

/** Words to say aloud to a person, set like speech. */
export function SayIt({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="say-it">
      <p class="say-it-label">{label}</p>
      <p class="say-it-words">{children}</p>
    </div>
  )
}
