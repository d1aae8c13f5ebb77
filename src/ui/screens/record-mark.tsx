import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../app/case-session.ts'
import type { SavedLevel } from '../../domain/index-row.ts'
import type { RecordScope } from '../../domain/record-level.ts'
import { useDesk } from '../app-context.ts'
import { SaveMark } from '../parts/save-mark.tsx'

const LEVELS: readonly SavedLevel[] = ['tablet', 'server', 'confirmed']

/**
 * How far one record has come, on the record itself: as far as the least of what it is made of. While something in it is
 * half written it says that. Its place is kept until it is known, so that nothing moves.
 */
export function RecordMark(props: {
  readonly session: Pick<CaseSession, 'id' | 'levels'>
  readonly of: RecordScope | readonly RecordScope[]
}) {
  const { drafts } = useDesk()
  const { session } = props
  const { levels } = session
  useEffect(levels.ask, [levels])
  const scopes = typeof props.of === 'string' ? [props.of] : props.of
  const known = scopes.map((scope) => levels.levelOf(scope))
  const level = LEVELS.find((each) => known.includes(each))
  if (scopes.length === 0) return null
  const isHalf = [...drafts.open.value].some((key) => scopes.some((scope) => isUnder(key, session.id, scope)))
  return (
    <span class="record-mark">
      {known.includes(undefined) || !level ? null : <SaveMark state={isHalf ? 'draft' : level} />}
    </span>
  )
}

/** The same of what is the organisation's own and lies in no case. */
export function OurMark(props: { readonly of: RecordScope | readonly RecordScope[] }) {
  return <RecordMark session={useDesk().ours()} of={props.of} />
}

/** How far one event has come, in a history: a list of a hundred has no room for the words of what is well. */
export function EventMark(props: { readonly session: CaseSession; readonly event: string }) {
  const { levels } = props.session
  useEffect(levels.ask, [levels])
  const level = levels.levelOfEvent(props.event)
  return (
    <span class="record-mark" data-within>
      {level && <SaveMark state={level} brief={level === 'confirmed'} />}
    </span>
  )
}

/** Drafts are named for the record they are about, some with the case before it and some from its own id on. */
function isUnder(key: string, caseId: string, scope: RecordScope): boolean {
  const own = scope.slice(scope.indexOf('/') + 1)
  return [`${caseId}/${scope}`, scope, own].some((name) => key === name || key.startsWith(`${name}/`))
}
