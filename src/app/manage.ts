import type { ownerWords } from '../content/measures/owner-words.ts'
import type { topicWords } from '../content/measures/topic-words.ts'
import { type Bridge, type BridgeRow, factorsAnsweredBy, proposeMeasures } from '../domain/bridge/bridge.ts'
import { type CatalogueIndex, indexCatalogue } from '../domain/bridge/catalogue-index.ts'
import type { Factor } from '../domain/bridge/factor.ts'
import { type FactorSource, gatherFactors, type TopicsOfItem } from '../domain/bridge/gather-factors.ts'
import { incidentFactors, type TopicsOfIncident } from '../domain/bridge/incident-factors.ts'
import {
  type CatalogueMeasure,
  MeasureCatalogue,
  type MeasureGroup,
  type MinimumPart,
} from '../domain/bridge/measure.ts'
import type { Assessment, CaseState, Measure } from '../domain/case-state.ts'
import { editionsOf } from '../domain/editions/editions-of.ts'
import { editionInForce, entryAsOf, resolveEntries } from '../domain/editions/resolve.ts'
import { type EventDraft, MeasureStatus } from '../domain/event.ts'
import { MeasureTrack } from '../domain/event-fields.ts'
import type { Id } from '../domain/id.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { packItems } from '../domain/instrument/pack-items.ts'
import { sheetFactors } from '../domain/sheet/sheet-factors.ts'
import { type Sheet, SheetPack } from '../domain/sheet/sheet-pack.ts'
import { type WordsIn, wordsIn } from '../domain/words.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { SaveError } from '../storage/store.ts'
import { answersOf, packFor } from './assess.ts'
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
  /** Incidents and sheets about the place are sources beside the instruments. */
  readonly incidentTopics: TopicsOfIncident
  readonly sheets: readonly Sheet[]
  /** The organisation's own version that a measure is read from. */
  readonly editionOf: (id: string) => Id | undefined
  /** The measure as it was when it was chosen, whatever has been changed since. */
  readonly asChosen: (measure: Pick<Measure, 'catalogue' | 'edition'>) => CatalogueMeasure | undefined
}

export async function openToolbox(organisation: Pick<CaseState, 'writes'>): Promise<Result<Toolbox>> {
  const [{ measureCatalogue }, { topicsOfItem }, words, owners, incidents, { distance }] = await Promise.all([
    import('../content/measures/catalogue.ts'),
    import('../content/measures/topics-of-items.ts'),
    import('../content/measures/topic-words.ts'),
    import('../content/measures/owner-words.ts'),
    import('../content/measures/topics-of-incidents.ts'),
    import('../content/distance/distance.ts'),
  ])
  const parsed = MeasureCatalogue.safeParse(measureCatalogue)
  if (!parsed.success) return err({ code: 'catalogue-malformed' })
  const sheets = SheetPack.safeParse(distance)
  if (!sheets.success) return err({ code: 'sheets-malformed' })
  const { measures } = parsed.data
  const editions = editionsOf(organisation)
  return ok({
    version: parsed.data.version,
    index: indexCatalogue({ ...parsed.data, measures: [...resolveEntries('measure', measures, editions)] }),
    topicsOf: topicsOfItem,
    topics: words.topicWords,
    owners: owners.ownerWords,
    incidentTopics: incidents.topicsOfIncidents,
    sheets: sheets.data.sheets,
    editionOf: (id) => editionInForce('measure', id, editions),
    asChosen: ({ catalogue: entry, edition }) =>
      entry === undefined ? undefined : entryAsOf('measure', { entry, edition }, measures, editions),
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
  const factors = gatherFactors(sourcesOf(state, packs), toolbox.topicsOf, [
    ...incidentFactors(state.incidents, toolbox.incidentTopics),
    ...sheetFactors(state.writes, toolbox.sheets),
  ])
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
    const given = packs.get(packKey(assessment.pack, assessment.packVersion))
    if (!given) return []
    const pack = packFor(given, assessment)
    const outside = new Map([...assessment.outsideFactors].map(([id, field]) => [id, field.shown] as const))
    return [
      { assessment: assessment.id, pack, answers: answersOf(assessment), form: assessment.form, outside },
    ]
  })
}

/** The form that asks after the children. Signed, it says that somebody has; begun, it says nothing yet. */
const CHILD_CHECK = 'skyddsbedomning-barn'

function partsInPlace(state: CaseState): ReadonlySet<MinimumPart> {
  const parts = new Set<MinimumPart>()
  if (state.plans.some((plan) => plan.child === undefined && plan.signatures.length > 0))
    parts.add('safetyPlan')
  const childChecked = ({ pack, abandoned, signatures }: Assessment) =>
    pack === CHILD_CHECK && !abandoned && signatures.length > 0
  if (state.assessments.some(childChecked)) parts.add('childCheck')
  if (state.fields.safeContact?.shown) parts.add('safeContact')
  if (state.measures.some((measure) => measure.fields.ownerName?.shown)) parts.add('responsible')
  if (state.measures.some((measure) => measure.fields.followUp?.shown)) parts.add('reviewDate')
  return parts
}

/** The person using violence has a file of their own: their support is planned there, and only named here. */
export function isElsewhere(state: CaseState, measure: Pick<CatalogueMeasure, 'group'> | undefined): boolean {
  return state.kind === 'exposed' && measure?.group === 'perpetrator'
}

/** The linked case of the person using violence. */
export function otherCaseOf(state: CaseState): Id | undefined {
  return state.links.find((link) => link.relation === 'perpetrator')?.otherCase
}

/** For both until somebody says otherwise: a measure is never quietly kept for one way alone. */
export function trackOf(measure: Measure): MeasureTrack {
  const parsed = MeasureTrack.safeParse(measure.fields.track?.shown)
  return parsed.success ? parsed.data : 'both'
}

/** Measures of a plan by what they are for; those in the worker's own words come last. */
export function measuresByGroup(
  measures: readonly Measure[],
  index: CatalogueIndex,
): readonly { readonly group: MeasureGroup | 'own'; readonly measures: readonly Measure[] }[] {
  const groupOf = ({ catalogue }: Measure) => (catalogue && index.find(catalogue)?.group) || 'own'
  return ([...GROUP_ORDER, 'own'] as const)
    .map((group) => ({ group, measures: measures.filter((measure) => groupOf(measure) === group) }))
    .filter((group) => group.measures.length > 0)
}

const GROUP_ORDER: readonly MeasureGroup[] = [
  'safety',
  'children',
  'monitoring',
  'control',
  'support',
  'perpetrator',
]

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
  const edition = toolbox.editionOf(chosen.id)
  const drafts: EventDraft[] = [
    {
      type: 'measure.added@1',
      data: {
        measure: facts.measure,
        catalogue: chosen.id,
        catalogueVersion: toolbox.version,
        ...(edition ? { edition } : {}),
        title: facts.title,
        factors: [...factorsAnsweredBy(chosen, factors)],
      },
    },
    { type: 'measure.fieldSet@1', data: { measure: facts.measure, field: 'owner', value: chosen.owner } },
    { type: 'measure.fieldSet@1', data: { measure: facts.measure, field: 'status', value: 'proposed' } },
  ]
  if (chosen.track) {
    drafts.push({
      type: 'measure.fieldSet@1',
      data: { measure: facts.measure, field: 'track', value: chosen.track },
    })
  }
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
): WordsIn {
  const ours = (text: string): WordsIn => ({ text, language: locale })
  if (factor.topic !== undefined) return wordsIn(tools.toolbox.topics[factor.topic].name, locale)
  const [origin] = factor.origins
  if (origin.kind === 'outside') return ours(origin.text)
  if (origin.kind !== 'item') return ours(outside)
  const pack = [...tools.packs.values()].find((each) => each.id === origin.pack)
  const item = pack && packItems(pack).find((each) => each.id === origin.item)
  return item ? wordsIn(item.text, locale) : ours(outside)
}

/** What a measure of the plan is called. It keeps the words it was chosen in, whatever language the page has now. */
export function measureTitle(measure: Measure, toolbox: Pick<Toolbox, 'asChosen'>, locale: Locale): WordsIn {
  const title = toolbox.asChosen(measure)?.title
  const language = measure.title === title?.sv ? 'sv' : measure.title === title?.en ? 'en' : locale
  return { text: measure.title, language }
}

/** How {@link openPacksOf} names what it opened. */
export function packKey(id: string, version: string): string {
  return `${id}@${version}`
}
