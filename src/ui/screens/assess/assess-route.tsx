import type { CaseSession } from '../../../app/case-session.ts'
import type { Route } from '../../route.ts'
import type { AssessmentProps } from './assessment-props.ts'
import { AssessmentScreen } from './assessment-screen.tsx'
import { FormScreen } from './form-screen.tsx'
import { PaperScreen } from './paper-screen.tsx'
import { PersonScreen } from './person-screen.tsx'
import { QuestionScreen } from './question-screen.tsx'
import { ReadOffScreen } from './read-off-screen.tsx'
import { ResultScreen } from './result-screen.tsx'

type AssessRoute = Exclude<Extract<Route, { readonly assessment: string }>, { readonly at: 'agreement' }>

/** The ways to look at one assessment. */
export function AssessRoute(props: { readonly session: CaseSession; readonly route: AssessRoute }) {
  const { session, route } = props
  const shared = { session, assessmentId: route.assessment }
  switch (route.at) {
    case 'question':
      return <AssessmentScreen {...shared} screen={QuestionScreen} more={{ question: route.question }} />
    case 'person':
      return <AssessmentScreen {...shared} screen={PersonScreen} more={{ question: route.question }} />
    case 'form':
      return <AssessmentScreen {...shared} screen={FormScreen} more={{}} />
    case 'paper':
      return <AssessmentScreen {...shared} screen={ResultOnly} more={{}} />
    case 'result':
      return <AssessmentScreen {...shared} screen={ResultScreen} more={{}} />
  }
}

/** A level read off paper, or the conclusions of an instrument that has none. */
function ResultOnly(props: AssessmentProps) {
  return props.pack.kind === 'judged' ? <ReadOffScreen {...props} /> : <PaperScreen {...props} />
}
