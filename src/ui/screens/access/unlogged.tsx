import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'

/** The disk refused the note of who reads. The work goes on, and it is said. */
export function Unlogged() {
  const t = useInside().more
  return <Banner kind="info">{t.unlogged}</Banner>
}
