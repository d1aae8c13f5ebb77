import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../../src/domain/answer.ts'
import { alerts } from '../../../../src/domain/instrument/alerts.ts'
import type { InstrumentItem, InstrumentPack } from '../../../../src/domain/instrument/pack.ts'
import { personItems } from '../../../../src/domain/instrument/person-items.ts'
import { progress } from '../../../../src/domain/instrument/progress.ts'
import { score } from '../../../../src/domain/instrument/score.ts'
import { type Rows, spreadRows } from '../../../../src/domain/instrument/spread-rows.ts'
import { visibleItems } from '../../../../src/domain/instrument/visible-items.ts'
import { definiteAnswers, naiveHolds } from '../../instrument/naive-score.ts'
import { loadShipped } from './load-shipped.ts'

const repeating = (await loadShipped()).filter(({ sections }) => sections.some(({ repeats }) => repeats))
const DOUBTS: readonly Answer[] = [{ is: 'unknown' }, { is: 'declined' }, { is: 'notAsked' }]
const rowId = (at: number) => at.toString(16).padStart(32, '0')

test('there is a shipped form that repeats', () => {
  expect(repeating.length).toBeGreaterThan(0)
})

/** A talk in which rows are begun at any moment, and every question of every row is answered, changed and taken back. */
test.each(repeating.map((pack) => [pack.id, pack] as const))(
  '%s, 10,000 answer sequences with rows: asks, alerts and counts what a plain reading of the form says',
  (_, pack) => {
    const step = fc.record({
      what: fc.nat({ max: 99 }),
      row: fc.nat({ max: 7 }),
      choice: fc.nat({ max: 20 }),
      begins: fc.integer({ min: 0, max: 5 }).map((at) => at === 0),
    })
    let inRows = 0
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
        const rows = new Map<string, string[]>()
        const answers = new Map<string, Answer>()
        for (const { what, row, choice, begins } of steps) {
          const section = pack.sections[what % pack.sections.length] as InstrumentPack['sections'][number]
          const begun = rows.get(section.id) ?? []
          if (section.repeats && begins && begun.length < section.repeats.max) {
            rows.set(section.id, [...begun, rowId(begun.length + 1)])
            continue
          }
          const item = section.items[(what + choice) % section.items.length] as InstrumentItem
          const asksMore = section.repeats && row === 7
          const place = begun[row % Math.max(1, begun.length)]
          if (section.repeats && !asksMore && place === undefined) continue
          const key = asksMore ? `${section.id}..more` : section.repeats ? `${item.id}..${place}` : item.id
          const choices = [
            ...(asksMore ? [{ is: 'no' } as const] : definiteAnswers(item)),
            ...DOUBTS,
            undefined,
          ]
          const answer = choices[choice % choices.length]
          if (answer === undefined) answers.delete(key)
          else answers.set(key, answer)
        }
        if ([...answers.keys()].some((key) => /\.\.[0-9a-f]{32}$/.test(key))) inRows += 1
        holds(pack, rows, answers)
      }),
      { seed: 20261126, numRuns: 10_000 },
    )
    // Talks in which nobody was ever asked about in a row would prove nothing here.
    expect(inRows).toBeGreaterThan(3_000)
  },
  240_000,
)

function holds(pack: InstrumentPack, rows: Rows, answers: ReadonlyMap<string, Answer>): void {
  const asked = spreadRows(pack, rows)
  const plain = plainReading(pack, rows, answers)
  const shown = visibleItems(asked, answers).map(({ id }) => id)
  expect(shown).toEqual(plain.filter(({ isShown }) => isShown).map(({ key }) => key))
  expect(alerts(asked, answers).map(({ item, flag, hidden }) => `${item} ${flag} ${hidden}`)).toEqual(
    plain.flatMap(({ key, item, isShown }) =>
      raised(item, answers.get(key)).map((flag) => `${key} ${flag} ${!isShown}`),
    ),
  )
  const needed = plain.filter(({ isShown, item }) => isShown && item?.optional !== true)
  expect(progress(asked, answers)).toEqual({
    answered: needed.filter(({ key }) => answers.has(key)).length,
    total: needed.length,
    firstUnanswered: needed.find(({ key }) => !answers.has(key))?.key ?? null,
  })
  expect(score(asked, answers)).toBeNull()
  const forPerson = new Set(personItems(asked, answers).map(({ id }) => id))
  for (const { key, item } of plain) if (item?.workerOnly) expect(forPerson.has(key)).toBe(false)
}

interface Plain {
  readonly key: string
  /** Absent for the question whether there is another. */
  readonly item: InstrumentItem | undefined
  readonly isShown: boolean
}

/**
 * The form as somebody reads it on paper: each part in turn, one that repeats once for each there is, then whether there
 * is another. Right for forms whose rules look one step away and only at questions outside rows, which is asked here.
 */
function plainReading(
  pack: InstrumentPack,
  rows: Rows,
  answers: ReadonlyMap<string, Answer>,
): readonly Plain[] {
  const outside = pack.sections.filter(({ repeats }) => !repeats).flatMap(({ items }) => items)
  const always = new Set(outside.filter(({ visibleIf }) => !visibleIf).map(({ id }) => id))
  return pack.sections.flatMap(({ id, items, repeats }): readonly Plain[] => {
    if (!repeats)
      return items.map((item) => ({
        key: item.id,
        item,
        isShown: !item.visibleIf || naiveHolds(item.visibleIf, answers, always),
      }))
    expect(items.every(({ visibleIf }) => visibleIf === undefined)).toBe(true)
    const isShown = !repeats.visibleIf || naiveHolds(repeats.visibleIf, answers, always)
    const there = rows.get(id) ?? []
    return [
      ...there.flatMap((row) => items.map((item) => ({ key: `${item.id}..${row}`, item, isShown }))),
      ...(there.length < repeats.max ? [{ key: `${id}..more`, item: undefined, isShown }] : []),
    ]
  })
}

function raised(item: InstrumentItem | undefined, answer: Answer | undefined): readonly string[] {
  if (!item || !answer) return []
  const own = answer.is === (item.riskWhen ?? 'yes') ? (item.flags ?? []) : []
  const chosen = (item.options ?? []).filter(({ id }) => answer.is === 'option' && answer.option === id)
  return [...new Set([...own, ...chosen.flatMap(({ flags }) => flags ?? [])])]
}
