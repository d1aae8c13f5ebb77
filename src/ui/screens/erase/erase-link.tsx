import type { CaseSession } from '../../../app/case-session.ts'
import { loadErasing } from '../../../app/erasing-texts.ts'
import { erasingRights } from '../../../app/sync/erasures.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** The way to erasing a closed case, for those who may. */
export function EraseLink({ session }: { readonly session: CaseSession }) {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadErasing)
  const { may } = erasingRights(sync.value?.state.value.membership, desk.store.identity.device)
  if (!t || !may || desk.space === 'practice') return null
  return (
    <div>
      <Button kind="quiet" href={routeHash({ at: 'erase', id: session.id })}>
        {t.link}
      </Button>
    </div>
  )
}
