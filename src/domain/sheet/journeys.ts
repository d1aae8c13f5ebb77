import type { Day } from '../answer.ts'
import type { EventDraft } from '../event.ts'
import type { Id } from '../id.ts'
import type { LiveWrites } from '../live-writes.ts'
import { type SheetRow, sheetRows, sumOf } from './read-sheet.ts'
import type { Sheet, SheetSection } from './sheet-pack.ts'

/** The errands of one day and the legs that were planned for them: one journey. */
export interface Journey {
  readonly day: Day
  readonly names: readonly string[]
  readonly km: number
  readonly drivers: readonly string[]
  /** In the driving log already. */
  readonly isLogged: boolean
}

/** Days with at least one errand that has a day and a name. Legs without an errand belong to no day. */
export function journeysOf(writes: LiveWrites, sheet: Sheet, section: SheetSection): readonly Journey[] {
  const { together } = section
  if (!together?.legs) return []
  const { legs } = together
  const legSection = sheet.sections.find(({ id }) => id === legs.section)
  const allLegs = legSection ? sheetRows(writes, sheet, legSection) : []
  const days = new Map<Day, SheetRow[]>()
  for (const row of sheetRows(writes, sheet, section)) {
    const day = shown(row, together.day)
    if (day !== '' && shown(row, together.name) !== '') days.set(day, [...(days.get(day) ?? []), row])
  }
  return [...days]
    .map(([day, errands]): Journey => {
      const ids = new Set(errands.map(({ id }) => id))
      const own = allLegs.filter((leg) => ids.has(shown(leg, legs.trip)))
      const names = errands.map((row) => shown(row, together.name))
      return {
        day,
        names,
        km: sumOf(own, legs.km),
        drivers: [...new Set(own.map((leg) => shown(leg, legs.driver)).filter((driver) => driver !== ''))],
        isLogged: isLogged(writes, sheet, section, { day, names }),
      }
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** A row of the driving log, as the legs say; whoever drove changes what became otherwise. */
export function logJourney(
  sheet: Sheet,
  section: SheetSection,
  journey: Journey,
  row: Id,
): readonly EventDraft[] {
  const log = section.together?.log
  if (!log) return []
  const values = {
    [log.day]: journey.day,
    [log.for]: journey.names.join(', '),
    [log.who]: journey.drivers.join(', '),
    [log.km]: String(journey.km),
  }
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([prompt, value]) => ({ type: 'sheet.valueSet@1', data: { sheet: sheet.id, row, prompt, value } }))
}

function isLogged(
  writes: LiveWrites,
  sheet: Sheet,
  section: SheetSection,
  { day, names }: Pick<Journey, 'day' | 'names'>,
): boolean {
  const log = section.together?.log
  const logSection = sheet.sections.find(({ id }) => id === log?.section)
  if (!log || !logSection) return false
  return sheetRows(writes, sheet, logSection).some(
    (row) => shown(row, log.day) === day && shown(row, log.for) === names.join(', '),
  )
}

function shown(row: SheetRow, prompt: string): string {
  return row.values[prompt]?.shown.trim() ?? ''
}
