import type { Day } from '../domain/answer.ts'
import type { CaseState } from '../domain/case-state.ts'
import { editionsOf } from '../domain/editions/editions-of.ts'
import { resolveEntries } from '../domain/editions/resolve.ts'
import { isStale, type NationalNumber } from '../domain/numbers/national-number.ts'

export type CheckedNumber = NationalNumber & { readonly isOld: boolean }

/** The numbers, with what the organisation has changed and added, each with whether its check is too old to be trusted today. */
export async function openNumbers(
  today: Day,
  organisation: Pick<CaseState, 'writes'>,
): Promise<readonly CheckedNumber[]> {
  const { nationalNumbers } = await import('../content/numbers/national.ts')
  return resolveEntries('number', nationalNumbers, editionsOf(organisation)).map((entry) => ({
    ...entry,
    isOld: isStale(entry.verifiedOn, today),
  }))
}
