import type { CaseState, SafetyPlan } from '../../domain/case-state.ts'
import { cardOffer } from '../../domain/plan/card-offer.ts'
import { childCardLines } from '../../domain/plan/child-card.ts'
import { extractsOf, linesFor } from '../../domain/plan/plan-extract.ts'
import type { PlanPack } from '../../domain/plan/plan-pack.ts'
import type { PrintDocument } from '../../domain/print/print-document.ts'
import { translatablePlan } from '../../domain/translation/source-texts.ts'
import type { Translation } from '../../domain/translation/translation.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { knownInCase } from '../check-card.ts'
import { openDistance } from '../distance.ts'
import type { Organisation } from '../packs.ts'
import { currentPlan, openPlanPack, openTellingWords } from '../plan.ts'
import { translationsIn } from '../translations.ts'
import { cardDocument } from './card-document.ts'
import { childCardDocument } from './child-card-document.ts'
import { extractDocument } from './extract-document.ts'
import { planDocument } from './plan-document.ts'
import { planSheetOfCase } from './plan-sheet-of-case.ts'
import type { PrintTexts } from './print-texts.ts'
import type { PlanPrint } from './sheets.ts'
import { cardSheetOf, type InstrumentPrintSetting, type PrintSetting } from './sheets-of-case.ts'

/** Chosen on the print's own page, and kept nowhere: each paper is a choice of its own. */
export interface PrintOptions {
  readonly large: boolean
  /** Id of a cover, `own` for the person's own words, or empty. */
  readonly cover: string
  /** Language of a loaded translation, or empty. */
  readonly second: string
  /** Lines of a child's card that are left out. */
  readonly leftOut: readonly string[]
}

export const PLAIN_PRINT: PrintOptions = { large: false, cover: '', second: '', leftOut: [] }

export interface PlanWish {
  readonly what: string
  readonly of: string
  readonly chosenAnyway: boolean
  readonly options?: PrintOptions | undefined
}

/** The prints that are made of a plan: whole, card, child's card, and what leaves for a school or an employer. */
export async function printOfPlan(
  state: CaseState,
  wish: PlanWish,
  setting: InstrumentPrintSetting,
  texts: PrintTexts,
): Promise<Result<PrintDocument>> {
  const extract = extractsOf(state.writes).find(({ value }) => value.extract === wish.of)?.value
  const wanted = extract?.plan ?? wish.of
  const plan = state.plans.find(({ id }) => id === wanted) ?? currentPlan(state)
  if (!plan) return err({ code: 'print-nothing' })
  const opened = await openPlanPack(plan, setting.organisation)
  if (!opened.ok) return opened
  const pack = opened.value
  const options = wish.options ?? PLAIN_PRINT
  const second = await secondLanguage(setting.organisation, pack, options.second)
  const { locale, today } = setting
  if (wish.what === 'extract') {
    if (!extract) return err({ code: 'print-nothing' })
    const lines = linesFor(pack, valuesOf(plan), extract.recipient)
    const chosen = lines.filter(({ prompt }) => extract.prompts.includes(prompt))
    return ok(extractDocument({ today, lines: chosen }, texts, locale, second))
  }
  if (wish.what === 'plan') {
    const distance = await openDistance(locale)
    if (!distance.ok) return distance
    const sheet = planSheetOfCase(state, plan, { pack, distance: distance.value }, setting)
    const cover = await coverOf(plan, options.cover, setting)
    return cover.ok ? ok(planDocument(sheet, texts, locale, { cover: cover.value, second })) : cover
  }
  const { chosenAnyway } = wish
  const telling = await openTellingWords(locale)
  if (wish.what === 'childCard') {
    const { childPictures: pictures } = await import('../../content/plan/child-pictures.ts')
    const given = { known: knownInCase(state), telling, locale }
    const lines = childCardLines(pack, valuesOf(plan), given).filter(
      ({ prompt }) => !options.leftOut.includes(prompt),
    )
    const offer = cardOffer(plan.values.get(pack.keeping.id)?.shown)
    return childCardDocument({ today, offer, chosenAnyway, lines, pictures }, texts, locale)
  }
  const sheet = cardSheetOf(state, plan, pack, telling, { today, chosenAnyway })
  return cardDocument(sheet, texts, locale)
}

function valuesOf(plan: SafetyPlan) {
  return new Map([...plan.values].map(([prompt, field]) => [prompt, field.shown] as const))
}

/** What is unchanged since it was translated, and nothing else: another version may ask something else. */
async function secondLanguage(
  organisation: Organisation,
  pack: PlanPack,
  language: string,
): Promise<Translation | undefined> {
  if (language === '') return undefined
  const carried = await translationsIn(organisation, translatablePlan(pack))
  return carried.find(({ translation }) => translation.language === language)?.translation
}

/** Never another cover than the one that was chosen: a title she has not thought of is no help when it is found. */
async function coverOf(
  plan: SafetyPlan,
  id: string,
  { locale }: PrintSetting,
): Promise<Result<PlanPrint['cover']>> {
  if (id === '') return ok(undefined)
  const { covers } = await import('../../content/plan/covers.ts')
  const said = plan.values.get('found-say')?.shown
  const own = said?.is === 'text' ? said.text.trim() : ''
  if (id === 'own') return own === '' ? err({ code: 'cover-no-words' }) : ok({ title: own, lines: [' '] })
  const cover = covers.find((each) => each.id === id)
  if (!cover) return err({ code: 'print-nothing' })
  return ok({ title: cover.title[locale], lines: cover.lines.map((line) => line[locale]) })
}
