import { computed } from '@preact/signals'
import { type Pairing, pairingWith } from '../domain/agreement/pairings.ts'
import { seenBy, type Viewer } from '../domain/agreement/seen-by.ts'
import type { RiskLevel } from '../domain/answer.ts'
import type { Assessment, CaseState } from '../domain/case-state.ts'
import type { EventData } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import { err, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { CaseSession } from './case-session.ts'

/** The case as one viewer may see it. What is hidden is not there at all, for any screen or print. */
export function blindSession(session: CaseSession, viewer: () => Viewer): CaseSession {
  return { ...session, state: computed(() => seenBy(viewer(), session.state.value)) }
}

/** Asks for a second assessment with the same form. A guest's is begun at once, on this tablet. */
export function askForSecond(
  session: CaseSession,
  first: Assessment,
  asked: { readonly pairing: Id; readonly second: Id; readonly guest: string },
): Promise<Result<void, SaveError>> {
  const { pairing, second, guest } = asked
  const { pack, packVersion } = first
  return session.dispatch([
    { type: 'pairing.started@1', data: { pairing, first: first.id, second, guest } },
    ...(guest === ''
      ? []
      : [
          {
            type: 'assessment.started@1' as const,
            data: { assessment: second, pack, packVersion, form: 'guided' as const },
          },
        ]),
  ])
}

/** The second assessor begins on a tablet of their own; nobody can be both, and nobody can take it over. */
export async function beginSecond(
  session: CaseSession,
  pairing: Pairing,
  member: Id | undefined,
): Promise<Result<void, SaveError | { readonly code: 'not-yours' }>> {
  const { pack, packVersion, second } = pairing
  if (!mayBegin(pairing, member)) return err({ code: 'not-yours' })
  const data = { assessment: second.assessment, pack, packVersion, form: 'guided' as const }
  return session.dispatch([{ type: 'assessment.started@1', data }])
}

export function mayBegin({ guest, first, second, is }: Pairing, member: Id | undefined): boolean {
  return is === 'blind' && guest === '' && !second.member && member !== undefined && member !== first.member
}

export function notePairing(
  session: CaseSession,
  pairing: Pairing,
  note: Pick<EventData<'pairing.noted@1'>, 'outcome' | 'words'>,
): Promise<Result<void, SaveError>> {
  return session.dispatch([{ type: 'pairing.noted@1', data: { pairing: pairing.id, ...note } }])
}

/** Whose name goes under an assessment that a guest made. */
export function guestWith(state: CaseState, assessment: Id): string | undefined {
  const pairing = pairingWith(state, assessment)
  return pairing && pairing.guest !== '' && pairing.second.assessment === assessment
    ? pairing.guest
    : undefined
}

/** How far a pair has come, as seen by a member. */
export function standingOf(
  { is, note, first, second }: Pairing,
  member: Id | undefined,
): 'asked' | 'yours' | 'waiting' | 'open' | 'noted' | 'ended' {
  if (is === 'ended') return 'ended'
  if (is === 'open') return note ? 'noted' : 'open'
  if (!second.member) return 'asked'
  const isMine = [first, second].some((side) => side.member === member && !side.signed)
  return isMine ? 'yours' : 'waiting'
}

/** What protection goes by while the two differ. Undefined when neither form gives a level. */
export function higherLevel(first: Assessment, second: Assessment): RiskLevel | undefined {
  const levels = [first, second].flatMap(({ judgement }) => judgement?.shown.level ?? [])
  return levels.length === 0 ? undefined : (Math.max(...levels) as RiskLevel)
}
