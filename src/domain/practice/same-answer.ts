import type { Answer } from '../answer.ts'

/** Whether two answers say the same. The order in which several options were chosen says nothing. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  if (one.is !== other.is) return false
  if (one.is === 'options' && other.is === 'options') {
    return [...one.options].sort().join() === [...other.options].sort().join()
  }
  return JSON.stringify(canonical(one)) === JSON.stringify(canonical(other))
}

function canonical(answer: Answer): readonly [string, unknown][] {
  return Object.entries(answer).sort(([a], [b]) => (a < b ? -1 : 1))
}
