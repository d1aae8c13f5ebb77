import type { CaseState, Field } from '../case-state.ts'
import { type EventData, StepId, type StreamKind } from '../event.ts'
import { type EventOf, fieldOf } from '../field.ts'
import type { Id } from '../id.ts'

export interface SavedPack {
  readonly pack: string
  readonly version: string
  readonly base: string | undefined
  /** Unread: checked as any other pack when it is opened. */
  readonly json: string
  readonly hash: string
  readonly words: string
  readonly wall: string
  readonly actor: Id
}

export type PackSetting = Pick<EventData<'pack.set@1'>, 'use' | 'step' | 'side'>

/** What the organisation has made of instruments. Every version ever saved is here, and none is ever taken away. */
export interface PackShelf {
  /** In the order they were saved. */
  readonly saved: readonly SavedPack[]
  readonly settings: ReadonlyMap<string, Field<PackSetting>>
  /** No level of an instrument is shown before two people have attested it. */
  readonly hidesUnattested: boolean
  /** Changes with everything above and with every attestation; for noticing that something has to be opened again. */
  readonly edition: string
}

type Organisation = Pick<CaseState, 'writes' | 'organisation'>
const OF_PACKS: readonly string[] = ['pack.saved@1', 'pack.set@1', 'pack.attested@1']

/** What was read of a log stands until something is written; every screen of an instrument asks for it. */
const shelves = new WeakMap<Organisation['writes'], PackShelf>()

/** Read where it is needed: no list of cases waits for it. */
export function packShelf({ writes, organisation }: Organisation): PackShelf {
  const before = shelves.get(writes)
  const hidesUnattested = organisation.unattested?.shown === 'hide'
  if (before?.hidesUnattested === hidesUnattested) return before
  const shelf = readShelf(writes, hidesUnattested)
  shelves.set(writes, shelf)
  return shelf
}

function readShelf(writes: Organisation['writes'], hidesUnattested: boolean): PackShelf {
  const saved = new Map<string, SavedPack>()
  const settings = new Map<string, Field<PackSetting>>()
  let events = 0
  for (const event of writes.ordered) {
    if (OF_PACKS.includes(event.type)) events += 1
    if (event.type !== 'pack.saved@1') continue
    // The same content saved apart on two tablets is one version; another content with its number stays beside it.
    const key = `${event.data.pack} ${event.data.version} ${event.data.hash}`
    if (!saved.has(key)) saved.set(key, asSaved(event))
  }
  for (const [path, set] of writes.byPath) {
    if (!path.startsWith('pack/')) continue
    const field = fieldOf(set, (event) => (event.type === 'pack.set@1' ? event.data : undefined))
    if (field) settings.set(path.slice('pack/'.length), field)
  }
  return { saved: [...saved.values()], settings, hidesUnattested, edition: `${events} ${hidesUnattested}` }
}

/** Every content under this number: one, unless two tablets that were apart met on the same. */
export function savedVersions(shelf: PackShelf, pack: string, version: string): readonly SavedPack[] {
  return shelf.saved.filter((each) => each.pack === pack && each.version === version)
}

/** Instruments of the organisation's own that are offered in a step. One that only changes a shipped one is not here. */
export function placedIn(shelf: PackShelf, step: StepId, kind: StreamKind | undefined): readonly string[] {
  const own = new Set(shelf.saved.map(({ pack }) => pack))
  return [...shelf.settings].flatMap(([pack, { shown }]) => {
    const side = shown.side ?? 'both'
    const fits = side === 'both' || (kind === 'perpetrator') === (side === 'perpetrator')
    return own.has(pack) && shown.use !== undefined && shown.step === step && fits ? [pack] : []
  })
}

export function placeOfPack(shelf: PackShelf, pack: string): StepId | undefined {
  const step = StepId.safeParse(shelf.settings.get(pack)?.shown.step)
  return step.success ? step.data : undefined
}

/** The same event is the same version, so what was read out of it once can be kept by it. */
const versions = new WeakMap<EventOf<'pack.saved@1'>, SavedPack>()

function asSaved(event: EventOf<'pack.saved@1'>): SavedPack {
  const before = versions.get(event)
  if (before) return before
  const { data, wall, actor } = event
  const { pack, version, base, json, hash, words } = data
  const read = { pack, version, base, json, hash, words, wall, actor }
  versions.set(event, read)
  return read
}
