import { competenceOf, tellable } from '../domain/practice/competence.ts'
import type { PracticeEntry } from '../domain/practice/fold-practice.ts'
import { err, type Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'
import { practiceOf } from './practice.ts'

/** What whoever works on this tablet has practised and not yet told the organisation. */
export function untold(practice: Desk, real: Desk): readonly PracticeEntry[] {
  const name = real.me.value?.name.shown ?? ''
  return tellable(practiceOf(practice).log, competenceOf(real.organisation.value.writes), name)
}

/**
 * Says in the organisation's real log that somebody practised. The one way out of practice, and narrow: ids of content,
 * a day, and who it was by the organisation's own id. No name that was typed, no answer, no assessment goes along.
 */
export async function tellOrganisation(real: Desk, entries: readonly PracticeEntry[]): Promise<Result<void>> {
  const member = real.me.value?.id
  if (real.space !== 'real' || member === undefined) return err({ code: 'not-at-real-desk' })
  return real.writeOrganisation(
    entries.map(({ entry, kind, of, pack, on }) => ({
      type: 'competence.told@1',
      data: { entry, member, kind, of, pack, on },
    })),
  )
}
