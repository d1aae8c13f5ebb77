import type { workshop as svWorkshop } from '../content/texts/sv/workshop.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import type { Day } from '../domain/answer.ts'
import type { EventData } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { everyPack } from '../domain/next-step.ts'
import { type Attestation, areTwoPeople, attestationsOf } from '../domain/workshop/attestations.ts'
import { failingGolden, goldenCasesOf } from '../domain/workshop/golden.ts'
import { packShelf } from '../domain/workshop/pack-shelf.ts'
import { err, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { loaderOf } from './in-language.ts'
import { type Organisation, openPack, packHash } from './packs.ts'

export type WorkshopTexts = TextsLike<typeof svWorkshop>

export const openWorkshopTexts = loaderOf(
  import.meta.glob<WorkshopTexts>('../content/texts/*/workshop.ts', { import: 'workshop' }),
)

/** Every instrument there is here: those of the path, then the organisation's own in the order they came. */
export function workshopPacks(organisation: Organisation): readonly string[] {
  const own = packShelf(organisation).saved.map(({ pack }) => pack)
  return [...new Set([...everyPack(), ...own])]
}

/** What is being changed and not yet saved, sealed with the other drafts. */
export function readWorkingCopy(desk: Desk, id: string): InstrumentPack | undefined {
  const kept = desk.drafts.get(copyKey(id))
  return kept === undefined ? undefined : (JSON.parse(kept) as InstrumentPack)
}

export function keepWorkingCopy(desk: Desk, pack: InstrumentPack): void {
  desk.drafts.set(copyKey(pack.id), JSON.stringify(pack))
}

export function dropWorkingCopy(desk: Desk, id: string): Promise<void> {
  return desk.drafts.drop(copyKey(id))
}

function copyKey(id: string): string {
  return `workshop/${id}`
}

/** Whether the content of a version stands as compared by two, and who has said so. */
export async function standingOfPack(
  organisation: Organisation,
  pack: InstrumentPack,
): Promise<{ readonly hash: string; readonly by: readonly Attestation[] }> {
  const hash = await packHash(pack)
  return { hash, by: attestationsOf(organisation, pack.id, hash) }
}

export interface Comparing {
  readonly form: string
  readonly edition: string
  readonly comparedOn: Day
  readonly licence: string
  readonly training: string
}

export type AttestError =
  | SaveError
  | { readonly code: 'not-a-member' | 'same-person' | 'golden-fails' | 'not-said' }

/**
 * Signs that this person has compared a version with the official form. Examples of the manual that fail, or an empty
 * answer to which form it was, stop it; so does the same person once more, who would only count once.
 */
export async function attestPack(
  desk: Desk,
  pack: InstrumentPack,
  said: Comparing,
): Promise<Result<void, AttestError>> {
  const me = desk.me.peek()
  if (!me) return err({ code: 'not-a-member' })
  const organisation = desk.organisation.peek()
  const isSaid = [said.form, said.edition, ...(pack.judged ? [said.licence, said.training] : [])]
  if (isSaid.some((words) => words.trim() === '')) return err({ code: 'not-said' })
  if (failingGolden(pack, goldenCasesOf(organisation, pack.id)).length > 0)
    return err({ code: 'golden-fails' })
  const { hash, by } = await standingOfPack(organisation, pack)
  const mine = { actor: me.id, device: desk.store.identity.device, name: me.name.shown }
  if (by.some((other) => !areTwoPeople(other, mine))) return err({ code: 'same-person' })
  return desk.writeOrganisation([
    { type: 'pack.attested@1', data: { pack: pack.id, hash, holds: true, name: me.name.shown, ...said } },
  ])
}

/** One's own word, taken back. Nobody can take back another's. */
export async function takeBackAttestation(
  desk: Desk,
  attestation: Attestation,
): Promise<Result<void, SaveError | { readonly code: 'not-yours' }>> {
  if (attestation.actor !== desk.me.peek()?.id) return err({ code: 'not-yours' })
  const { actor: _actor, device: _device, wall: _wall, ...data } = attestation
  return desk.writeOrganisation([{ type: 'pack.attested@1', data: { ...data, holds: false } }])
}

export function hideUnattested(desk: Desk, hide: boolean): Promise<Result<void, SaveError>> {
  const value = hide ? 'hide' : 'show'
  return desk.writeOrganisation([{ type: 'organisation.fieldSet@1', data: { field: 'unattested', value } }])
}

export function setGolden(desk: Desk, golden: EventData<'golden.set@1'>): Promise<Result<void, SaveError>> {
  return desk.writeOrganisation([{ type: 'golden.set@1', data: golden }])
}

export function removeGolden(
  desk: Desk,
  pack: string,
  golden: Id,
  reason: string,
): Promise<Result<void, SaveError>> {
  return desk.writeOrganisation([{ type: 'golden.removed@1', data: { pack, golden, reason } }])
}

/** The version a saved one was made from, for showing what it changed. */
export async function versionBefore(
  organisation: Organisation,
  pack: InstrumentPack,
): Promise<InstrumentPack | undefined> {
  const saved = packShelf(organisation).saved.find(
    (each) => each.pack === pack.id && each.version === pack.version,
  )
  if (saved?.base === undefined) return undefined
  const opened = await openPack(organisation, pack.id, saved.base)
  return opened.ok ? opened.value : undefined
}
