import type { CaseState } from '../case-state.ts'
import { fieldOf } from '../field.ts'
import type { Translation } from './translation.ts'

/**
 * Reviewed translations in the organisation's log: one for each instrument and language, and a later file takes the
 * place of an earlier one. Read where they are shown, because no list of cases needs them.
 */
export function translationsOf({ writes }: Pick<CaseState, 'writes'>): readonly Translation[] {
  return [...writes.byPath].flatMap(([path, events]) => {
    if (!path.startsWith('translation/')) return []
    const field = fieldOf(events, (event) => (event.type === 'translation.loaded@1' ? event.data : undefined))
    return field ? [field.shown] : []
  })
}
