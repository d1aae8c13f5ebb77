import type { ComponentType } from 'preact'
import { packFor } from '../../../app/assess.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { pairingWith } from '../../../domain/agreement/pairings.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { routeHash } from '../../route.ts'
import { usePack } from '../../use-packs.ts'
import type { AssessmentProps } from './assessment-props.ts'

/** Opens the pack an assessment was made with and hands both to a screen. */
export function AssessmentScreen<P extends object>(props: {
  readonly session: CaseSession
  readonly assessmentId: string
  readonly screen: ComponentType<AssessmentProps & P>
  readonly more: P
}) {
  const texts = useInside()
  const assessment = props.session.state.value.assessments.find((each) => each.id === props.assessmentId)
  const view = usePack(assessment?.pack ?? '', assessment?.packVersion)
  if (!assessment) return <NotShown {...props} />
  if (view.is === 'loading') return null
  if (view.is === 'refused') {
    const known: Readonly<Record<string, string>> = texts.instruments.packErrors
    return <Banner kind="info">{known[view.code] ?? texts.assess.packMissing}</Banner>
  }
  const Screen = props.screen
  const pack = packFor(view.pack, assessment)
  return <Screen session={props.session} assessment={assessment} pack={pack} {...props.more} />
}

/** It is not there, or not to be seen before both have signed. */
function NotShown(props: { readonly session: CaseSession; readonly assessmentId: string }) {
  const texts = useInside()
  const { session, assessmentId } = props
  const pairing = pairingWith(session.state.value, assessmentId)
  if (!pairing) return <Banner kind="info">{texts.cases.notFound}</Banner>
  return (
    <Banner
      kind="info"
      action={
        <Button href={routeHash({ at: 'agreement', id: session.id, assessment: assessmentId })}>
          {texts.agreement.title}
        </Button>
      }
    >
      {texts.agreement.notYet}
    </Banner>
  )
}
