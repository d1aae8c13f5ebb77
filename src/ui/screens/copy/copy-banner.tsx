import type { CaseSession } from '../../../app/case-session.ts'
import { loadCopyTexts } from '../../../app/copy/copy-texts.ts'
import { formatMoment } from '../../../app/format.ts'
import { copiesOf } from '../../../domain/copy/copies-of.ts'
import { useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { routeHash } from '../../route.ts'
import { useLoaded } from '../../use-loaded.ts'

/** Where a case came from, and where it went, on its own page: whoever works in it has to know whose words they read. */
export function CopyBanner({ session }: { readonly session: CaseSession }) {
  const t = useLoaded(loadCopyTexts)
  const locale = useLocale()
  if (!t) return null
  const { received, made } = copiesOf(session.state.value.writes)
  const [last] = made
  return (
    <>
      {received && (
        <Banner
          kind="info"
          title={t.fromBanner(
            t.openedFrom(received.from.organisation, received.from.unit, '') || t.somebody,
            formatMoment(received.sentWall, locale),
          )}
        >
          {t.fromLead}
        </Banner>
      )}
      {last && (
        <Banner
          kind="info"
          title={t.toBanner(last.to, formatMoment(last.wall, locale))}
          action={<a href={routeHash({ at: 'share', id: session.id })}>{t.more}</a>}
        />
      )}
    </>
  )
}
