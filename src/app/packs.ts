import {
  loadPack,
  shippedPacks,
  currentPackVersion as shippedVersion,
} from '../content/instruments/registry.ts'
import { sha256Hex } from '../crypto/digest.ts'
import type { CaseState } from '../domain/case-state.ts'
import type { StepId, StreamKind } from '../domain/event.ts'
import type { InstrumentItem, InstrumentPack } from '../domain/instrument/pack.ts'
import { parsePack } from '../domain/instrument/parse-pack.ts'
import { packsOfStep as shippedOfStep, stepOfPack } from '../domain/next-step.ts'
import { attestationsOf, attestedBy } from '../domain/workshop/attestations.ts'
import { packContent } from '../domain/workshop/pack-content.ts'
import {
  type PackShelf,
  packShelf,
  placedIn,
  placeOfPack,
  type SavedPack,
  savedVersions,
} from '../domain/workshop/pack-shelf.ts'
import { compareVersions } from '../domain/workshop/pack-version.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** What the organisation's log says of instruments. In a case it is the desk's `organisation`, never the case's own. */
export type Organisation = Pick<CaseState, 'writes' | 'organisation'>

/**
 * The one door to instruments, shipped or the organisation's own: a version, or without one what a new assessment is
 * made with. An old version stays loadable for as long as anything refers to it.
 */
export async function openPack(
  organisation: Organisation,
  id: string,
  version?: string,
): Promise<Result<InstrumentPack>> {
  const shelf = packShelf(organisation)
  const wanted = version ?? currentVersion(shelf, id)
  const found = wanted === undefined ? undefined : await findPack(shelf, id, wanted)
  if (found === undefined) return err({ code: 'pack-unknown' })
  const parsed = parseOnce(found)
  if (!parsed.ok) return parsed
  // What is in the log under a name has to be what is asked for by it.
  if (parsed.value.id !== id || parsed.value.version !== wanted) return err({ code: 'pack-malformed' })
  const isShipped = shippedPacks().some((each) => each.id === id && each.version === wanted)
  const pack = isShipped ? parsed.value : await keptForWorker(parsed.value)
  return ok(await asAttested(organisation, shelf, pack))
}

/**
 * What a shipped instrument asks of the worker is asked of nobody else in any version of it, wherever the version came
 * from: a question on the exposed person's own violence must never be on a page turned towards her.
 */
export async function keptForWorker(pack: InstrumentPack): Promise<InstrumentPack> {
  const current = shippedVersion(pack.id)
  if (current === undefined) return pack
  const shipped = await loadPack(pack.id, current)
  const theirs = shipped?.sections.flatMap(({ items }) => items.filter(({ workerOnly }) => workerOnly)) ?? []
  // A question that was taken out and written anew, or read from a file, has another id; its words or its official
  // number are the same.
  const names = new Set(theirs.flatMap(namesOf))
  const isTheirs = (item: InstrumentItem) => namesOf(item).some((name) => names.has(name))
  return {
    ...pack,
    sections: pack.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (isTheirs(item) ? { ...item, workerOnly: true } : item)),
    })),
  }
}

function namesOf({ id, number, text }: InstrumentItem): readonly string[] {
  const words = [text.sv, text.en].map((each) => each.trim().toLowerCase()).filter((each) => each !== '')
  return [
    `id ${id}`,
    ...(number === undefined ? [] : [`number ${number}`]),
    ...words.map((each) => `words ${each}`),
  ]
}

/** As shipped, whatever an organisation has made of it. */
export async function openShippedPack(id: string, version?: string): Promise<Result<InstrumentPack>> {
  const wanted = version ?? shippedVersion(id)
  const found = wanted === undefined ? undefined : await loadPack(id, wanted)
  return found === undefined ? err({ code: 'pack-unknown' }) : parseOnce(found)
}

/** What is shipped is the same object for as long as the app runs, and is checked when it is first opened. */
const parsedPacks = new WeakMap<object, Result<InstrumentPack>>()

function parseOnce(found: unknown): Result<InstrumentPack> {
  if (typeof found !== 'object' || found === null) return parsePack(found)
  const before = parsedPacks.get(found)
  if (before) return before
  const parsed = parsePack(found)
  parsedPacks.set(found, parsed)
  return parsed
}

/** Version for a new assessment: the one the organisation uses, else the shipped one. */
export function currentPackVersion(organisation: Organisation, id: string): string | undefined {
  return currentVersion(packShelf(organisation), id)
}

/** Every version that can be opened, newest number first. */
export function packVersions(organisation: Organisation, id: string): readonly string[] {
  const own = packShelf(organisation).saved.filter(({ pack }) => pack === id)
  const shipped = shippedPacks().filter((each) => each.id === id)
  return [...new Set([...own, ...shipped].map(({ version }) => version))].sort((a, b) =>
    compareVersions(b, a),
  )
}

/** Instruments offered in a step, the step's own first, then what the organisation has put there. */
export function packsOfStep(organisation: Organisation, step: StepId, kind?: StreamKind): readonly string[] {
  return [...shippedOfStep(step, kind), ...placedIn(packShelf(organisation), step, kind)]
}

export function stepOfAnyPack(organisation: Organisation, id: string): StepId | undefined {
  return stepOfPack(id) ?? placeOfPack(packShelf(organisation), id)
}

const hashes = new WeakMap<InstrumentPack, string>()

/** SHA-256 of what two people attest. Kept: an instrument does not change, and the browser answers a frame later. */
export async function packHash(pack: InstrumentPack): Promise<string> {
  const hash = hashes.get(pack) ?? (await sha256Hex(packContent(pack)))
  hashes.set(pack, hash)
  return hash
}

function currentVersion(shelf: PackShelf, id: string): string | undefined {
  const use = shelf.settings.get(id)?.shown.use
  const exists =
    use !== undefined &&
    (savedVersions(shelf, id, use).length > 0 ||
      shippedPacks().some((each) => each.id === id && each.version === use))
  return exists ? use : shippedVersion(id)
}

/** A shipped number always means the shipped content: nothing in a log can change what an old assessment was made with. */
async function findPack(shelf: PackShelf, id: string, version: string): Promise<unknown> {
  const shipped = await loadPack(id, version)
  if (shipped !== undefined) return shipped
  const [saved] = savedVersions(shelf, id, version)
  return saved && readOnce(saved)
}

const readPacks = new WeakMap<SavedPack, unknown>()

/** The same object each time, so that a version of the organisation's own is checked once, as a shipped one is. */
function readOnce(saved: SavedPack): unknown {
  const before = readPacks.get(saved)
  if (before !== undefined) return before
  const read = readJson(saved.json)
  readPacks.set(saved, read)
  return read
}

/** Whether two people stand behind it is read in the log: what a pack says of itself was written before anyone did. */
async function asAttested(
  organisation: Organisation,
  shelf: PackShelf,
  pack: InstrumentPack,
): Promise<InstrumentPack> {
  const isOwn = savedVersions(shelf, pack.id, pack.version).length > 0
  const isSpokenFor = organisation.writes.ordered.some(
    (event) => event.type === 'pack.attested@1' && event.data.pack === pack.id,
  )
  const people = isSpokenFor
    ? attestedBy(attestationsOf(organisation, pack.id, await packHash(pack)))
    : undefined
  const verification = people
    ? { ...pack.verification, status: 'attested' as const, attestedBy: people }
    : isOwn
      ? { ...pack.verification, status: 'unverified' as const, attestedBy: [] }
      : pack.verification
  const isHidden = shelf.hidesUnattested && verification.status !== 'attested'
  return { ...pack, verification, ...(isHidden ? { levelsHidden: true as const } : {}) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Refused as a pack of the wrong shape, which it is.
    return null
  }
}
