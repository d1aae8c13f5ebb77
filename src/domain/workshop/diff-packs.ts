import type { InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'

/** One place that differs. Absent `before`: it is new; absent `after`: it is gone. */
export interface PackChange {
  /** The question it is about; absent for the instrument as a whole. */
  readonly item: string | undefined
  /** Where, as names of fields: `text.sv`, `points`, `bands`. Shown in words where there are words for it. */
  readonly field: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/**
 * Everything that two versions say or count differently, the instrument first and then its questions in the order of
 * the later form. Nothing differs exactly when {@link packContent} is the same: what has no words of its own is listed
 * all the same, because a change nobody is shown is a change nobody has agreed to.
 */
export function diffPacks(before: InstrumentPack, after: InstrumentPack): readonly PackChange[] {
  const was = factsOf(before)
  const is = factsOf(after)
  const order = new Map([...packItems(after), ...packItems(before)].map(({ id }, i) => [id, i] as const))
  const changes = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): PackChange[] => {
    const [left, right] = [was.get(key), is.get(key)]
    if (left?.value === right?.value) return []
    const { item, field } = right ?? (left as Fact)
    return [{ item, field, before: left?.value, after: right?.value }]
  })
  const rank = ({ item }: PackChange) => (item === undefined ? -1 : (order.get(item) ?? order.size))
  return changes
    .map((change, i) => [change, i] as const)
    .sort(([a, i], [b, j]) => rank(a) - rank(b) || i - j)
    .map(([change]) => change)
}

interface Fact {
  readonly item: string | undefined
  readonly field: string
  readonly value: string
}

function factsOf(pack: InstrumentPack): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>()
  const put = (item: string | undefined, field: string, value: unknown) => {
    if (value !== undefined) facts.set(`${item ?? ''} ${field}`, { item, field, value: textOf(value) })
  }
  const { version: _version, levelsHidden: _hidden, verification, sections, scoring, ...rest } = pack
  const { status: _status, attestedBy: _attestedBy, ...compared } = verification
  putAll(put, undefined, '', rest)
  putAll(put, undefined, 'verification', compared)
  put(undefined, 'sections', sections.map(({ id }) => id).join(', '))
  for (const { items, ...section } of sections) {
    putAll(put, undefined, `section.${section.id}`, section)
    put(undefined, `section.${section.id}.order`, items.map(({ id }) => id).join(', '))
    for (const item of items) putAll(put, item.id, '', item)
  }
  if (!scoring) return facts
  const { extra, subtract, excluded, ...whole } = scoring
  putAll(put, undefined, 'scoring', whole)
  // Said per question, where somebody looks for it. A second line for the same choice is a fault and must still show.
  for (const { item, option, points } of inOrder(extra))
    put(item, place(facts, item, option ? `points.${option}` : 'points'), points)
  for (const { item, tick, points } of inOrder(subtract))
    put(item, place(facts, item, `minus.${tick}`), points)
  for (const item of excluded) put(item, place(facts, item, 'excluded'), true)
  return facts
}

/** As {@link packContent} has them: two lines for one choice are numbered alike in whatever order they came. */
function inOrder<T extends { readonly item: string; readonly points: number }>(
  all: readonly T[],
): readonly T[] {
  return [...all].sort((a, b) => a.points - b.points)
}

function place(facts: ReadonlyMap<string, Fact>, item: string, field: string): string {
  let name = field
  for (let n = 2; facts.has(`${item} ${name}`); n += 1) name = `${field}.${n}`
  return name
}

/** Two languages and nested facts one by one; lists whole, because half a list says nothing. */
function putAll(
  put: (item: string | undefined, field: string, value: unknown) => void,
  item: string | undefined,
  prefix: string,
  value: object,
): void {
  for (const [name, part] of Object.entries(value)) {
    const field = prefix === '' ? name : `${prefix}.${name}`
    if (name === 'options' || name === 'ticks') putChoices(put, item, field, part as readonly Choice[])
    else if (typeof part === 'object' && part !== null && !Array.isArray(part)) {
      if (isCondition(name)) put(item, field, part)
      else putAll(put, item, field, part)
    } else put(item, field, part)
  }
}

type Choice = { readonly id: string }

function putChoices(
  put: (item: string | undefined, field: string, value: unknown) => void,
  item: string | undefined,
  field: string,
  choices: readonly Choice[],
): void {
  put(item, `${field}.order`, choices.map(({ id }) => id).join(', '))
  for (const [i, choice] of choices.entries()) {
    const isTwice = choices.findIndex(({ id }) => id === choice.id) !== i
    putAll(put, item, `${field}.${choice.id}${isTwice ? `.${i}` : ''}`, choice)
  }
}

function isCondition(name: string): boolean {
  return name === 'visibleIf' || name === 'when'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(sorted(value))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
