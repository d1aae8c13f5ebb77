import type { CaseSession } from '../../../app/case-session.ts'
import { namesOf } from '../../../app/circle/circle-people.ts'
import { loadCircle } from '../../../app/guide.ts'
import { useDesk } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** Whoever works in a restricted case has to know with whom it can be talked about. */
export function CircleBanner(props: { readonly session: CaseSession }) {
  const desk = useDesk()
  const t = useLoaded(loadCircle)
  if (!t) return null
  const { id, circle } = props.session
  const names = namesOf(desk.organisation.value, circle.value.devices, t.unknown)
  return (
    <Banner
      kind="protected"
      title={circle.value.key ? t.restricted : t.apart}
      action={<a href={routeHash({ at: 'circle', id })}>{t.change}</a>}
    >
      {t.onlyFor(names)}
    </Banner>
  )
}
