import type { Answer, RiskLevel } from '../answer.ts'
import type { CaseState } from '../case-state.ts'
import type { EventData } from '../event.ts'
import type { Id } from '../id.ts'
import { givenAnswer } from '../instrument/given-answer.ts'
import type { InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { moreKey, rowItem } from '../instrument/row-item.ts'
import { score } from '../instrument/score.ts'
import { type Rows, spreadRows } from '../instrument/spread-rows.ts'
import { faultsOf } from './faults-of.ts'

/** A worked example of a manual. It belongs to an instrument, not to a version: every version has to give the same. */
export type GoldenCase = EventData<'golden.set@1'>

export type GoldenAnswer = GoldenCase['answers'][number]

export interface Counted {
  readonly sum: { readonly min: number; readonly max: number }
  readonly level: { readonly from: RiskLevel; readonly to: RiskLevel }
}

export type GoldenResult =
  | { readonly is: 'right' }
  | { readonly is: 'wrong'; readonly got: Counted }
  /** The question is gone, or can no longer be answered so. */
  | { readonly is: 'answerless'; readonly items: readonly string[] }
  /** The version counts nothing. */
  | { readonly is: 'uncounted' }

export function goldenCasesOf({ writes }: Pick<CaseState, 'writes'>, pack: string): readonly GoldenCase[] {
  const cases = new Map<Id, GoldenCase>()
  for (const event of writes.ordered) {
    if (event.type !== 'golden.set@1' || event.data.pack !== pack) continue
    const [live] = writes.byPath.get(`golden/${pack}/${event.data.golden}`) ?? []
    if (live?.type === 'golden.set@1') cases.set(event.data.golden, live.data)
  }
  return [...cases.values()]
}

export function runGolden(pack: InstrumentPack, golden: GoldenCase): GoldenResult {
  const spread = spreadRows(pack, rowsOf(pack, golden))
  const answers = answersOf(pack, golden)
  const items = new Map(packItems(spread).map((item) => [item.id, item]))
  const lost = [...answers.keys()].filter((id) => {
    const there = items.get(id)
    return there === undefined || givenAnswer(there, answers) === undefined
  })
  if (lost.length > 0) return { is: 'answerless', items: lost }
  const found = score(spread, answers)
  if (found === null) return { is: 'uncounted' }
  const got: Counted = {
    sum: { min: found.min, max: found.max },
    level: { from: found.from, to: found.to },
  }
  const { sum, level } = golden.expect
  const isSum = sum === undefined || (sum.min === got.sum.min && sum.max === got.sum.max)
  const isLevel = level === undefined || (level.from === got.level.from && level.to === got.level.to)
  return isSum && isLevel ? { is: 'right' } : { is: 'wrong', got }
}

/** A row of an example is known by its place alone. */
function rowAt(at: number): string {
  return at.toString(16).padStart(32, '0')
}

function rowsOf(pack: InstrumentPack, golden: GoldenCase): Rows {
  return new Map(
    (golden.rows ?? []).map(({ section, rows }) => {
      const most = pack.sections.find(({ id }) => id === section)?.repeats?.max ?? 0
      // What is past the most has no place in the form: its answers are then without their questions.
      return [section, rows.slice(0, most).map((_, at) => rowAt(at))]
    }),
  )
}

function answersOf(pack: InstrumentPack, golden: GoldenCase): ReadonlyMap<string, Answer> {
  const answers = new Map(golden.answers.map(({ item, answer }): [string, Answer] => [item, answer]))
  for (const { section, rows } of golden.rows ?? []) {
    for (const [at, row] of rows.entries()) {
      for (const { item, answer } of row) answers.set(rowItem(item, rowAt(at)), answer)
    }
    const most = pack.sections.find(({ id }) => id === section)?.repeats?.max
    // In a full section there is nothing left to ask; in one that is gone the answer finds no question, as it must.
    if (rows.length !== most) answers.set(moreKey(section), { is: 'no' })
  }
  return answers
}

/** Those that do not come out as the manual says. */
export function failingGolden(
  pack: InstrumentPack,
  cases: readonly GoldenCase[],
): readonly { readonly golden: GoldenCase; readonly result: Exclude<GoldenResult, { is: 'right' }> }[] {
  // What does not hold together cannot be counted: a sum without a band would end the count.
  const isSound = faultsOf(pack).length === 0
  return cases.flatMap((golden) => {
    const result = isSound ? runGolden(pack, golden) : ({ is: 'uncounted' } as const)
    return result.is === 'right' ? [] : [{ golden, result }]
  })
}
