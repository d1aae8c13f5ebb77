import type { Book, Row } from './book.ts'
import { kindOf } from './foreign-types.ts'
import { namesIn } from './relevant.ts'

export type SurveyFault =
  | { readonly code: 'xls-unbalanced' }
  | { readonly code: 'xls-unknown-type' }
  | { readonly code: 'xls-unknown-reference' }
  | { readonly code: 'xls-cyclic' }

/** What makes a survey sheet no form: found before anything of it is read. */
export function findSurveyFault({ survey }: Book): SurveyFault | undefined {
  const names = new Set(survey.map((row) => row.get('name') ?? ''))
  const groups: Row[] = []
  const reads = new Map<string, Set<string>>()
  for (const row of survey) {
    const kind = kindOf(row.get('type') ?? '')
    if (kind.is === 'unknown' && row.has('type')) return { code: 'xls-unknown-type' }
    if (kind.is === 'end' && groups.pop() === undefined) return { code: 'xls-unbalanced' }
    const read = [...groups, row].flatMap((each) => namesIn(each.get('relevant') ?? ''))
    if (read.some((name) => !names.has(name))) return { code: 'xls-unknown-reference' }
    const name = row.get('name') ?? ''
    if (kind.is !== 'begin' && kind.is !== 'end') {
      reads.set(name, new Set([...(reads.get(name) ?? []), ...read]))
    }
    if (kind.is === 'begin') groups.push(row)
  }
  if (groups.length > 0) return { code: 'xls-unbalanced' }
  return hasCycle(reads) ? { code: 'xls-cyclic' } : undefined
}

/** Takes away what reads nothing that is left; what cannot be taken away waits for itself. */
function hasCycle(reads: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const left = new Map([...reads].map(([name, read]) => [name, new Set(read)]))
  const readers = new Map<string, string[]>()
  for (const [name, read] of reads) {
    for (const other of read) readers.set(other, [...(readers.get(other) ?? []), name])
  }
  // A name that is no question, as a group's, waits for nothing.
  const free = [...new Set([...left.keys(), ...readers.keys()])].filter((name) => !left.get(name)?.size)
  for (let name = free.pop(); name !== undefined; name = free.pop()) {
    left.delete(name)
    for (const reader of readers.get(name) ?? []) {
      const waits = left.get(reader)
      if (waits?.delete(name) && waits.size === 0) free.push(reader)
    }
  }
  return left.size > 0
}
