import { DORMANT_DAYS, daysBetween, type PackUse } from '../domain/practice/dormant-packs.ts'
import type { Desk } from './desk.ts'
import { dayOf } from './format.ts'

/** Older cases that are looked through as well. Fewer would miss what was used once; more would make a tablet wait. */
const OLDER_CASES = 40
/** Where so many cases have moved in ninety days, the instruments are in use and nothing has to be looked through. */
const BUSY_CASES = 100

/**
 * When instruments were begun in the cases of a desk. Every case that changed in the last ninety days is read, so a
 * use in that time is never missed. Only ids of instruments and days leave here.
 */
export async function packUses(desk: Desk, nowMs: number): Promise<readonly PackUse[]> {
  const today = dayOf(nowMs)
  const rows = [...desk.cases.peek()].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  const recent = rows.filter((row) => daysBetween(row.changedAt.slice(0, 10), today) <= DORMANT_DAYS + 1)
  if (recent.length > BUSY_CASES) return []
  const uses: PackUse[] = []
  for (const { caseId } of rows.slice(0, recent.length + OLDER_CASES)) {
    const read = await desk.store.loadCase(caseId)
    for (const event of read.ok ? read.value.events : []) {
      if ('unknown' in event || event.type !== 'assessment.started@1') continue
      uses.push({ pack: event.data.pack, on: dayOf(Date.parse(event.wall)) })
    }
  }
  return uses
}
