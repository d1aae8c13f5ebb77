import type { Day } from '../domain/answer.ts'
import { isStale, type NationalNumber } from '../domain/numbers/national-number.ts'

export type CheckedNumber = NationalNumber & { readonly isOld: boolean }

/** The national numbers, each with whether its check is too old to be trusted today. */
export async function openNumbers(today: Day): Promise<readonly CheckedNumber[]> {
  const { nationalNumbers } = await import('../content/numbers/national.ts')
  return nationalNumbers.map((entry) => ({ ...entry, isOld: isStale(entry.verifiedOn, today) }))
}
