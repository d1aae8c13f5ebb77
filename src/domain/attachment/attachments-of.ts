import type { CaseState } from '../case-state.ts'
import type { EventData } from '../event.ts'
import type { Id } from '../id.ts'

export type Attachment = EventData<'attachment.added@1'>

/** The documents of one record that nobody has taken away, in the order they came. */
export function attachmentsOf(state: Pick<CaseState, 'writes'>, to: Id): readonly Attachment[] {
  return state.writes.ordered.flatMap((event) =>
    event.type === 'attachment.added@1' &&
    event.data.to === to &&
    state.writes.byPath.has(`attachment/${event.data.attachment}/added`)
      ? [event.data]
      : [],
  )
}

/** The texts of its parts in their order; undefined while one has not come to this tablet. */
export function partsOf(
  state: Pick<CaseState, 'writes'>,
  { attachment, parts }: Pick<Attachment, 'attachment' | 'parts'>,
): readonly string[] | undefined {
  const found: string[] = []
  for (let part = 0; part < parts; part++) {
    const event = state.writes.byPath.get(`attachment/${attachment}/part/${part}`)?.[0]
    if (event?.type !== 'attachment.part@1') return undefined
    found.push(event.data.bytes)
  }
  return found
}
