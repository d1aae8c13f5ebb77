import type { EditionKind } from '../event-content.ts'
import type { ChecklistPack } from '../follow-up/checklist-pack.ts'
import { canonicalJson } from '../frozen-text.ts'
import type { Id } from '../id.ts'
import type { PlanPack } from '../plan/plan-pack.ts'
import { type Edition, type Editions, editionsNamed, entryKey } from './editions-of.ts'
import type { ChapterPrompt, Entries, PartTick } from './entries.ts'
import { parseEntry } from './entries.ts'

/**
 * The one way to content: what ships, with what the organisation has changed, added and hidden. Every reader of
 * measures, triggers, clocks, numbers, prompts and ticks goes through here. A text that does not follow its schema changes nothing.
 */
export function resolveEntries<K extends EditionKind>(
  kind: K,
  shipped: readonly Entries[K][],
  editions: Editions,
): readonly Entries[K][] {
  const ids = new Set(shipped.map(({ id }) => id))
  const resolved = shipped.flatMap((entry) => {
    const edition = editions.live.get(entryKey(kind, entry.id))?.[0]
    if (edition?.is === 'hidden') return []
    return [(edition?.is === 'own' ? parseEntry(kind, entry.id, edition.text) : undefined) ?? entry]
  })
  return [...resolved, ...addedEntries(kind, ids, editions)]
}

/** Of an entry the app does not ship, or no longer ships: the organisation's words are all there is. */
function addedEntries<K extends EditionKind>(
  kind: K,
  shipped: ReadonlySet<string>,
  editions: Editions,
): readonly Entries[K][] {
  return [...editions.live.values()].flatMap(([edition]) => {
    if (edition.kind !== kind || edition.is !== 'own' || shipped.has(edition.entry)) return []
    return parseEntry(kind, edition.entry, edition.text) ?? []
  })
}

/** The edition that an entry is read from right now; undefined for what ships. Written down with what is made with it. */
export function editionInForce(kind: EditionKind, entry: string, editions: Editions): Id | undefined {
  const edition = editions.live.get(entryKey(kind, entry))?.[0]
  return edition?.is === 'own' && parseEntry(kind, entry, edition.text) ? edition.event : undefined
}

/** The entry that something was made with, whatever has been changed since. */
export function entryAsOf<K extends EditionKind>(
  kind: K,
  made: { readonly entry: string; readonly edition: Id | undefined },
  shipped: readonly Entries[K][],
  { all }: Editions,
): Entries[K] | undefined {
  const edition = made.edition === undefined ? undefined : all.get(made.edition)
  const own = edition?.kind === kind ? parseEntry(kind, made.entry, edition.text) : undefined
  return own ?? shipped.find(({ id }) => id === made.entry)
}

/** How an entry stands between us and the organisation. */
export interface Standing {
  readonly is: 'shipped' | 'changed' | 'added' | 'hidden'
  /** Two people changed it apart; somebody has to choose. */
  readonly apart: readonly Edition[]
  /** The app ships another text than the one the organisation changed or hid: both are to be shown. */
  readonly newerFromUs: boolean
  /** The organisation's text no longer follows the schema, so what ships is used. */
  readonly unreadable: boolean
}

export function standingOf<K extends EditionKind>(
  kind: K,
  entry: string,
  shipped: Entries[K] | undefined,
  editions: Editions,
): Standing {
  const live = editions.live.get(entryKey(kind, entry))
  const edition = live?.[0]
  const none = { apart: [], newerFromUs: false, unreadable: false }
  if (!live || !edition) return { is: 'shipped', ...none }
  const apart = disagreeing(live)
  if (edition.is === 'shipped') return { is: 'shipped', ...none, apart }
  return {
    is: edition.is === 'hidden' ? 'hidden' : edition.base === '' ? 'added' : 'changed',
    apart,
    newerFromUs: edition.base !== (shipped ? canonicalJson(shipped) : ''),
    unreadable: edition.is === 'own' && parseEntry(kind, entry, edition.text) === undefined,
  }
}

/** Two who wrote the same thing apart do not disagree. */
function disagreeing(live: readonly [Edition, ...Edition[]]): readonly Edition[] {
  const said = new Set(live.map(({ is, text }) => `${is} ${text}`))
  return said.size > 1 ? live : []
}

/** The safety plan with the organisation's prompts in their chapters. A chapter without prompts is not shown. */
export function resolvePlan(pack: PlanPack, editions: Editions): PlanPack {
  const prompts = resolveEntries('prompt', promptsOf(pack), editions)
  return {
    ...pack,
    chapters: pack.chapters.flatMap((chapter) => {
      const own = prompts.filter((prompt) => prompt.chapter === chapter.id)
      return own.length === 0 ? [] : [{ ...chapter, prompts: own.map(({ chapter: _, ...prompt }) => prompt) }]
    }),
  }
}

/** Every prompt that an organisation may change. The first question of all is not among them: others rest on it. */
export function promptsOf(pack: PlanPack): readonly ChapterPrompt[] {
  return pack.chapters.flatMap(({ id, prompts }) => prompts.map((prompt) => ({ ...prompt, chapter: id })))
}

/** A list to tick off with the organisation's points in their parts. A part without points is not shown. */
export function resolveChecklist(pack: ChecklistPack, editions: Editions): ChecklistPack {
  const ticks = resolveEntries('tick', ticksOf(pack), editions)
  return {
    ...pack,
    parts: pack.parts.flatMap((part) => {
      const own = ticks.filter((tick) => tick.part === part.id)
      return own.length === 0 ? [] : [{ ...part, items: own.map(({ part: _, ...item }) => item) }]
    }),
  }
}

export function ticksOf(pack: ChecklistPack): readonly PartTick[] {
  return pack.parts.flatMap(({ id, items }) => items.map((item) => ({ ...item, part: id })))
}

/** Ids of the tick editions in force in this list, to be written down with one that begins. */
export function tickEditions(pack: ChecklistPack, editions: Editions): Id[] {
  const shipped = new Set(ticksOf(pack).map(({ id }) => id))
  const parts = new Set(pack.parts.map(({ id }) => id))
  const isHere = ({ entry, text }: Edition) =>
    shipped.has(entry) || parts.has(parseEntry('tick', entry, text)?.part ?? '')
  return editionsInForce('tick', editions).flatMap((edition) => (isHere(edition) ? [edition.event] : []))
}

/** Ids of the prompt editions in force, to be written down with a plan that begins. */
export function promptEditions(editions: Editions): Id[] {
  return editionsInForce('prompt', editions).map(({ event }) => event)
}

function editionsInForce(kind: EditionKind, { live }: Editions): Edition[] {
  return [...live.values()].flatMap(([edition]) =>
    edition.kind === kind && edition.is !== 'shipped' ? [edition] : [],
  )
}

/**
 * The prompts of a plan's next version: those of today, and whatever has been answered stays with the words it was
 * answered under, even where it has been hidden or taken away since.
 */
export function nextPromptEditions(
  pack: PlanPack,
  editions: Editions,
  before: { readonly editions: readonly Id[]; readonly answered: ReadonlySet<string> },
): Id[] {
  const now = promptEditions(editions)
  const present = new Set(
    resolveEntries('prompt', promptsOf(pack), editionsNamed(editions, now)).map(({ id }) => id),
  )
  const isKept = (entry: string) => before.answered.has(entry) && !present.has(entry)
  const entryOf = (id: Id) => editions.all.get(id)?.entry ?? ''
  return [...now.filter((id) => !isKept(entryOf(id))), ...before.editions.filter((id) => isKept(entryOf(id)))]
}
