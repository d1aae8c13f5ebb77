import type { AvailabilityMap } from '../../domain/bridge/availability.ts'
import type { Bridge } from '../../domain/bridge/bridge.ts'
import type { Factor } from '../../domain/bridge/factor.ts'
import { gapsHere } from '../../domain/bridge/gaps-here.ts'
import { planBothWays } from '../../domain/bridge/two-ways.ts'
import type { CaseState, Measure } from '../../domain/case-state.ts'
import type { InstrumentPack } from '../../domain/instrument/pack.ts'
import { joinTexts, type PrintText, printed, printedLine, textAround } from '../../domain/print/print-text.ts'
import { hereWords } from '../here-words.ts'
import {
  bridgeOf,
  factorTitle,
  measuresByGroup,
  measureTitle,
  statusOf,
  type Toolbox,
  trackOf,
} from '../manage.ts'
import { measureWords, possibleIfOf } from '../measure-words.ts'
import type { RiskPlan } from '../risk-plan.ts'
import { sectionBlocks } from './distance-document.ts'
import type { MeasureLine, MeasuresSheet } from './sheets.ts'
import { headOf, type PrintSetting } from './sheets-of-case.ts'

interface MeasureTools {
  readonly toolbox: Toolbox
  readonly packs: ReadonlyMap<string, InstrumentPack>
  readonly available: AvailabilityMap
  readonly riskPlan: RiskPlan
}

/** The risk management plan as a meeting needs it: what lacks an answer first, then who does what. */
export function measuresSheetOf(state: CaseState, tools: MeasureTools, setting: PrintSetting): MeasuresSheet {
  const { locale, texts, today } = setting
  const { bridge, factors } = bridgeOf(state, tools.toolbox, tools.packs)
  const titleOf = (factor: Factor) =>
    printed(factorTitle(factor, tools, texts.plan.bridge.outside, locale), locale)
  const names = new Map(factors.map((factor) => [factor.id, titleOf(factor)]))
  const known = bridge.rows.filter((row) => row.factor.state === 'present')
  return {
    ...headOf(state, today),
    uncovered: known.filter((row) => row.status === 'uncovered').map((row) => titleOf(row.factor)),
    left: bridge.rows
      .filter((row) => row.status === 'left')
      .map((row) => ({ name: titleOf(row.factor), reason: row.leftBecause ?? '' })),
    unknowns: bridge.rows
      .filter((row) => row.factor.state === 'unknown' && row.status === 'uncovered')
      .map((row) => titleOf(row.factor)),
    minimumMissing: bridge.minimum
      .filter((row) => !row.inPlace)
      .map((row) => texts.plan.bridge.minimumParts[row.part]),
    measures: measuresByGroup(state.measures, tools.toolbox.index).flatMap(({ group, measures }) => {
      const groupName = group === 'own' ? texts.riskPlan.ownWords : texts.plan.bridge.groups[group]
      return measures.map((measure) => lineOf(measure, { names, groupName, factors, tools, setting }))
    }),
    ways: planBothWays(
      bridge,
      state.measures.map((measure) => ({ id: measure.id, track: trackOf(measure) })),
    ).map(({ way, uncovered }) => ({ name: texts.riskPlan.way[way], uncovered: uncovered.map(titleOf) })),
    gaps: gapLines(state, bridge, tools, setting),
    steps: tools.riskPlan.pack.sheets.flatMap((sheet) =>
      sheet.sections.flatMap((section) => sectionBlocks(state, sheet, section, tools.riskPlan, setting)),
    ),
  }
}

function gapLines(
  { measures }: CaseState,
  bridge: Bridge,
  { available }: MeasureTools,
  { texts, locale }: PrintSetting,
): readonly PrintText[] {
  const t = texts.riskPlan
  return gapsHere(bridge.rows, available).map(({ measure, nearest }) => {
    const instead = nearest ? textAround(t.gapNearest, printed(nearest.title, locale), locale) : t.gapNothing
    const possible = possibleIfOf(measures, measure.id).map((words) => ` ${t.possibleIf} ${words}`)
    const title = printed(measure.title, locale)
    return joinTexts([joinTexts([title, instead], '. ', locale), possible.join('')], '', locale)
  })
}

function lineOf(
  measure: Measure,
  given: {
    readonly names: ReadonlyMap<string, PrintText>
    readonly groupName: string
    readonly factors: readonly Factor[]
    readonly tools: MeasureTools
    readonly setting: PrintSetting
  },
): MeasureLine {
  const { names, groupName, factors, tools, setting } = given
  const { locale, texts, today } = setting
  const { owners } = tools.toolbox
  const shown = (field: keyof Measure['fields']) => measure.fields[field]?.shown.trim() ?? ''
  const owner = shown('owner')
  const { toolbox, available } = tools
  const catalogued = toolbox.asChosen(measure)
  const here = catalogued
    ? hereWords(catalogued, { available, toolbox, factors }, { texts, locale, today })
    : []
  return {
    ...measureWords(measure, 'whole', { toolbox: tools.toolbox, texts, locale }),
    title: printed(measureTitle(measure, tools.toolbox, locale), locale),
    because: measure.factors.map((factor) => names.get(factor) ?? '').filter((name) => name !== ''),
    owner: Object.hasOwn(owners, owner) ? owners[owner as keyof typeof owners][locale] : owner,
    ownerName: shown('ownerName'),
    start: shown('start'),
    followUp: shown('followUp'),
    status: statusOf(measure) ?? 'proposed',
    group: groupName,
    track: texts.riskPlan.tracks[trackOf(measure)],
    here: joinTexts(
      here.map((line) => printedLine(line, locale)),
      ' · ',
      locale,
    ),
  }
}
