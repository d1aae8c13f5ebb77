import type { ownContent as svOwnContent } from '../content/texts/sv/own-content.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { Day } from '../domain/answer.ts'
import type { CaseState } from '../domain/case-state.ts'
import { type Edition, type Editions, editionsOf, entryKey } from '../domain/editions/editions-of.ts'
import { type Entries, type Entry, parseEntry } from '../domain/editions/entries.ts'
import { promptsOf, type Standing, standingOf, ticksOf } from '../domain/editions/resolve.ts'
import type { EditionKind } from '../domain/event-content.ts'
import type { ChecklistPack } from '../domain/follow-up/checklist-pack.ts'
import { canonicalJson } from '../domain/frozen-text.ts'
import { isStale } from '../domain/numbers/national-number.ts'
import type { PlanPack } from '../domain/plan/plan-pack.ts'
import { type Words, type WordsIn, wordsIn } from '../domain/words.ts'
import type { Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { loaderOf } from './in-language.ts'
import type { Locale } from './texts.ts'

export type OwnContentTexts = TextsLike<typeof svOwnContent>

/** What the app ships of all that can be changed, and the words to speak of it. */
export interface ContentBook {
  readonly shipped: { readonly [K in EditionKind]: readonly Entries[K][] }
  readonly versions: Readonly<Record<EditionKind, string>>
  /** Where an entry of the organisation's own may stand: chapters of the plan, parts of the lists. */
  readonly places: Readonly<Record<'prompt' | 'tick', readonly Place[]>>
  readonly owners: Readonly<Record<string, Words>>
  readonly topics: Readonly<Record<string, { readonly name: Words }>>
}

export interface Place {
  readonly id: string
  readonly title: Words
}

export const loadOwnContentTexts = loaderOf(
  import.meta.glob<OwnContentTexts>('../content/texts/*/own-content.ts', {
    import: 'ownContent',
  }),
)

export async function openContentBook(): Promise<ContentBook> {
  const [
    { measureCatalogue },
    { followUp },
    { nationalNumbers },
    { currentChildPlan, currentPlan, loadPlanPack },
    owners,
    topics,
    lists,
  ] = await Promise.all([
    import('../content/measures/catalogue.ts'),
    import('../content/follow-up/follow-up.ts'),
    import('../content/numbers/national.ts'),
    import('../content/plan/registry.ts'),
    import('../content/measures/owner-words.ts'),
    import('../content/measures/topic-words.ts'),
    import('./checklists.ts').then(({ shippedChecklists }) => shippedChecklists()),
  ])
  const plans = await Promise.all(
    [currentPlan, currentChildPlan].map(({ pack, version }) => loadPlanPack(pack, version)),
  )
  const known = plans.flatMap((plan) => plan ?? [])
  return {
    shipped: {
      measure: measureCatalogue.measures,
      trigger: followUp.triggers,
      clock: followUp.clocks,
      number: nationalNumbers,
      prompt: known.flatMap(promptsOf),
      tick: lists.flatMap(ticksOf),
    },
    versions: {
      measure: measureCatalogue.version,
      trigger: followUp.version,
      clock: followUp.version,
      // Numbers have no release of their own: each has the day it was checked.
      number: '1.0.0',
      prompt: currentPlan.version,
      // One release for all lists: they are changed together.
      tick: lists[0]?.version ?? '',
    },
    places: { prompt: known.flatMap(chaptersOf), tick: lists.flatMap(partsOf) },
    owners: owners.ownerWords,
    topics: topics.topicWords,
  }
}

function chaptersOf({ title, chapters }: PlanPack): readonly Place[] {
  return chapters.map((chapter) => placeIn(title, chapter))
}

function partsOf({ title, parts }: ChecklistPack): readonly Place[] {
  return parts.map((part) => placeIn(title, part))
}

function placeIn(whole: Words, { id, title }: Place): Place {
  return { id, title: { sv: `${whole.sv}: ${title.sv}`, en: `${whole.en}: ${title.en}` } }
}

/** Where an entry stands, for the kinds that stand somewhere. */
export function placeOf(entry: Entry, { places }: Pick<ContentBook, 'places'>): Place | undefined {
  if ('chapter' in entry) return places.prompt.find(({ id }) => id === entry.chapter)
  return 'part' in entry ? places.tick.find(({ id }) => id === entry.part) : undefined
}

/** One entry as the organisation sees it, hidden ones too. */
export interface EntryRow {
  readonly kind: EditionKind
  readonly id: string
  /** In the address instead of the id: an address says no word of what is on the screen. */
  readonly tag: string
  readonly entry: Entry
  readonly shipped: Entry | undefined
  readonly standing: Standing
  readonly isOld: boolean
}

export function entryRows(
  book: ContentBook,
  kind: EditionKind,
  organisation: Pick<CaseState, 'writes'>,
  today: Day,
): readonly EntryRow[] {
  const editions = editionsOf(organisation)
  const shipped: ReadonlyMap<string, Entry> = new Map(book.shipped[kind].map((entry) => [entry.id, entry]))
  const own = [...editions.live.values()].flatMap(([edition]) =>
    edition.kind === kind && edition.is !== 'shipped' ? [edition.entry] : [],
  )
  return [...new Set([...shipped.keys(), ...own])].flatMap((id): EntryRow[] => {
    const ours = shipped.get(id)
    const edition = editions.live.get(entryKey(kind, id))?.[0]
    const text = edition && edition.is !== 'shipped' ? parseEntry(kind, id, edition.text) : undefined
    const entry = text ?? ours
    if (!entry) return []
    const standing = standingOf(kind, id, ours as never, editions)
    const isOld = standing.is !== 'hidden' && 'verifiedOn' in entry && isStale(entry.verifiedOn, today)
    return [{ kind, id, tag: tagOf(id), entry, shipped: ours, standing, isOld }]
  })
}

export function isToChoose({ standing }: Pick<EntryRow, 'standing'>): boolean {
  return standing.apart.length > 0 || standing.newerFromUs || standing.unreadable
}

/** Every version there has been of an entry, newest first. */
export function versionsOf(editions: Editions, kind: EditionKind, id: string): readonly Edition[] {
  return [...editions.all.values()].filter((each) => each.kind === kind && each.entry === id).reverse()
}

/** The heading of an entry. */
export function entryTitle(entry: Entry, locale: Locale): WordsIn {
  if ('number' in entry) {
    const { text, language } = wordsIn(entry.name, locale)
    return { text: `${text} ${entry.number}`.trim(), language }
  }
  if ('text' in entry) return wordsIn(entry.text, locale)
  return wordsIn('title' in entry ? entry.title : entry.lead, locale)
}

export type EditionWish =
  | { readonly is: 'own'; readonly entry: Entry }
  /** Its words go along, so that it can be shown again. */
  | { readonly is: 'hidden'; readonly entry: Entry }
  | { readonly is: 'shipped' }

/** Says it for the whole organisation, in its log. What ships now is written down with it. */
export function writeEdition(
  desk: Desk,
  book: ContentBook,
  about: { readonly kind: EditionKind; readonly id: string; readonly reason: string },
  wish: EditionWish,
): Promise<Result<void, SaveError>> {
  const { kind, id, reason } = about
  const shipped: Entry | undefined = book.shipped[kind].find((entry) => entry.id === id)
  return desk.writeOrganisation([
    {
      type: 'content.set@1',
      data: {
        kind,
        entry: id,
        is: wish.is,
        text: wish.is === 'shipped' ? '' : JSON.stringify(wish.entry),
        base: shipped ? canonicalJson(shipped) : '',
        baseVersion: book.versions[kind],
        reason,
      },
    },
  ])
}

/** FNV-1a, 32 bits: enough to tell some hundred ids apart, and it says nothing. */
export function tagOf(id: string): string {
  let hash = 0x811c9dc5
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
