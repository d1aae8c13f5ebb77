import { type AvailabilityMap, nearestAlternative } from './availability.ts'
import type { BridgeRow } from './bridge.ts'
import type { CatalogueMeasure } from './measure.ts'

export interface GapHere {
  readonly measure: CatalogueMeasure
  readonly chosen: boolean
  /** Known to be had here and answering to the same; undefined when nothing is known to be. */
  readonly nearest: CatalogueMeasure | undefined
}

/** What would answer to something in this case and is not to be had here, each once, in the order of the rows. */
export function gapsHere(rows: readonly BridgeRow[], available: AvailabilityMap): readonly GapHere[] {
  const gaps = new Map<string, GapHere>()
  for (const row of rows) {
    if (row.factor.state !== 'present' || row.status === 'left') continue
    const proposals = [...row.withoutReport, ...row.withReport]
    for (const { measure, chosen } of proposals) {
      if (available.get(measure.id)?.shown.here !== 'missing') continue
      const nearest = nearestAlternative(
        measure,
        proposals.map((proposal) => proposal.measure),
        available,
      )
      const before = gaps.get(measure.id)
      gaps.set(measure.id, { measure, chosen, nearest: before?.nearest ?? nearest })
    }
  }
  return [...gaps.values()]
}
