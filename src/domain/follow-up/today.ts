import type { Day } from '../answer.ts'
import type { IndexRow } from '../index-row.ts'
import { DUE_KINDS, type Due, type DueKind } from './dues-of.ts'

/** A case in the day's list with the dates that put it there, nearest first. */
export interface DayRow {
  readonly row: IndexRow
  readonly dues: readonly Due[]
}

export interface Today {
  readonly late: readonly DayRow[]
  readonly must: readonly DayRow[]
  /** The day to ask somebody else how it goes has come. */
  readonly waits: readonly DayRow[]
  readonly ongoing: readonly DayRow[]
}

/** Longest list of dates a row carries; the nearest are the ones a day is made of. */
const MAX_DUES = 20

/** As a row carries them. A date of one's own, alone, is the row's next day already: most rows carry nothing more. */
export function duesText(dues: readonly Due[]): string {
  if (dues.length === 1 && dues[0]?.what === 'own') return ''
  return dues
    .slice(0, MAX_DUES)
    .map(({ on, what }) => `${on} ${what}`)
    .join(',')
}

/** Without a text of its own a row has its next day and no more; a kind from a newer app is shown as a plain date. */
export function duesOfRow({ dues, nextStepOn }: Pick<IndexRow, 'dues' | 'nextStepOn'>): readonly Due[] {
  if (dues === '') return nextStepOn === '' ? [] : [{ on: nextStepOn, what: 'own' }]
  return dues.split(',').map((text) => {
    const what = text.slice(11) as DueKind
    return { on: text.slice(0, 10), what: DUE_KINDS.includes(what) ? what : 'own' }
  })
}

/** The open cases by what the day asks. A case stands once, where it is most pressing, with everything due by then. */
export function todayOf(rows: readonly IndexRow[], today: Day): Today {
  const late: DayRow[] = []
  const must: DayRow[] = []
  const waits: DayRow[] = []
  const ongoing: DayRow[] = []
  for (const row of rows) {
    if (row.nextStep === 'rest' && row.nextStepOn === '') continue
    const dues = duesOfRow(row)
    const come = dues.filter(({ on }) => on <= today)
    const mine = come.filter(({ what }) => what !== 'waits')
    if (mine.some(({ on }) => on < today)) late.push({ row, dues: come })
    else if (mine.length > 0) must.push({ row, dues: come })
    else if (come.length > 0) waits.push({ row, dues: come })
    else ongoing.push({ row, dues: dues.slice(0, 1) })
  }
  for (const group of [late, must, waits, ongoing]) group.sort(byDay)
  return { late, must, waits, ongoing }
}

/** Without a date comes last; of one day, the case last worked on first. */
function byDay(a: DayRow, b: DayRow): number {
  const [dayA, dayB] = [a.dues[0]?.on ?? '9', b.dues[0]?.on ?? '9']
  if (dayA !== dayB) return dayA < dayB ? -1 : 1
  return a.row.changedAt < b.row.changedAt ? 1 : -1
}
