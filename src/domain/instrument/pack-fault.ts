import { conditionItems } from './condition.ts'
import { type Condition, type InstrumentItem, type InstrumentPack, MAX_ITEMS } from './pack.ts'
import { packItems } from './pack-items.ts'
import { findRepeatsFault, type RepeatsFault } from './repeats-fault.ts'
import { findScoringFault, type ScoringFault } from './scoring-fault.ts'
import { everyRow, spreadRows } from './spread-rows.ts'

export type PackFault =
  | { readonly code: 'pack-too-many-items'; readonly items: number }
  | { readonly code: 'pack-duplicate-id'; readonly path: string }
  | { readonly code: 'pack-unknown-reference'; readonly path: string }
  | { readonly code: 'pack-cyclic'; readonly path: string }
  | { readonly code: 'pack-options'; readonly path: string }
  | { readonly code: 'pack-judged'; readonly path: string }
  | { readonly code: 'pack-attestation'; readonly people: number }
  | ScoringFault
  | RepeatsFault

/** The first thing a schema cannot see: how the parts of a pack hold together. */
export function findPackFault(pack: InstrumentPack): PackFault | undefined {
  return packFaults(pack)[0]
}

/** At most one of each kind, for whoever is mending them. */
export function packFaults(pack: InstrumentPack): readonly PackFault[] {
  const items = packItems(pack)
  if (items.length > MAX_ITEMS) return [{ code: 'pack-too-many-items', items: items.length }]
  const whole = spreadRows(pack, everyRow(pack))
  const asked = packItems(whole)
  if (asked.length > MAX_ITEMS) return [{ code: 'pack-too-many-items', items: asked.length }]
  const byId = new Map(items.map((item) => [item.id, item]))
  const unknown = findUnknownReference(pack, byId)
  return [
    findDuplicate(pack),
    findOptionsFault(items),
    // What waits for a question that is not there would look like a circle as well.
    unknown ?? findCycle(pack, items, byId),
    findJudgedFault(pack, items),
    findRepeatsFault(pack),
    // Every row at once: a level for every sum that all of them can give.
    findScoringFault(pack, byId) ?? findScoringFault(whole, new Map(asked.map((item) => [item.id, item]))),
    findAttestationFault(pack),
  ].filter((fault) => fault !== undefined)
}

function findDuplicate(pack: InstrumentPack): PackFault | undefined {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['sections', pack.sections.map((section) => section.id)],
    ['items', packItems(pack).map((item) => item.id)],
    ['sources', pack.sources.map((source) => source.id)],
    ['after.tasks', pack.after.tasks.map((task) => task.id)],
    ...packItems(pack).map((item): readonly [string, readonly string[]] => [
      `items.${item.id}`,
      [...(item.options ?? []), ...(item.ticks ?? [])].map((choice) => choice.id),
    ]),
  ]
  const doubled = lists.find(([, ids]) => new Set(ids).size !== ids.length)
  return doubled === undefined ? undefined : { code: 'pack-duplicate-id', path: doubled[0] }
}

/** Choices stand where the type has them; ticks only beside yes and no. */
function findOptionsFault(items: readonly InstrumentItem[]): PackFault | undefined {
  const wrong = items.find((item) => {
    const hasChoices = item.type === 'option' || item.type === 'options'
    if (hasChoices !== (item.options !== undefined)) return true
    if (item.type === 'yesNo') return false
    // Words, days and numbers cannot raise an alert; a flag there would look like a promise.
    return item.ticks !== undefined || item.riskWhen !== undefined || (item.flags ?? []).length > 0
  })
  return wrong === undefined ? undefined : { code: 'pack-options', path: `items.${wrong.id}` }
}

function findUnknownReference(
  pack: InstrumentPack,
  byId: ReadonlyMap<string, InstrumentItem>,
): PackFault | undefined {
  const conditions: readonly (readonly [string, Condition | undefined])[] = [
    ...packItems(pack).map((item): readonly [string, Condition | undefined] => [
      `items.${item.id}.visibleIf`,
      item.visibleIf,
    ]),
    ...pack.sections.map((section): readonly [string, Condition | undefined] => [
      `sections.${section.id}.repeats`,
      section.repeats?.visibleIf,
    ]),
    ...pack.after.suggests.map((each, i): readonly [string, Condition | undefined] => [
      `after.suggests.${i}`,
      each.when,
    ]),
    ...pack.after.tasks.map((each): readonly [string, Condition | undefined] => [
      `after.tasks.${each.id}`,
      each.when,
    ]),
  ]
  const wrong = conditions.find(([, condition]) => condition !== undefined && !resolves(condition, byId))
  if (wrong !== undefined) return { code: 'pack-unknown-reference', path: wrong[0] }
  const sources = new Set(pack.sources.map((source) => source.id))
  const unsourced = packItems(pack).find((item) => item.sources.some((id) => !sources.has(id)))
  return unsourced === undefined
    ? undefined
    : { code: 'pack-unknown-reference', path: `items.${unsourced.id}.sources` }
}

function resolves(condition: Condition, byId: ReadonlyMap<string, InstrumentItem>): boolean {
  if ('not' in condition) return resolves(condition.not, byId)
  if ('all' in condition) return condition.all.every((part) => resolves(part, byId))
  if ('any' in condition) return condition.any.every((part) => resolves(part, byId))
  const item = byId.get(condition.item)
  if (item === undefined) return false
  if ('is' in condition) return item.type === 'yesNo' || (condition.is !== 'yes' && condition.is !== 'no')
  return [...(item.options ?? []), ...(item.ticks ?? [])].some((choice) => choice.id === condition.option)
}

/** Takes away items whose conditions read nothing that is left; what cannot be taken away reads itself. */
function findCycle(
  pack: InstrumentPack,
  items: readonly InstrumentItem[],
  byId: ReadonlyMap<string, InstrumentItem>,
): PackFault | undefined {
  const readsOf = new Map(
    pack.sections.flatMap(({ items: own, repeats }) =>
      own.map(({ id, visibleIf }) => {
        const rules = [repeats?.visibleIf, visibleIf].filter((rule) => rule !== undefined)
        return [id, rules.flatMap(conditionItems)] as const
      }),
    ),
  )
  const readBy = new Map<string, string[]>()
  const waitsFor = new Map<string, number>()
  for (const item of items) {
    const reads = new Set(readsOf.get(item.id))
    waitsFor.set(item.id, reads.size)
    for (const id of reads) readBy.set(id, [...(readBy.get(id) ?? []), item.id])
  }
  const free = items.filter((item) => waitsFor.get(item.id) === 0).map((item) => item.id)
  let taken = 0
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    taken += 1
    for (const reader of readBy.get(id) ?? []) {
      const left = (waitsFor.get(reader) ?? 0) - 1
      waitsFor.set(reader, left)
      if (left === 0) free.push(reader)
    }
  }
  if (taken === byId.size) return undefined
  const stuck = items.find((item) => (waitsFor.get(item.id) ?? 0) > 0)
  return { code: 'pack-cyclic', path: `items.${stuck?.id ?? ''}` }
}

function findAttestationFault(pack: InstrumentPack): PackFault | undefined {
  if (pack.verification.status !== 'attested') return undefined
  const people = new Set(pack.verification.attestedBy.map((name) => name.trim().toLowerCase())).size
  return people >= 2 ? undefined : { code: 'pack-attestation', people }
}

/** Factors and conclusions belong to packs that are judged; those have at least one conclusion to read. */
function findJudgedFault(pack: InstrumentPack, items: readonly InstrumentItem[]): PackFault | undefined {
  const isJudged = pack.judged !== undefined
  if (isJudged && pack.kind !== 'judged') return { code: 'pack-judged', path: 'judged' }
  const astray = items.find((item) => item.type === 'factor' || item.conclusion === true)
  if (!isJudged && astray !== undefined) return { code: 'pack-judged', path: `items.${astray.id}` }
  if (isJudged && !items.some((item) => item.conclusion === true)) {
    return { code: 'pack-judged', path: 'judged' }
  }
  return undefined
}
