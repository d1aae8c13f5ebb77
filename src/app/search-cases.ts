import type { IndexRow } from '../domain/index-row.ts'

/**
 * Finds cases by name, personnummer or case number and by nothing else: that is the limit the law sets for searching
 * across cases (förordning om behandling av personuppgifter inom socialtjänsten, 15 §). The worker's own title of the
 * case counts as its name.
 */
export function searchCases(rows: readonly IndexRow[], typed: string): readonly IndexRow[] {
  const words = fold(typed).split(' ').filter(Boolean)
  if (words.length === 0) return rows
  const digits = typed.replace(/\D/g, '')
  return rows.filter((row) => {
    const names = fold(`${row.title} ${row.names}`)
    if (words.every((word) => names.includes(word))) return true
    if (row.caseNumber && fold(row.caseNumber).includes(words.join(' '))) return true
    // Four digits and up: a shorter piece of a personnummer would match half the municipality.
    return (
      digits.length >= 4 &&
      row.personnummer.split('\n').some((number) => number.replace(/\D/g, '').includes(digits))
    )
  })
}

/** å, ä and ö stay letters of their own; é is found by e. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([aoAO][\u0308\u030a])|[\u0300-\u036f]/g, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}
