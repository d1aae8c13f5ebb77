import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { openFollowUp } from '../../../app/follow-up.ts'
import type { FollowUpPack } from '../../../domain/follow-up/follow-up-pack.ts'
import { stepStatus } from '../../../domain/next-step.ts'
import { useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { StepStatusForm } from '../assess/step-status-form.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { ClockSection } from './clock-section.tsx'
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
      <ListSection session={session} />
      <StepStatusForm session={session} step="followUp" status={stepStatus(state, 'followUp')} />
    </PageLayout>
  )
}

function useFollowUpPack(): FollowUpPack | 'refused' | undefined {
  const pack = useSignal<FollowUpPack | 'refused' | undefined>(undefined)
  useEffect(() => {
    openFollowUp().then((opened) => {
      pack.value = opened.ok ? opened.value : 'refused'
    })
  }, [pack])
  return pack.value
}
