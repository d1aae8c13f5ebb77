import { SheetPack } from '../domain/sheet/sheet-pack.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { type DistanceTexts, loadSheetTexts } from './distance.ts'
import type { Locale } from './texts.ts'

export interface RiskPlan {
  readonly pack: SheetPack
  readonly texts: DistanceTexts
}

/** Steps up and down, the joint plan and its meetings: what belongs to the whole plan. */
export async function openRiskPlan(locale: Locale): Promise<Result<RiskPlan>> {
  const [{ riskPlan }, texts] = await Promise.all([
    import('../content/manage/risk-plan.ts'),
    loadSheetTexts(locale),
  ])
  const parsed = SheetPack.safeParse(riskPlan)
  return parsed.success ? ok({ pack: parsed.data, texts }) : err({ code: 'sheets-malformed' })
}
