import { formatMoment } from '../../../app/format.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { InvitationForm, ProofForm } from './admission-forms.tsx'
import { syncProblem } from './sync-problem.ts'

/** What the server asks of whoever holds this tablet, and the way to answer. Nothing here stands between a person and the work. */
export function AdmissionScreen() {
  const { sync } = useApp()
  const texts = useInside()
  const locale = useLocale()
  const t = texts.admission
  const loop = sync.value
  const state = loop?.admission.state.value
  const { problem } = loop?.state.value ?? {}
  const sentence = (code: string) => syncProblem(texts, code)
  const until = formatMoment(new Date(state?.untilMs ?? 0).toISOString(), locale)
  // An organisation that has yet to begin cannot be asked how it stands: the refusal says it.
  const needsInvitation = state?.invitation === 'needed' || problem === 'invitation-needed'
  const isAsked = state !== undefined && state.employment !== 'none'
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="admission">
          {t.title}
        </PageHeading>
      }
    >
      {!state && !needsInvitation && <p role="status">{t.unknown}</p>}
      {state?.employment === 'none' && !needsInvitation && <p role="status">{t.none}</p>}
      {state?.employment === 'proved' && <p role="status">{t.proved(until)}</p>}
      {state?.employment === 'due' && <p role="status">{t.due(until)}</p>}
      {state?.employment === 'needed' && <p role="status">{t.needed}</p>}
      {loop && needsInvitation && (
        <InvitationForm t={t} sentence={sentence} send={loop.admission.useInvitation} />
      )}
      {state?.invitation === 'given' && <p>{t.given}</p>}
      {loop && isAsked && (
        <ProofForm
          t={t}
          sentence={sentence}
          begin={loop.admission.beginProof}
          finish={loop.admission.finishProof}
        />
      )}
    </PageLayout>
  )
}
