import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { circlePeople, namesOf } from '../../../app/circle/circle-people.ts'
import { formatMoment } from '../../../app/format.ts'
import { type CircleTexts, loadCircle } from '../../../app/guide.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { CircleForm } from './circle-form.tsx'

/** Whom one case is for, and how that has changed. */
export function CircleScreen({ session }: { readonly session: CaseSession }) {
  const { sync } = useApp()
  const desk = useDesk()
  const t = useLoaded(loadCircle)
  const isSaved = useSignal(false)
  if (!t) return null
  const state = session.state.value
  const membership = sync.value?.state.value.membership
  const { isRestricted, devices, key } = session.circle.value
  const people = circlePeople(desk.organisation.value, membership, desk.store.identity.device)
  const hasKits = membership?.recovery !== undefined
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading over={state.fields.title?.shown} lead={t.lead} focusOn="circle">
            {t.title}
          </PageHeading>
        </>
      }
    >
      {!isRestricted && <p>{t.open}</p>}
      {isRestricted && key && (
        <Banner kind="protected" title={t.restricted}>
          {t.onlyFor(namesOf(desk.organisation.value, devices, t.unknown))}
        </Banner>
      )}
      {isRestricted && !key && (
        <Banner kind="info" title={t.apart}>
          {t.apartLead}
        </Banner>
      )}
      {isRestricted && devices.length === 1 && (
        <Banner kind="info">{hasKits ? t.alone : t.aloneNoKits}</Banner>
      )}
      <CircleForm
        // Begun anew when somebody else has changed it meanwhile.
        key={[...devices].sort().join()}
        session={session}
        people={people}
        t={t}
        isSaved={isSaved}
      />
      <p role="status">{isSaved.value ? t.saved : ''}</p>
      {isRestricted && <CircleHistory session={session} t={t} />}
    </PageLayout>
  )
}

interface CircleHistoryProps {
  readonly session: CaseSession
  readonly t: CircleTexts
}

function CircleHistory({ session, t }: CircleHistoryProps) {
  const desk = useDesk()
  const locale = useLocale()
  const organisation = desk.organisation.value
  return (
    <section aria-labelledby="circle-history">
      <h2 id="circle-history">{t.history}</h2>
      <ul class="list">
        {session.circle.value.all.toReversed().map(({ key, by, wall, devices, reason, words }) => (
          <li key={key}>
            <p>{t.onlyFor(namesOf(organisation, devices, t.unknown))}</p>
            <p class="soft">{[t.reasons[reason], words].filter((text) => text !== '').join('. ')}</p>
            <p class="soft small">
              {t.said(namesOf(organisation, [by], t.unknown).join(), formatMoment(wall, locale))}
            </p>
            <RecordMark session={session} of={`circle/${key}`} />
          </li>
        ))}
      </ul>
    </section>
  )
}
