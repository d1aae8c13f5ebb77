import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { type FollowUp, openFollowUp } from '../../../app/follow-up.ts'
import { stepStatus } from '../../../domain/next-step.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { StepStatusForm } from '../assess/step-status-form.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { ClockSection } from './clock-section.tsx'
import { LifeSection } from './life-section.tsx'
import { ListSection } from './list-section.tsx'
import { TriggerSection } from './trigger-section.tsx'

/** What is watched for in a case, and what has a time limit. */
export function FollowUpScreen(props: { readonly session: CaseSession }) {
  const texts = useInside()
  const { session } = props
  const state = session.state.value
  const pack = useFollowUpPack()
  if (pack === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!pack) return null
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={texts.followUp.lead} focusOn="followUp">
            {texts.followUp.title}
          </PageHeading>
        </>
      }
    >
      <TriggerSection session={session} pack={pack} />
      <ClockSection session={session} pack={pack} />
      <LifeSection session={session} />
      <ListSection session={session} />
      <StepStatusForm session={session} step="followUp" status={stepStatus(state, 'followUp')} />
    </PageLayout>
  )
}

function useFollowUpPack(): FollowUp | 'refused' | undefined {
  const pack = useSignal<FollowUp | 'refused' | undefined>(undefined)
  const organisation = useDesk().organisation.value
  useEffect(() => {
    openFollowUp(organisation).then((opened) => {
      pack.value = opened.ok ? opened.value : 'refused'
    })
  }, [organisation, pack])
  return pack.value
}
