import type { KnownEvent } from './event.ts'
import type { Id } from './id.ts'
import type { LiveWrites } from './live-writes.ts'

/**
 * The text whose SHA-256 a signature carries: every event it names, in order of id, with sorted keys. The same events
 * give the same text on every device, whatever order they came in.
 */
export function frozenText(writes: LiveWrites, of: readonly Id[]): string {
  const named = new Set(of)
  const events = writes.ordered.filter((event) => named.has(event.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  return canonicalJson(
    events.map(({ id, type, data, actor, device, wall }: KnownEvent) => ({
      id,
      type,
      data,
      actor,
      device,
      wall,
    })),
  )
}

/** JSON with sorted keys and no spaces. Values come from JSON, so there is nothing it cannot say. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
