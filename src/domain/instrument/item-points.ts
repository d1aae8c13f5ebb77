import type { Answer } from '../answer.ts'
import { isDoubt, isOpen } from './given-answer.ts'
import type { InstrumentItem, InstrumentPack, Scoring } from './pack.ts'

/** Sums an item can still add, lowest and highest; equal once it is answered. */
export interface Points {
  readonly min: number
  readonly max: number
}

export interface ItemPoints {
  /** Undefined for an item that never counts. */
  of(item: InstrumentItem, answer: Answer | undefined): Points | undefined
}

/** Reads a pack's points once, so that a recalculation is one pass over its items. */
export function itemPoints(scoring: NonNullable<InstrumentPack['scoring']>): ItemPoints {
  const excluded = new Set(scoring.excluded)
  const onYes = new Map<string, number>()
  const onChoice = new Map<string, number>()
  for (const extra of scoring.extra) {
    if (extra.option === undefined) add(onYes, extra.item, extra.points)
    else add(onChoice, choiceKey(extra.item, extra.option), extra.points)
  }
  for (const minus of scoring.subtract) add(onChoice, choiceKey(minus.item, minus.tick), -minus.points)
  const chosen = (item: InstrumentItem, id: string) => onChoice.get(choiceKey(item.id, id)) ?? 0
  const openPoints = (item: InstrumentItem): Points =>
    item.type === 'yesNo'
      ? span([0, yesPoints(scoring, onYes, item), ...(item.ticks ?? []).map((tick) => chosen(item, tick.id))])
      : choicePoints(
          item.type,
          (item.options ?? []).map((option) => chosen(item, option.id)),
        )

  return {
    of(item, answer) {
      if (excluded.has(item.id) || !counts(item)) return undefined
      if (answer !== undefined && isDoubt(answer) && scoring.unknownPolicy !== 'range') {
        const open = openPoints(item)
        return exactly(scoring.unknownPolicy === 'asHighest' ? Math.max(0, open.max) : 0)
      }
      if (answer === undefined || isOpen(answer)) return openPoints(item)
      if (answer.is === 'yes') return exactly(yesPoints(scoring, onYes, item))
      if (answer.is === 'option') return exactly(chosen(item, answer.option))
      if (answer.is === 'options') {
        return exactly([...new Set(answer.options)].reduce((sum, id) => sum + chosen(item, id), 0))
      }
      return exactly(0)
    },
  }
}

function counts(item: InstrumentItem): boolean {
  return item.type === 'yesNo' || item.type === 'option' || item.type === 'options'
}

function yesPoints(scoring: Scoring, onYes: ReadonlyMap<string, number>, item: InstrumentItem): number {
  return scoring.base + (onYes.get(item.id) ?? 0)
}

function choicePoints(type: InstrumentItem['type'], points: readonly number[]): Points {
  if (type === 'option') return span(points)
  // At least one is chosen: all that lower the sum, or else the one that raises it least; and the other way round.
  const lowering = points.filter((each) => each < 0)
  const raising = points.filter((each) => each > 0)
  return {
    min: lowering.length > 0 ? sumOf(lowering) : Math.min(...points),
    max: raising.length > 0 ? sumOf(raising) : Math.max(...points),
  }
}

function add(to: Map<string, number>, key: string, points: number): void {
  to.set(key, (to.get(key) ?? 0) + points)
}

// Neither half can hold a space, so two different pairs never share a key.
function choiceKey(item: string, choice: string): string {
  return `${item} ${choice}`
}

function exactly(points: number): Points {
  return { min: points, max: points }
}

function span(points: readonly number[]): Points {
  return { min: Math.min(...points), max: Math.max(...points) }
}

function sumOf(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + each, 0)
}
