import type { CaseState } from '../domain/case-state.ts'
import { editionsOf } from '../domain/editions/editions-of.ts'
import { resolvePlan } from '../domain/editions/resolve.ts'
import { PlanPack } from '../domain/plan/plan-pack.ts'
import { type Carried, carriedTo, ownSources, translatedTexts } from '../domain/translation/carried.ts'
import {
  type Translatable,
  translatableInstrument,
  translatablePlan,
} from '../domain/translation/source-texts.ts'
import type { Translation } from '../domain/translation/translation.ts'
import { parseTranslation, type TranslationError } from '../domain/translation/translation-file.ts'
import { translationsOf } from '../domain/translation/translations-of.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import type { Desk } from './desk.ts'
import { type Organisation, openPack, openShippedPack } from './packs.ts'

const MAX_FILE_BYTES = 400_000

/** Reads a translation from a file and keeps it, sealed, with the organisation's other facts. */
export async function loadTranslation(
  desk: Desk,
  file: Blob,
): Promise<Result<void, TranslationError | SaveError>> {
  if (file.size > MAX_FILE_BYTES) return err({ code: 'translation-malformed' })
  const organisation = desk.organisation.peek()
  const open = (id: string, version?: string) => openTranslatable(organisation, id, version)
  const read = await parseTranslation(
    await file.text(),
    async (id, version) => (await open(id, version)) ?? ((await open(id)) ? 'other' : undefined),
  )
  if (!read.ok) return read
  const { pack, packVersion } = read.value
  const [had, shipped] = await Promise.all([open(pack, packVersion), openShipped(pack, packVersion)])
  const sources = had ? ownSources(read.value, had, shipped) : []
  const saved = await desk.writeOrganisation([
    { type: 'translation.loaded@1', data: { ...read.value, sources } },
  ])
  return saved.ok ? ok(undefined) : saved
}

/** The translations that have something to say in this version, each with what it lacks. */
export async function translationsIn(
  organisation: Organisation,
  now: Translatable,
): Promise<readonly Carried[]> {
  const own = translationsOf(organisation).filter(({ pack }) => pack === now.id)
  const carried = await Promise.all(own.map((each) => carryOver(organisation, each, now)))
  return carried.filter(({ translation }) => translation.items.length > 0)
}

/** Every translation there is, with what it is for as it is used now; undefined for what this app does not have. */
export function everyTranslation(organisation: Organisation): Promise<
  readonly {
    readonly loaded: Translation
    readonly now: Translatable | undefined
    readonly carried: Carried | undefined
  }[]
> {
  return Promise.all(
    translationsOf(organisation).map(async (loaded) => {
      const now = await openTranslatable(organisation, loaded.pack)
      return { loaded, now, carried: now && (await carryOver(organisation, loaded, now)) }
    }),
  )
}

async function carryOver(
  organisation: Organisation,
  translation: Translation,
  now: Translatable,
): Promise<Carried> {
  const { pack, packVersion } = translation
  // An instrument of the organisation's own is in its log, version by version, and stays as it was.
  const before =
    (await openShipped(pack, packVersion)) ?? (await openTranslatable(organisation, pack, packVersion))
  return carriedTo(translation, translatedTexts(translation, before, ownPrompts(organisation)), now)
}

/** Prompts that the organisation has ever had in words of its own. */
function ownPrompts(organisation: Pick<CaseState, 'writes'>): ReadonlySet<string> {
  return new Set(
    [...editionsOf(organisation).all.values()].flatMap(({ kind, entry }) =>
      kind === 'prompt' ? [entry] : [],
    ),
  )
}

/** As the organisation has it: in a version, or as it is used for what is begun now. */
async function openTranslatable(
  organisation: Organisation,
  id: string,
  version?: string,
): Promise<Translatable | undefined> {
  const pack = await openPack(organisation, id, version)
  if (pack.ok) return translatableInstrument(pack.value)
  const plan = await shippedPlan(id, version)
  return plan && translatablePlan(resolvePlan(plan, editionsOf(organisation)))
}

async function openShipped(id: string, version: string): Promise<Translatable | undefined> {
  const pack = await openShippedPack(id, version)
  if (pack.ok) return translatableInstrument(pack.value)
  const plan = await shippedPlan(id, version)
  return plan && translatablePlan(plan)
}

async function shippedPlan(id: string, version?: string): Promise<PlanPack | undefined> {
  const { currentChildPlan, currentPlan, loadPlanPack } = await import('../content/plan/registry.ts')
  const current = [currentPlan, currentChildPlan].find(({ pack }) => pack === id)
  const parsed = PlanPack.safeParse(current && (await loadPlanPack(id, version ?? current.version)))
  return parsed.success ? parsed.data : undefined
}
