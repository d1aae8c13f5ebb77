import type { ComponentType } from 'preact'
import type { CaseSession } from '../../../app/case-session.ts'
import { useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
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
  if (!assessment) return <Banner kind="info">{texts.cases.notFound}</Banner>
  if (view.is === 'loading') return null
  if (view.is === 'refused') {
    const known: Readonly<Record<string, string>> = texts.instruments.packErrors
    return <Banner kind="info">{known[view.code] ?? texts.assess.packMissing}</Banner>
  }
  const Screen = props.screen
  return <Screen session={props.session} assessment={assessment} pack={view.pack} {...props.more} />
}
