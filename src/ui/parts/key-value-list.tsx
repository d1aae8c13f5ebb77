import type { ComponentChildren } from 'preact'
import './key-value-list.css'

export interface KeyValue {
  readonly key: string
  /** Shown instead of the key, where it is more than a text of ours. */
  readonly name?: ComponentChildren
  readonly value: ComponentChildren
  /** A link or button that changes it. */
  readonly action?: ComponentChildren
}

export function KeyValueList({ items }: { readonly items: readonly KeyValue[] }) {
  return (
    <dl class="key-values">
      {items.map((item) => (
        <div class="key-value" key={item.key}>
          <dt>{item.name ?? item.key}</dt>
          <dd>{item.value}</dd>
          {item.action && <dd class="key-value-action">{item.action}</dd>}
        </div>
      ))}
    </dl>
  )
}
