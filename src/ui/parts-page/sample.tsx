import type { ComponentChildren } from 'preact'

export function Sample({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="sample" aria-label={name}>
      <h2 class="sample-name">{name}</h2>
      {children}
    </section>
  )
}
