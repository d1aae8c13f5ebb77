import type { CaseSession } from '../../../app/case-session.ts'
import { pairingWith } from '../../../domain/agreement/pairings.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { usePack } from '../../use-packs.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { AskSecond } from './ask-second.tsx'
import { BlindPair } from './blind-pair.tsx'
import { OpenPair } from './open-pair.tsx'

/** Two assessors: asked for, then apart, then beside each other. Their assessments are never made into one. */
export function AgreementScreen(props: { readonly session: CaseSession; readonly assessment: string }) {
  const texts = useInside()
  const t = texts.agreement
  const { session } = props
  const state = session.state.value
  const pairing = pairingWith(state, props.assessment)
  const alone = state.assessments.find(({ id }) => id === props.assessment)
  const about = pairing ?? alone
  const view = usePack(about?.pack ?? '', about?.packVersion)
  const pack = view.is === 'open' ? view.pack : undefined
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading
            over={pack && <ContentWords of={pack.title} />}
            lead={pairing ? undefined : t.askLead}
            focusOn="agreement"
          >
            {pairing ? t.title : t.ask}
          </PageHeading>
        </>
      }
    >
      {!about && <Banner kind="info">{texts.cases.notFound}</Banner>}
      {pairing && <RecordMark session={session} of={`pairing/${pairing.id}`} />}
      {!pairing && alone && <AskSecond session={session} first={alone} />}
      {pairing?.is === 'blind' && <BlindPair session={session} pairing={pairing} />}
      {pairing?.is === 'ended' && (
        <Banner kind="info" title={t.endedTitle}>
          {t.endedLead} {pairing.note?.shown.words}
        </Banner>
      )}
      {pairing?.is === 'open' && pack && (
        <OpenPair key={pairing.id} session={session} pairing={pairing} pack={pack} />
      )}
    </PageLayout>
  )
}
