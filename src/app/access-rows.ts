import { type AccessEntry, type AccessFilter, filterEntries } from '../domain/access/access-entries.ts'
import type { Desk } from './desk.ts'
import type { AccessTexts } from './guide.ts'

/** One line of the log in words. */
export interface AccessRow {
  readonly id: string
  readonly wall: string
  readonly who: string
  /** What was done, and with which paper or file. */
  readonly did: string
  /** The worker's own title of the case. */
  readonly which: string
  /** Of every case at once, which a list of one case has to say. */
  readonly isOfAll: boolean
}

/** What the tablet knows of the names and titles behind the ids; a case it does not have stays without a title. */
export function accessRows(
  desk: Pick<Desk, 'organisation' | 'cases'>,
  entries: readonly AccessEntry[],
  filter: AccessFilter,
  t: AccessTexts,
): readonly AccessRow[] {
  const names = new Map(desk.organisation.value.members.map(({ id, name }) => [id, name.shown]))
  const titles = new Map(desk.cases.value.map(({ caseId, title }) => [caseId, title]))
  const kindOf = ({ access, what }: AccessEntry) =>
    access === 'read' && what !== undefined ? t.opened : t.kinds[access]
  const whats: Readonly<Record<string, string>> = t.whats
  return filterEntries(entries, filter).map((entry) => {
    const { id, wall, actor, of, what } = entry
    return {
      id,
      wall,
      who: names.get(actor) ?? t.somebody,
      did: what === undefined ? kindOf(entry) : `${kindOf(entry)}: ${whats[what] ?? t.other}`,
      which: of === undefined ? t.every : (titles.get(of) ?? t.elsewhere),
      isOfAll: of === undefined,
    }
  })
}

/** So many of them by chance, in their own order. `chance` gives numbers from 0 up to 1. */
export function sampleOf<T>(rows: readonly T[], size: number, chance: () => number): readonly T[] {
  const left = rows.map((row, at) => ({ row, at }))
  const drawn: typeof left = []
  while (drawn.length < size && left.length > 0) {
    drawn.push(...left.splice(Math.floor(chance() * left.length), 1))
  }
  return drawn.sort((a, b) => a.at - b.at).map(({ row }) => row)
}
