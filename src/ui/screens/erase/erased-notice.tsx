import { loadErasing } from '../../../app/erasing-texts.ts'
import { Banner } from '../../parts/banner.tsx'
import { useLoaded } from '../../use-loaded.ts'

/** Over the list, for whoever stood in the case and for everybody who misses it. */
export function ErasedNotice() {
  const t = useLoaded(loadErasing)
  return t ? (
    <Banner kind="info" title={t.gone}>
      {t.goneLead}
    </Banner>
  ) : null
}
