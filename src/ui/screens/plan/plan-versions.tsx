import type { ComponentChildren } from 'preact'
import { formatDay, formatMoment } from '../../../app/format.ts'
import { TRACKS, versionsOf } from '../../../app/plan.ts'
import { isUnchanged, planChanges } from '../../../domain/plan/plan-changes.ts'
import { planPrompts } from '../../../domain/plan/plan-pack.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Joined } from '../../content-words.tsx'
import { routeHash } from '../../route.ts'
import { RecordMark } from '../record-mark.tsx'
import type { OverviewProps } from './overview-props.ts'

/** Every version that was signed, and what each changed. */
export function PlanVersions({ session, pack, plan }: OverviewProps) {
  const { now } = useApp()
  const t = useInside().safety
  const locale = useLocale()
  const versions = versionsOf(session.state.value, plan)
  if (versions.length < 2) return null
  const leads = new Map<string, ComponentChildren>([
    [TRACKS, t.tracks],
    ...planPrompts(pack).map(({ id, lead }) => [id, <ContentWords key={id} of={lead} />] as const),
  ])
  return (
    <section aria-labelledby="versions-heading">
      <h2 id="versions-heading">{t.versions}</h2>
      <ol reversed class="rows">
        {versions.map((version, i) => {
          const before = versions[i + 1]
          const changes = before && planChanges(before, version)
          const signature = version.signatures[0]
          const named = (ids: readonly string[]) => ids.map((id) => leads.get(id) ?? t.movedPrompt)
          return (
            <li key={version.id}>
              <div>
                <a href={routeHash({ at: 'print', id: session.id, what: 'plan', of: version.id })}>
                  {signature ? t.signedOn(formatMoment(signature.wall, locale)) : t.draft}
                </a>
                {signature?.validUntil && (
                  <span class="soft"> {t.validTo(formatDay(signature.validUntil, locale, now()))}</span>
                )}
                <RecordMark session={session} of={`plan/${version.id}`} />
                {changes && isUnchanged(changes) && <p class="soft">{t.nothingChanged}</p>}
                {changes &&
                  (['added', 'changed', 'removed'] as const).map(
                    (kind) =>
                      changes[kind].length > 0 && (
                        <p key={kind} class="soft">
                          {t.changes[kind]}: <Joined of={named(changes[kind])} by=" · " />
                        </p>
                      ),
                  )}
                {changes && changes.cardAdded.length + changes.cardRemoved.length > 0 && (
                  <p class="soft">{t.cardChanged}</p>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
