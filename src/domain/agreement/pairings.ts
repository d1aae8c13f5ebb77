import type { CaseState, Field } from '../case-state.ts'
import type { ContentId, EventData } from '../event.ts'
import { type EventOf, fieldOf } from '../field.ts'
import type { Id } from '../id.ts'

export type PairingNote = Pick<EventData<'pairing.noted@1'>, 'outcome' | 'words'>

/** One of the two, without a word of what is in it. */
export interface PairingSide {
  readonly assessment: Id
  /** Who began it; undefined until somebody has. */
  readonly member: Id | undefined
  readonly signed: boolean
}

export interface Pairing {
  readonly id: Id
  readonly first: PairingSide
  readonly second: PairingSide
  /** The colleague's name when both work on one tablet, else empty. */
  readonly guest: string
  /** Of the first; the second is made with the very same. */
  readonly pack: ContentId
  readonly packVersion: string
  readonly note: Field<PairingNote> | undefined
  /** `blind` until both have signed; `ended` for good when somebody has broken it off before that. */
  readonly is: 'blind' | 'open' | 'ended'
}

const HEAVIER: Readonly<Record<PairingNote['outcome'], number>> = { agreed: 0, different: 1, ended: 2 }

/** Pairs of assessments in the order they were asked for. Read where it is needed: most cases have none. */
export function pairingsOf(state: Pick<CaseState, 'writes'>): readonly Pairing[] {
  const { ordered, byPath } = state.writes
  const pairings = new Map<Id, Pairing>()
  for (const event of ordered) {
    if (event.type !== 'pairing.started@1' || pairings.has(event.data.pairing)) continue
    const { pairing: id, guest } = event.data
    const begun = startOf(state, event.data.first)
    if (!begun) continue
    const first = sideOf(state, event.data.first)
    const second = sideOf(state, event.data.second)
    const note = fieldOf(
      byPath.get(`pairing/${id}/note`),
      (write) =>
        write.type === 'pairing.noted@1'
          ? { outcome: write.data.outcome, words: write.data.words }
          : undefined,
      ({ outcome }) => HEAVIER[outcome],
    )
    const broken = ordered.some(
      (write) =>
        write.type === 'pairing.noted@1' && write.data.pairing === id && write.data.outcome === 'ended',
    )
    const is = broken ? 'ended' : first.signed && second.signed ? 'open' : 'blind'
    const { pack, packVersion } = begun.data
    pairings.set(id, { id, first, second, guest, pack, packVersion, note, is })
  }
  return [...pairings.values()]
}

/** The pair an assessment belongs to; the last one asked for when there are several. */
export function pairingWith(state: Pick<CaseState, 'writes'>, assessment: Id): Pairing | undefined {
  return pairingsOf(state).findLast(
    ({ first, second }) => first.assessment === assessment || second.assessment === assessment,
  )
}

function startOf({ writes }: Pick<CaseState, 'writes'>, assessment: Id) {
  return writes.ordered.find(
    (event): event is EventOf<'assessment.started@1'> =>
      event.type === 'assessment.started@1' && event.data.assessment === assessment,
  )
}

function sideOf(state: Pick<CaseState, 'writes'>, assessment: Id): PairingSide {
  return {
    assessment,
    member: startOf(state, assessment)?.actor,
    signed: state.writes.ordered.some(
      (event) => event.type === 'assessment.signed@1' && event.data.assessment === assessment,
    ),
  }
}
