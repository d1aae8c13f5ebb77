import { type Agreement, agreementOf } from '../domain/agreement/agreement.ts'
import type { Answer } from '../domain/answer.ts'
import type { Assessment } from '../domain/case-state.ts'
import type { Answers } from '../domain/instrument/given-answer.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { rowItem, splitRowItem } from '../domain/instrument/row-item.ts'
import { spreadRows } from '../domain/instrument/spread-rows.ts'
import { answersOf } from './assess.ts'

/** Two who assess apart begin rows of their own: the first of one is read beside the first of the other, and so on. */
export function agreementBetween(pack: InstrumentPack, first: Assessment, second: Assessment): Agreement {
  const places = new Map(
    pack.sections.flatMap(({ id, repeats }) => {
      if (!repeats) return []
      const most = Math.max(rowsIn(first, id).length, rowsIn(second, id).length)
      return [[id, Array.from({ length: most }, (_, at) => placeName(at))] as const]
    }),
  )
  return agreementOf(spreadRows(pack, places), byPlace(first), byPlace(second))
}

function byPlace(assessment: Assessment): Answers {
  const placeOf = new Map(
    [...assessment.rows.values()].flatMap((rows) => rows.map((row, at) => [row, placeName(at)] as const)),
  )
  return new Map(
    [...answersOf(assessment)].map(([key, answer]): [string, Answer] => {
      const inRow = splitRowItem(key)
      const place = inRow && placeOf.get(inRow.row)
      return [inRow && place ? rowItem(inRow.item, place) : key, answer]
    }),
  )
}

function rowsIn(assessment: Assessment, section: string): readonly string[] {
  return assessment.rows.get(section) ?? []
}

function placeName(at: number): string {
  return `place${at}`
}
