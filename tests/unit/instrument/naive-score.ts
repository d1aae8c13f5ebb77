import type { Answer } from '../../../src/domain/answer.ts'
import type { Condition, InstrumentItem, InstrumentPack } from '../../../src/domain/instrument/pack.ts'

// Deliberately slow and plain, and shares no code with the engine: reads the definition of a pack again and tries
// every way the open answers could turn out. The two must agree.

type Answers = ReadonlyMap<string, Answer>

export interface NaiveScore {
  readonly known: number
  readonly min: number
  readonly max: number
}

/** Every sum that some full set of definite answers gives. Exponential in what is open. */
export function naiveScore(pack: InstrumentPack, answers: Answers): NaiveScore {
  const sums = everyCompletion(pack, answers).map((completion) => naiveTotal(pack, completion))
  return { known: naiveSum(pack, answers), min: Math.min(...sums), max: Math.max(...sums) }
}

export function everyCompletion(pack: InstrumentPack, answers: Answers): readonly Answers[] {
  let completions: Map<string, Answer>[] = [new Map(answers)]
  for (const item of allItems(pack)) {
    const given = answers.get(item.id)
    // A doubt that was said is open only where the pack says that it is a range.
    if (given !== undefined && (!isNaiveDoubt(given) || policyOf(pack) !== 'range')) continue
    completions = completions.flatMap((completion) =>
      definiteAnswers(item).map((answer) => new Map(completion).set(item.id, answer)),
    )
  }
  return completions
}

export function definiteAnswers(item: InstrumentItem): readonly Answer[] {
  if (item.type === 'yesNo') {
    const ticks = (item.ticks ?? []).map((tick): Answer => ({ is: 'option', option: tick.id }))
    return [{ is: 'yes' }, { is: 'no' }, ...ticks]
  }
  const ids = (item.options ?? []).map((option) => option.id)
  if (item.type === 'option') return ids.map((option): Answer => ({ is: 'option', option }))
  if (item.type === 'options') {
    const subsets: string[][] = [[]]
    for (const id of ids) subsets.push(...subsets.map((set) => [...set, id]))
    return subsets.filter((set) => set.length > 0).map((options): Answer => ({ is: 'options', options }))
  }
  if (item.type === 'text') return [{ is: 'text', text: 'x' }]
  if (item.type === 'day') return [{ is: 'day', day: '2026-11-22' }]
  if (item.type === 'factor') {
    return [
      { is: 'factor', current: 'present', past: 'absent' },
      { is: 'factor', current: 'absent', past: 'partial' },
      { is: 'factor', current: 'insufficient', past: 'present' },
      { is: 'factor', current: 'absent', past: 'absent' },
      { is: 'factor', current: 'insufficient', past: 'insufficient' },
      { is: 'factor', past: 'absent' },
      { is: 'factor', current: 'present', past: 'present', relevance: 'high', source: 'x', on: '2026-11-22' },
    ]
  }
  return [{ is: 'number', number: 1 }]
}

export function naiveSum(pack: InstrumentPack, answers: Answers): number {
  if (pack.scoring === undefined) return Number.NaN
  const shown = naiveShown(pack, answers)
  let sum = 0
  for (const item of allItems(pack)) {
    const answer = answers.get(item.id)
    if (answer !== undefined && shown.has(item.id)) sum += naivePoints(pack, item, answer)
  }
  return sum
}

/** With what a doubt that was said counts as, where it is no range. */
export function naiveTotal(pack: InstrumentPack, answers: Answers): number {
  const shown = naiveShown(pack, answers)
  let sum = naiveSum(pack, answers)
  for (const item of allItems(pack)) {
    const answer = answers.get(item.id)
    if (answer === undefined || !isNaiveDoubt(answer) || !shown.has(item.id)) continue
    if (policyOf(pack) !== 'asHighest') continue
    sum += Math.max(0, ...definiteAnswers(item).map((definite) => naivePoints(pack, item, definite)))
  }
  return sum
}

function policyOf(pack: InstrumentPack): string {
  return pack.scoring?.unknownPolicy ?? 'range'
}

function isNaiveDoubt(answer: Answer): boolean {
  return ['unknown', 'declined', 'notAsked'].includes(answer.is)
}

/** What one answer adds by itself, shown or not. */
export function naivePoints(pack: InstrumentPack, item: InstrumentItem, answer: Answer): number {
  const scoring = pack.scoring
  if (scoring === undefined || scoring.excluded.includes(item.id)) return 0
  let points = answer.is === 'yes' ? scoring.base : 0
  for (const extra of scoring.extra) {
    if (extra.item !== item.id) continue
    if (extra.option === undefined && answer.is === 'yes') points += extra.points
    if (answer.is === 'option' && answer.option === extra.option) points += extra.points
    if (answer.is === 'options' && extra.option !== undefined && answer.options.includes(extra.option)) {
      points += extra.points
    }
  }
  for (const minus of scoring.subtract) {
    if (minus.item === item.id && answer.is === 'option' && answer.option === minus.tick)
      points -= minus.points
  }
  return points
}

export function naiveLevel(pack: InstrumentPack, sum: number): number {
  const levels = (pack.scoring?.bands ?? []).flatMap((band) =>
    sum >= band.min && sum <= band.max ? [band.level] : [],
  )
  if (levels.length !== 1) throw new Error(`expected one band for ${sum}, found ${levels.length}`)
  return levels[0] ?? 0
}

/** Shows nothing, then looks again until nothing changes. */
export function naiveShown(pack: InstrumentPack, answers: Answers): ReadonlySet<string> {
  let shown = new Set<string>()
  for (let round = 0; round <= allItems(pack).length; round++) {
    const before = shown
    shown = new Set(
      allItems(pack)
        .filter((item) => item.visibleIf === undefined || naiveHolds(item.visibleIf, answers, before))
        .map((item) => item.id),
    )
    if (shown.size === before.size && [...shown].every((id) => before.has(id))) break
  }
  return shown
}

export function naiveHolds(condition: Condition, answers: Answers, shown: ReadonlySet<string>): boolean {
  if ('all' in condition) return condition.all.every((part) => naiveHolds(part, answers, shown))
  if ('any' in condition) return condition.any.some((part) => naiveHolds(part, answers, shown))
  if ('not' in condition) return !naiveHolds(condition.not, answers, shown)
  const answer = shown.has(condition.item) ? answers.get(condition.item) : undefined
  if (answer === undefined) return false
  if ('option' in condition) {
    if (answer.is === 'option') return answer.option === condition.option
    return answer.is === 'options' && answer.options.includes(condition.option)
  }
  return condition.is === 'answered' ? true : answer.is === condition.is
}

function allItems(pack: InstrumentPack): readonly InstrumentItem[] {
  return pack.sections.flatMap((section) => section.items)
}
