import { type LifeTrend, lifeTrend } from '../domain/follow-up/life-trend.ts'
import type { LiveWrites } from '../domain/live-writes.ts'
import { sheetRows } from '../domain/sheet/read-sheet.ts'
import { type Sheet, SheetPack } from '../domain/sheet/sheet-pack.ts'
import { err, ok, type Result } from '../lib/result.ts'

/** Questions asked again and again while a case is followed: by the trigger that asks for them. */
export async function openLifeChecks(): Promise<Result<SheetPack>> {
  const { lifeChecks } = await import('../content/follow-up/life-check.ts')
  const parsed = SheetPack.safeParse(lifeChecks)
  return parsed.success ? ok(parsed.data) : err({ code: 'sheets-malformed' })
}

/** The trigger that puts a sheet on the page unfolded. */
export const TRIGGER_OF_SHEET: Readonly<Record<string, string>> = {
  livet: 'livet-i-boendet',
  polisbesok: 'polisbesok-utan-anmalan',
}

/** How life goes since last time; undefined for a sheet that has no such questions, or nothing written. */
export function trendOf(writes: LiveWrites, sheet: Sheet): LifeTrend | undefined {
  const section = sheet.sections.find(({ id }) => id === 'livet-samtal')
  const rows = section ? sheetRows(writes, sheet, section) : []
  const day = section?.prompts.find(({ type }) => type === 'day')?.id
  if (!section || day === undefined || rows.length === 0) return undefined
  const questions = section.prompts.filter(({ type }) => type === 'choice').map(({ id }) => id)
  return lifeTrend(rows, { day, questions })
}
