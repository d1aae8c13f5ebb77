import type { UnitTexts } from '../../../app/unit-texts.ts'

export function unitProblem(t: UnitTexts, code: string): string {
  const known: Readonly<Record<string, string>> = t.errors
  return known[code] ?? t.errors.other
}
