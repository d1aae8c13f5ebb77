import { AskedOutcome, AskingUnit } from '../event-asked.ts'
import type { EventOf } from '../field.ts'
import type { LiveWrites } from '../live-writes.ts'
import { suppressSmall } from './suppress-small.ts'

/** A number, or that it is too small to be told. */
export type Told = number | 'small'

export interface AskedCounts {
  readonly month: string
  readonly unit: AskingUnit
  readonly byOutcome: Readonly<Record<Exclude<AskedOutcome, 'withdrawn'>, Told>>
  /** Everybody, asked or not. */
  readonly total: Told
}

type Counted = Exclude<AskedOutcome, 'withdrawn'>
const OUTCOMES = AskedOutcome.options.filter((outcome): outcome is Counted => outcome !== 'withdrawn')

/** What was noted, by month and unit, newest month first. Nothing in it can be traced to one person. */
export function countAsked(writes: LiveWrites): readonly AskedCounts[] {
  const cells = new Map<string, number>()
  for (const noted of shownNotes(writes)) {
    const key = `${noted.month} ${noted.unit} ${noted.outcome}`
    if (noted.outcome !== 'withdrawn') cells.set(key, (cells.get(key) ?? 0) + 1)
  }
  const months = [...new Set([...cells.keys()].map((key) => key.slice(0, 7)))].sort().reverse()
  return months.flatMap((month) =>
    AskingUnit.options.flatMap((unit): AskedCounts[] => {
      const counts = OUTCOMES.map((outcome) => cells.get(`${month} ${unit} ${outcome}`) ?? 0)
      if (counts.every((count) => count === 0)) return []
      const { cells: told, total } = suppressSmall(counts)
      const byOutcome = Object.fromEntries(OUTCOMES.map((outcome, at) => [outcome, told[at] ?? 'small']))
      return [{ month, unit, byOutcome: byOutcome as AskedCounts['byOutcome'], total }]
    }),
  )
}

/** Months in which everybody is to be asked. Two who set one apart: it is one. */
export function campaignMonths(writes: LiveWrites): readonly string[] {
  return [...writes.byPath]
    .filter(([path]) => path.startsWith('campaign/'))
    .flatMap(([path, events]) =>
      events.some((event) => event.type === 'campaign.set@1' && event.data.on)
        ? [path.slice('campaign/'.length)]
        : [],
    )
    .sort()
}

function shownNotes(writes: LiveWrites): readonly EventOf<'asked.noted@1'>['data'][] {
  return [...writes.byPath]
    .filter(([path]) => path.startsWith('asked/'))
    .flatMap(([, events]) => events.slice(0, 1))
    .flatMap((event) => (event.type === 'asked.noted@1' ? [event.data] : []))
}
