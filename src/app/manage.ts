import type { ownerWords } from '../content/measures/owner-words.ts'
import type { topicWords } from '../content/measures/topic-words.ts'
import { type Bridge, type BridgeRow, factorsAnsweredBy, proposeMeasures } from '../domain/bridge/bridge.ts'
import { type CatalogueIndex, indexCatalogue } from '../domain/bridge/catalogue-index.ts'
import type { Factor } from '../domain/bridge/factor.ts'
import { type FactorSource, gatherFactors, type TopicsOfItem } from '../domain/bridge/gather-factors.ts'
import { type CatalogueMeasure, MeasureCatalogue, type MinimumPart } from '../domain/bridge/measure.ts'
import type { CaseState, Measure } from '../domain/case-state.ts'
import { type EventDraft, MeasureStatus } from '../domain/event.ts'
import type { Id } from '../domain/id.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import { answersOf } from './assess.ts'
import type { CaseSession } from './case-session.ts'
import { type Organisation, openPack } from './packs.ts'
import type { Locale } from './texts.ts'

/** The catalogue of measures, checked and ordered by what each answers to. */
export interface Toolbox {
  readonly version: string
  readonly index: CatalogueIndex
  readonly topicsOf: TopicsOfItem
  readonly topics: typeof topicWords
  readonly owners: typeof ownerWords
}

export async function openToolbox(): Promise<Result<Toolbox>> {
  const [{ measureCatalogue }, { topicsOfItem }, words, owners] = await Promise.all([
    import('../content/measures/catalogue.ts'),
    import('../content/measures/topics-of-items.ts'),
    import('../content/measures/topic-words.ts'),
    import('../content/measures/owner-words.ts'),
  ])
  const parsed = MeasureCatalogue.safeParse(measureCatalogue)
  if (!parsed.success) return err({ code: 'catalogue-malformed' })
  return ok({
    version: parsed.data.version,
    index: indexCatalogue(parsed.data),
    topicsOf: topicsOfItem,
    topics: words.topicWords,
    owners: owners.ownerWords,
  })
}

/** The packs behind a case's assessments, by id and version. */
export async function openPacksOf(
  organisation: Organisation,
  state: CaseState,
): Promise<ReadonlyMap<string, InstrumentPack>> {
  const packs = new Map<string, InstrumentPack>()
  for (const { pack, packVersion } of state.assessments) {
    const key = packKey(pack, packVersion)
    if (packs.has(key)) continue
    const opened = await openPack(organisation, pack, packVersion)
    if (opened.ok) packs.set(key, opened.value)
  }
  return packs
}

/** What was found, what could be done about it, and what is not yet answered to. The level is no part of it. */
export function bridgeOf(
  state: CaseState,
  toolbox: Toolbox,
  packs: ReadonlyMap<string, InstrumentPack>,
): { readonly bridge: Bridge; readonly factors: readonly Factor[] } {
  const factors = gatherFactors(sourcesOf(state, packs), toolbox.topicsOf)
  const bridge = proposeMeasures(
    {
      factors,
      chosen: state.measures.map((measure) => ({
        id: measure.id,
        catalogue: measure.catalogue,
        factors: measure.factors,
        status: statusOf(measure),
      })),
      left: new Map([...state.leftFactors].map(([factor, field]) => [factor, field.shown])),
      inPlace: partsInPlace(state),
    },
    toolbox.index,
  )
  return { bridge, factors }
}

/** The newest assessment of each instrument speaks; an older version of the same has been replaced by it. */
function sourcesOf(state: CaseState, packs: ReadonlyMap<string, InstrumentPack>): FactorSource[] {
  const newest = new Map(
    state.assessments.filter((each) => !each.abandoned).map((each) => [each.pack, each] as const),
  )
  return [...newest.values()].flatMap((assessment): FactorSource[] => {
    const pack = packs.get(packKey(assessment.pack, assessment.packVersion))
    if (!pack) return []
    const outside = new Map([...assessment.outsideFactors].map(([id, field]) => [id, field.shown] as const))
    return [
      { assessment: assessment.id, pack, answers: answersOf(assessment), form: assessment.form, outside },
    ]
  })
}

function partsInPlace(state: CaseState): ReadonlySet<MinimumPart> {
  const parts = new Set<MinimumPart>()
  if (state.plans.some((plan) => plan.signatures.length > 0)) parts.add('safetyPlan')
  if (state.fields.safeContact?.shown) parts.add('safeContact')
  if (state.measures.some((measure) => measure.fields.ownerName?.shown)) parts.add('responsible')
  if (state.measures.some((measure) => measure.fields.followUp?.shown)) parts.add('reviewDate')
  return parts
}

export function statusOf(measure: Measure): MeasureStatus | undefined {
  const parsed = MeasureStatus.safeParse(measure.fields.status?.shown)
  return parsed.success ? parsed.data : undefined
}

/** Into the plan, with the catalogue's owner as a start. What it answers to here is written down with it. */
export function chooseMeasure(
  session: CaseSession,
  chosen: CatalogueMeasure,
  toolbox: Toolbox,
  factors: readonly Factor[],
  facts: { readonly measure: Id; readonly title: string },
): Promise<Result<void, SaveError>> {
  const drafts: EventDraft[] = [
    {
      type: 'measure.added@1',
      data: {
        measure: facts.measure,
        catalogue: chosen.id,
        catalogueVersion: toolbox.version,
        title: facts.title,
        factors: [...factorsAnsweredBy(chosen, factors)],
      },
    },
    { type: 'measure.fieldSet@1', data: { measure: facts.measure, field: 'owner', value: chosen.owner } },
    { type: 'measure.fieldSet@1', data: { measure: facts.measure, field: 'status', value: 'proposed' } },
  ]
  return session.dispatch(drafts)
}

/** A measure in the worker's own words, for one factor. */
export function chooseOwnMeasure(
  session: CaseSession,
  row: BridgeRow | undefined,
  facts: { readonly measure: Id; readonly title: string },
): Promise<Result<void, SaveError>> {
  return session.dispatch([
    {
      type: 'measure.added@1',
      data: { measure: facts.measure, title: facts.title, factors: row ? [row.factor.id] : [] },
    },
    { type: 'measure.fieldSet@1', data: { measure: facts.measure, field: 'status', value: 'proposed' } },
  ])
}

/** A factor in words: the vocabulary's, the worker's own, or the question it comes from. */
export function factorTitle(
  factor: Factor,
  tools: { readonly toolbox: Toolbox; readonly packs: ReadonlyMap<string, InstrumentPack> },
  outside: string,
  locale: Locale,
): string {
  if (factor.topic !== undefined) return tools.toolbox.topics[factor.topic].name[locale]
  const [origin] = factor.origins
  if (origin.kind === 'outside') return origin.text
  const pack = [...tools.packs.values()].find((each) => each.id === origin.pack)
  const item = pack && packItems(pack).find((each) => each.id === origin.item)
  return item?.text[locale] ?? outside
}

/** How {@link openPacksOf} names what it opened. */
export function packKey(id: string, version: string): string {
  return `${id}@${version}`
}
