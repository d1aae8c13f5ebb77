import { shippedPacks } from '../content/instruments/registry.ts'
import type { EventDraft, StepId } from '../domain/event.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { type PackError, parsePack } from '../domain/instrument/parse-pack.ts'
import { type PackSetting, packShelf } from '../domain/workshop/pack-shelf.ts'
import { nextPackVersion } from '../domain/workshop/pack-version.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { keptForWorker, packHash, packVersions } from './packs.ts'

/**
 * Bytes of the event's text. An envelope holds one mebibyte (src/protocol/envelope.ts); padding may add an eighth, and
 * who, when and after what has to fit as well.
 */
const MAX_EVENT_BYTES = 900_000

export type SavePackError = PackError | SaveError | { readonly code: 'pack-too-large-to-keep' | 'pack-same' }

export interface SavingPack {
  /** What was changed and why, for whoever reads the list of versions. */
  readonly words: string
  /** The version it was made from. Absent: it came from outside. */
  readonly base?: string
  /** New assessments are made with it at once. */
  readonly use: boolean
  /** For an instrument that is not shipped: where it is offered. */
  readonly place?: { readonly step: StepId; readonly side: NonNullable<PackSetting['side']> }
}

/** An id that no instrument has. */
export function newPackId(desk: Pick<Desk, 'newId'>): string {
  return `own-${desk.newId().slice(0, 16)}`
}

/**
 * Keeps a pack as a new version of the organisation's, and gives it back as it was saved. Whatever version and
 * attestation it claims is replaced: the number comes from what there is, and attestation from two people's events.
 */
export async function savePack(
  desk: Desk,
  pack: InstrumentPack,
  how: SavingPack,
): Promise<Result<InstrumentPack, SavePackError>> {
  const { levelsHidden: _hidden, ...given } = await keptForWorker(pack)
  const unattested = {
    ...given,
    verification: { ...given.verification, status: 'unverified', attestedBy: [] },
  } as const
  const organisation = desk.organisation.peek()
  const hash = await packHash(unattested)
  const shelf = packShelf(organisation)
  const newest = shelf.saved.findLast((each) => each.pack === pack.id && each.hash === hash)
  if (newest && newest.version === shelf.settings.get(pack.id)?.shown.use) return err({ code: 'pack-same' })
  const version = nextPackVersion(how.base, packVersions(organisation, pack.id), hash)
  const checked = parsePack({ ...unattested, version })
  if (!checked.ok) return checked
  const saved: EventDraft = {
    type: 'pack.saved@1',
    data: {
      pack: pack.id,
      version,
      ...(how.base === undefined ? {} : { base: how.base }),
      json: JSON.stringify(checked.value),
      hash,
      words: how.words,
    },
  }
  if (new TextEncoder().encode(JSON.stringify(saved)).length > MAX_EVENT_BYTES)
    return err({ code: 'pack-too-large-to-keep' })
  const set = settingOf(desk, pack.id, how.use ? version : undefined, how.place)
  const written = await desk.writeOrganisation(set ? [saved, set] : [saved])
  return written.ok ? ok(checked.value) : written
}

/** What new assessments are made with from now on; undefined for the shipped version. Begun ones stay as they are. */
export function usePackVersion(
  desk: Desk,
  pack: string,
  version: string | undefined,
): Promise<Result<void, SaveError>> {
  const { use: _use, ...place } = packShelf(desk.organisation.peek()).settings.get(pack)?.shown ?? {}
  const use = version === undefined ? {} : { use: version }
  return desk.writeOrganisation([{ type: 'pack.set@1', data: { ...place, ...use, pack } }])
}

/** Where an instrument of the organisation's own is offered. A shipped one stays in its step. */
export function placePack(
  desk: Desk,
  pack: string,
  place: NonNullable<SavingPack['place']>,
): Promise<Result<void, SaveError>> {
  const draft = settingOf(desk, pack, undefined, place)
  return desk.writeOrganisation(draft ? [draft] : [])
}

/** One event says all of it, so what is not changed is said again. */
function settingOf(
  desk: Desk,
  pack: string,
  use: string | undefined,
  place: SavingPack['place'],
): EventDraft | undefined {
  if (use === undefined && place === undefined) return undefined
  const now = packShelf(desk.organisation.peek()).settings.get(pack)?.shown
  return {
    type: 'pack.set@1',
    data: { ...now, pack, ...(use === undefined ? {} : { use }), ...(isShipped(pack) ? {} : place) },
  }
}

function isShipped(pack: string): boolean {
  return shippedPacks().some(({ id }) => id === pack)
}
