import type { CaseState } from '../../domain/case-state.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { openChecklistPack } from '../checklists.ts'
import { openDistance } from '../distance.ts'
import { openLifeChecks } from '../life-checks.ts'
import { openPacksOf, openToolbox } from '../manage.ts'
import { openPack } from '../packs.ts'
import { openRiskPlan } from '../risk-plan.ts'
import { agreementDocument } from './agreement-document.ts'
import { externalDocument, incidentsDocument } from './around-documents.ts'
import { assessmentDocument } from './assessment-document.ts'
import { checklistDocument } from './checklist-document.ts'
import { checklistSheetOf } from './checklist-sheet.ts'
import { distanceDocument } from './distance-document.ts'
import { measuresDocument } from './measures-document.ts'
import { measuresSheetOf } from './measures-sheet.ts'
import { type PlanWish, printOfPlan } from './print-of-plan.ts'
import { loadPrintTexts, type PrintTexts } from './print-texts.ts'
import { assessmentSheetOf, type InstrumentPrintSetting } from './sheets-of-case.ts'

export interface PrintWish {
  readonly what:
    | 'assessment'
    | 'measures'
    | 'plan'
    | 'card'
    | 'checklist'
    | 'external'
    | 'incidents'
    | 'agreement'
    | 'distance'
    | 'childCard'
    | 'extract'
    | 'life'
  /** The assessment or the list; not needed for the others. */
  readonly of: string
  /** The card although nobody has said that paper is safe: chosen in the open. */
  readonly chosenAnyway: boolean
  readonly options?: PlanWish['options'] | undefined
}

export interface Printable {
  readonly document: PrintDocument
  readonly texts: PrintTexts
}

/** One print of a case. Failures are codes: not weighed yet, card not chosen, content of another version. */
export async function printOfCase(
  state: CaseState,
  wish: PrintWish,
  setting: InstrumentPrintSetting,
): Promise<Result<Printable>> {
  const texts = await loadPrintTexts(setting.locale)
  const document = await documentOf(state, wish, setting, texts)
  if (!document.ok) return document
  const large = wish.options?.large ?? false
  return ok({ document: large ? { ...document.value, large } : document.value, texts })
}

async function documentOf(
  state: CaseState,
  wish: PrintWish,
  setting: InstrumentPrintSetting,
  texts: PrintTexts,
): Promise<Result<PrintDocument>> {
  const { locale } = setting
  if (wish.what === 'measures') {
    const [toolbox, packs, riskPlan] = await Promise.all([
      openToolbox(setting.organisation),
      openPacksOf(setting.organisation, state),
      openRiskPlan(locale),
    ])
    if (!toolbox.ok) return toolbox
    if (!riskPlan.ok) return riskPlan
    const tools = {
      toolbox: toolbox.value,
      packs,
      riskPlan: riskPlan.value,
      available: setting.available ?? new Map(),
    }
    return ok(measuresDocument(measuresSheetOf(state, tools, setting), texts, locale))
  }
  if (wish.what === 'external') return ok(externalDocument(state, setting, texts))
  if (wish.what === 'incidents') return ok(incidentsDocument(state, setting, texts))
  if (wish.what === 'agreement') return agreementDocument(state, wish.of, setting, texts)
  if (wish.what === 'distance') {
    const distance = await openDistance(locale)
    return distance.ok ? ok(distanceDocument(state, distance.value, setting, texts)) : distance
  }
  if (wish.what === 'life') {
    const [checks, distance] = await Promise.all([openLifeChecks(), openDistance(locale)])
    if (!checks.ok) return checks
    if (!distance.ok) return distance
    const sheets = {
      pack: checks.value,
      texts: { ...distance.value.texts, title: setting.texts.followUp.life.title },
    }
    return ok(distanceDocument(state, sheets, setting, texts))
  }
  if (wish.what === 'assessment') {
    const assessment = state.assessments.find((each) => each.id === wish.of)
    if (!assessment) return err({ code: 'print-nothing' })
    const pack = await openPack(setting.organisation, assessment.pack, assessment.packVersion)
    if (!pack.ok) return pack
    const sheet = assessmentSheetOf(state, assessment, pack.value, setting)
    return sheet ? assessmentDocument(sheet, texts, locale) : err({ code: 'print-not-weighed' })
  }
  if (wish.what === 'checklist') {
    const list = state.checklists.find((each) => each.id === wish.of)
    if (!list) return err({ code: 'print-nothing' })
    const pack = await openChecklistPack(list.list, setting.organisation, list)
    if (!pack.ok) return pack
    return ok(checklistDocument(checklistSheetOf(state, list, pack.value.pack, setting), texts, locale))
  }
  return printOfPlan(state, wish, setting, texts)
}
