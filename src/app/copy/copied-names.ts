import type { CaseState } from '../../domain/case-state.ts'
import { copiedIds } from '../../domain/copy/copied-events.ts'
import type { DomainEvent } from '../../domain/event.ts'
import type { Id } from '../../domain/id.ts'

export interface CopiedName {
  readonly id: Id
  readonly name: string
  readonly title: string
}

/** Who wrote these events, by name: whoever reads them elsewhere knows nobody here. Names of an earlier copy go along. */
export function namesFor(
  organisation: Pick<CaseState, 'members'>,
  state: Pick<CaseState, 'writes'>,
  events: readonly DomainEvent[],
): readonly CopiedName[] {
  const known = new Map<Id, CopiedName>(namesOfCopies(state).map((each) => [each.id, each]))
  for (const { id, name, title } of organisation.members)
    known.set(id, { id, name: name.shown, title: title?.shown ?? '' })
  return [...new Set(events.map(({ actor }) => actor))].flatMap((actor) => known.get(actor) ?? [])
}

/** Who wrote each event of a case: our own people for ours, the sender's for what was copied in. */
export function authorsOf(
  organisation: Pick<CaseState, 'members'>,
  state: Pick<CaseState, 'writes'>,
): (event: Pick<DomainEvent, 'id' | 'actor'>) => string | undefined {
  const { ordered, newer } = state.writes
  const copied = copiedIds([...ordered, ...newer])
  const theirs = new Map(namesOfCopies(state).map(({ id, name }) => [id, name]))
  return ({ id, actor }) =>
    copied.has(id)
      ? theirs.get(actor)
      : organisation.members.find((member) => member.id === actor)?.name.shown
}

function namesOfCopies({ writes }: Pick<CaseState, 'writes'>): readonly CopiedName[] {
  return writes.ordered.flatMap((event) => (event.type === 'copy.received@1' ? event.data.names : []))
}
