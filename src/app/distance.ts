import type { distance as svDistance } from '../content/texts/sv/distance.ts'
import type { TextsLike } from '../content/texts/texts-like.ts'
import { countReasons, type ReasonCount } from '../domain/sheet/count-reasons.ts'
import { type Sheet, SheetPack, type SheetSection } from '../domain/sheet/sheet-pack.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'
import { loaderOf } from './in-language.ts'
import type { Locale } from './texts.ts'

export type DistanceTexts = TextsLike<typeof svDistance>

export interface Distance {
  readonly pack: SheetPack
  readonly texts: DistanceTexts
}

/** The sheets, checked, and the words around them. Only the screen and the print of them need either. */
export async function openDistance(locale: Locale): Promise<Result<Distance>> {
  const [{ distance }, texts] = await Promise.all([
    import('../content/distance/distance.ts'),
    loadSheetTexts(locale),
  ])
  const parsed = SheetPack.safeParse(distance)
  return parsed.success ? ok({ pack: parsed.data, texts }) : err({ code: 'sheets-malformed' })
}

/** Words of any sheet: rows, sums, days to watch. */
export const loadSheetTexts = loaderOf(
  import.meta.glob<DistanceTexts>('../content/texts/*/distance.ts', { import: 'distance' }),
)

/**
 * Over every case on this tablet; one that cannot be read is told of, not left out in silence. Each is read, and noted as
 * any other reading before it is.
 */
export async function countInAllCases(
  desk: Pick<Desk, 'cases' | 'openCase' | 'noteAccess'>,
  sheet: Sheet,
  section: SheetSection,
): Promise<{
  readonly reasons: readonly ReasonCount[]
  readonly unread: number
  /** False when the disk refused a note; it is written as soon as there is room. */
  readonly isNoted: boolean
}> {
  const rows = desk.cases.peek()
  const noted = await Promise.all(rows.map(({ caseId: of }) => desk.noteAccess({ access: 'read', of })))
  const opened = await Promise.all(rows.map((row) => desk.openCase(row.caseId)))
  const writes = opened.flatMap((session) => (session.ok ? [session.value.state.peek().writes] : []))
  return {
    reasons: countReasons(writes, sheet, section),
    unread: opened.length - writes.length,
    isNoted: !noted.includes(false),
  }
}
