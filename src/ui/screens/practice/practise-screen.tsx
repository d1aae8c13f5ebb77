import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { type OpenPracticeCase, openPracticeCase } from '../../../app/open-practice-case.ts'
import { practiceOf } from '../../../app/practice.ts'
import { roundsOf } from '../../../app/practice-round.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Route } from '../../route.ts'
import { CompareScreen } from './compare-screen.tsx'
import { FeedbackScreen } from './feedback-screen.tsx'
import { PlayScreen } from './play-screen.tsx'
import { StoryScreen } from './story-screen.tsx'
import { WeighScreen } from './weigh-screen.tsx'
import './practice.css'

type PractiseRoute = Extract<Route, { readonly at: 'practise' }>

/** An invented case from its story to its feedback. A case that was never laid out as practice has none of it. */
export function PractiseScreen(props: { readonly session: CaseSession; readonly route: PractiseRoute }) {
  const desk = useDesk()
  const t = useInside().practice
  const { session, route } = props
  const laid = practiceOf(desk).laidOut.find((each) => each.case === session.id)
  const opened = usePracticeCase(desk.space === 'practice' ? laid?.practice : undefined)
  if (opened === 'loading') return null
  if (opened === 'missing') return <EmptyState title={t.missing} />
  const round = roundsOf(desk, session).find((each) => each.assessment.id === route.round)
  if (!round) return <StoryScreen session={session} {...opened} />
  const shared = { session, round, ...opened }
  switch (route.place) {
    case 'weigh':
      return <WeighScreen {...shared} />
    case 'feedback':
      return <FeedbackScreen {...shared} />
    case 'compare':
      return <CompareScreen {...shared} />
    default:
      return <PlayScreen {...shared} question={Number(route.place) || 0} />
  }
}

function usePracticeCase(id: string | undefined): OpenPracticeCase | 'loading' | 'missing' {
  const view = useSignal<OpenPracticeCase | 'loading' | 'missing'>('loading')
  useEffect(() => {
    let wanted = true
    view.value = id === undefined ? 'missing' : 'loading'
    if (id === undefined) return
    openPracticeCase(id).then((opened) => {
      if (wanted) view.value = opened.ok ? opened.value : 'missing'
    })
    return () => {
      wanted = false
    }
  }, [id, view])
  return view.value
}
