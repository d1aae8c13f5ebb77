import type { CaseSession } from '../../../app/case-session.ts'
import { useInside } from '../../app-context.ts'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'

/** The way to what others have assessed, what has happened, what is asked, and what has changed. */
export function CaseAround(props: { readonly session: CaseSession }) {
  const t = useInside().around
  const { externals, incidents, questions, assessments } = props.session.state.value
  const { id } = props.session
  const sourceWords: Readonly<Record<string, string>> = t.externalSources
  const sources = externals.map((each) => sourceWords[each.fields.source?.shown ?? ''] ?? t.new)
  const open = questions.filter((question) => (question.fields.answer?.shown ?? '') === '').length
  return (
    <List label={t.title} heading>
      <ListRow
        href={routeHash({ at: 'external', id })}
        title={t.external}
        next={sources.length > 0 ? sources.join(', ') : undefined}
      />
      <ListRow
        href={routeHash({ at: 'incidents', id })}
        title={t.incidents}
        next={incidents.length > 0 ? t.count(incidents.length) : undefined}
      />
      <ListRow
        href={routeHash({ at: 'questions', id })}
        title={t.questions}
        next={open > 0 ? t.waiting(open) : undefined}
      />
      {assessments.length > 1 && (
        <ListRow href={routeHash({ at: 'compare', id, first: '', second: '' })} title={t.compare} />
      )}
    </List>
  )
}
