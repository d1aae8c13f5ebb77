import { shippedPacks } from '../content/instruments/registry.ts'
import type { StepId } from '../domain/event.ts'
import type { ReadForm } from '../domain/fhir/questionnaire-to-pack.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import type { PackSetting } from '../domain/workshop/pack-shelf.ts'
import type { Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'
import { currentPackVersion } from './packs.ts'
import { type SavePackError, savePack } from './save-pack.ts'

/** Steps where a form from elsewhere can be offered: those that ask. */
export const STEPS_FOR_FORMS = [
  'discover',
  'acute',
  'children',
  'describe',
  'assess',
] as const satisfies readonly StepId[]
export type StepForForms = (typeof STEPS_FOR_FORMS)[number]

/** Whether there already is an instrument that the file is a version of, and whether it has its place in the path. */
export function knownForm(
  desk: Desk,
  pack: InstrumentPack,
): { readonly version: string | undefined; readonly isShipped: boolean } {
  return {
    version: currentPackVersion(desk.organisation.value, pack.id),
    isShipped: shippedPacks().some(({ id }) => id === pack.id),
  }
}

/** Keeps a form that was looked at: the organisation's own, attested by nobody, used from now on. */
export function takeInForm(
  desk: Desk,
  { pack }: ReadForm,
  place: { readonly step: StepForForms; readonly side: NonNullable<PackSetting['side']> },
  words: string,
): Promise<Result<InstrumentPack, SavePackError>> {
  const base = knownForm(desk, pack).version
  return savePack(desk, pack, { words, use: true, place, ...(base === undefined ? {} : { base }) })
}
