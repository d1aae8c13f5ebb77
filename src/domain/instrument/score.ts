import type { RiskLevel } from '../answer.ts'
import { type Answers, givenAnswer, isOpen } from './given-answer.ts'
import { itemPoints } from './item-points.ts'
import type { InstrumentPack, Scoring } from './pack.ts'
import { packItems } from './pack-items.ts'
import { itemReach, visibleItems } from './visible-items.ts'

export interface Score {
  /** Points of what is known now. Says nothing alone; `min` and `max` say what it can become. */
  readonly known: number
  readonly min: number
  readonly max: number
  readonly from: RiskLevel
  readonly to: RiskLevel
  /** Only when every way to answer what is open ends in the same band. */
  readonly level: RiskLevel | null
  /** Counted items shown now without a yes, a no or a choice. */
  readonly open: readonly string[]
  readonly openAboutPerpetrator: number
}

/**
 * Null for a pack without points. The sum of what can still happen, never of what is hoped: an item that is
 * unanswered, unknown, declined or not asked counts from its lowest to its highest points, ticks included.
 */
export function score(pack: InstrumentPack, answers: Answers): Score | null {
  const scoring = pack.scoring
  if (scoring === undefined) return null
  const points = itemPoints(scoring)
  const reach = itemReach(pack, answers)
  const shown = new Set(visibleItems(pack, answers))
  const open: string[] = []
  let known = 0
  let min = 0
  let max = 0
  let openAboutPerpetrator = 0
  for (const item of packItems(pack)) {
    const itsReach = reach(item)
    if (itsReach === 'never') continue
    const answer = givenAnswer(item, answers)
    const itsPoints = points.of(item, answer)
    if (itsPoints === undefined) continue
    min += itsReach === 'maybe' ? Math.min(0, itsPoints.min) : itsPoints.min
    max += itsReach === 'maybe' ? Math.max(0, itsPoints.max) : itsPoints.max
    if (!shown.has(item)) continue
    if (isOpen(answer)) {
      open.push(item.id)
      if (item.about === 'perpetrator') openAboutPerpetrator += 1
    } else {
      known += itsPoints.min
    }
  }
  const from = levelOf(scoring, min)
  const to = levelOf(scoring, max)
  return { known, min, max, from, to, level: from === to ? from : null, open, openAboutPerpetrator }
}

function levelOf(scoring: Scoring, sum: number): RiskLevel {
  const band = scoring.bands.find((each) => each.min <= sum && sum <= each.max)
  if (band === undefined) throw new Error(`expected bands over every sum, found none for ${sum}`)
  return band.level
}
