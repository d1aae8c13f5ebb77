import { itemPoints } from './item-points.ts'
import type { InstrumentItem, InstrumentPack, Scoring } from './pack.ts'

export type ScoringFault =
  | { readonly code: 'pack-scoring'; readonly path: string }
  | { readonly code: 'pack-bands'; readonly problem: 'gap' | 'order' | 'cover' }
  /** Doubt may count as nothing only where a manual has been read that says so. */
  | { readonly code: 'pack-unknown-policy' }

/** Points that reach an item that exists, once, and bands that have a level for every sum the pack can give. */
export function findScoringFault(
  pack: InstrumentPack,
  byId: ReadonlyMap<string, InstrumentItem>,
): ScoringFault | undefined {
  const scoring = pack.scoring
  if ((pack.kind === 'scored') !== (scoring !== undefined)) return { code: 'pack-scoring', path: 'scoring' }
  if (scoring === undefined) return undefined
  if (scoring.unknownPolicy === 'asNothing' && scoring.confidence !== 'confirmed')
    return { code: 'pack-unknown-policy' }
  return findPointsFault(scoring, byId) ?? findBandsFault(scoring, byId)
}

function findPointsFault(
  scoring: Scoring,
  byId: ReadonlyMap<string, InstrumentItem>,
): ScoringFault | undefined {
  const excluded = new Set(scoring.excluded)
  const reached = new Set<string>()
  const twice = (key: string) => reached.size === reached.add(key).size
  const wrongExtra = scoring.extra.find((extra) => {
    const item = byId.get(extra.item)
    const exists =
      extra.option === undefined
        ? item?.type === 'yesNo'
        : item?.options?.some((option) => option.id === extra.option) === true
    return !exists || excluded.has(extra.item) || twice(`${extra.item} ${extra.option ?? ''}`)
  })
  if (wrongExtra !== undefined) return { code: 'pack-scoring', path: `scoring.extra.${wrongExtra.item}` }
  const wrongMinus = scoring.subtract.find((minus) => {
    const exists = byId.get(minus.item)?.ticks?.some((tick) => tick.id === minus.tick) === true
    return !exists || excluded.has(minus.item) || twice(`${minus.item} tick ${minus.tick}`)
  })
  if (wrongMinus !== undefined) return { code: 'pack-scoring', path: `scoring.subtract.${wrongMinus.item}` }
  const wrongExcluded = scoring.excluded.find((id) => !byId.has(id))
  return wrongExcluded === undefined ? undefined : { code: 'pack-scoring', path: 'scoring.excluded' }
}

function findBandsFault(
  scoring: Scoring,
  byId: ReadonlyMap<string, InstrumentItem>,
): ScoringFault | undefined {
  const bands = scoring.bands
  for (const [i, band] of bands.entries()) {
    if (band.min > band.max) return { code: 'pack-bands', problem: 'order' }
    const next = bands[i + 1]
    if (next === undefined) continue
    if (next.level <= band.level) return { code: 'pack-bands', problem: 'order' }
    if (next.min !== band.max + 1) return { code: 'pack-bands', problem: 'gap' }
  }
  const points = itemPoints(scoring)
  let min = 0
  let max = 0
  for (const item of byId.values()) {
    const reachable = points.of(item, undefined)
    if (reachable === undefined) continue
    // Zero too: a hidden item adds nothing.
    min += Math.min(0, reachable.min)
    max += Math.max(0, reachable.max)
  }
  const covers = (bands[0]?.min ?? 1) <= min && max <= (bands.at(-1)?.max ?? -1)
  return covers ? undefined : { code: 'pack-bands', problem: 'cover' }
}
