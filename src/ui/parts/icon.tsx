import type { LucideIcon } from 'lucide-preact'

export type IconShape = LucideIcon

/** Always beside words or inside something with a name of its own, so a reader never hears it. */
export function Icon({
  of: Shape,
  size = 20,
}: {
  readonly of: IconShape
  readonly size?: 16 | 20 | 24 | 32
}) {
  return <Shape size={size} strokeWidth={1.75} aria-hidden="true" focusable="false" />
}
