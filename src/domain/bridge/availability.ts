import type { Day } from '../answer.ts'
import type { Field } from '../case-state.ts'
import type { EventData, MeasureStatus } from '../event.ts'
import type { CatalogueMeasure } from './measure.ts'

/** What an organisation has said about a measure where it works. */
export type Available = EventData<'availability.set@1'>
export type AvailabilityMap = ReadonlyMap<string, Pick<Field<Available>, 'shown'>>

/**
 * Chosen measures that are not to be had here: a gap in what the municipality can do, whoever wrote the plan. What was
 * said no to or had no effect is no longer waited for.
 */
export function missingHere(
  chosen: readonly {
    readonly catalogue: string | undefined
    readonly status?: MeasureStatus | undefined
  }[],
  available: AvailabilityMap,
): number {
  return chosen.filter(
    ({ catalogue, status }) =>
      status !== 'declined' &&
      status !== 'noEffect' &&
      catalogue &&
      available.get(catalogue)?.shown.here === 'missing',
  ).length
}

/** The first other measure for the same need that is known to be had here. */
export function nearestAlternative(
  measure: CatalogueMeasure,
  others: readonly CatalogueMeasure[],
  available: AvailabilityMap,
): CatalogueMeasure | undefined {
  return others.find((other) => {
    const here = available.get(other.id)?.shown.here
    return other.id !== measure.id && here !== undefined && here !== 'missing'
  })
}

/** Older than half a year: still shown, with a word that it must be asked again. */
export function isUnchecked({ checkedOn }: Pick<Available, 'checkedOn'>, today: Day): boolean {
  // What nobody has dated has not been checked.
  return checkedOn === '' || (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000 > 180
}
