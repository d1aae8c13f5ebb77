import { loadCircle } from '../../../app/guide.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useLoaded } from '../../use-loaded.ts'

/** A case that this tablet had, or has the address of, and that is only for some now. */
export function ShutCase() {
  const t = useLoaded(loadCircle)
  return t ? <EmptyState title={t.shutTitle}>{t.shut}</EmptyState> : null
}
