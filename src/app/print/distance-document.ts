import type { CaseState } from '../../domain/case-state.ts'
import type { PrintBlock, PrintDocument } from '../../domain/print/print-document.ts'
import { printed } from '../../domain/print/print-text.ts'
import { journeysOf } from '../../domain/sheet/journeys.ts'
import { linesOf, rowChoices, sameJourney, sheetRows, sheetValues } from '../../domain/sheet/read-sheet.ts'
import type { Sheet, SheetSection } from '../../domain/sheet/sheet-pack.ts'
import type { Distance } from '../distance.ts'
import { formatDay } from '../format.ts'
import { sumWords } from '../sheet-words.ts'
import { sheetOf } from './around-documents.ts'
import type { PrintTexts } from './print-texts.ts'
import type { PrintSetting } from './sheets-of-case.ts'

/** What is written on sheets: about distance, or asked again and again. What nobody has written on is left out. */
export function distanceDocument(
  state: CaseState,
  distance: Distance,
  setting: PrintSetting,
  texts: PrintTexts,
): PrintDocument {
  const blocks = distance.pack.sheets.flatMap((sheet): readonly PrintBlock[] => {
    const sections = sheet.sections.flatMap((section) =>
      sectionBlocks(state, sheet, section, distance, setting),
    )
    return sections.length === 0
      ? []
      : [{ kind: 'heading', level: 2, text: printed(sheet.title, setting.locale) }, ...sections]
  })
  return sheetOf(state, setting, texts, distance.texts.title, blocks)
}

/** One section as it is written, or nothing. */
export function sectionBlocks(
  state: CaseState,
  sheet: Sheet,
  section: SheetSection,
  { texts }: Pick<Distance, 'texts'>,
  { locale }: Pick<PrintSetting, 'locale'>,
): readonly PrintBlock[] {
  const rows = section.rows ? sheetRows(state.writes, sheet, section) : []
  const written = section.rows ? rows.map((row) => row.values) : [sheetValues(state.writes, sheet)]
  const facts = written
    .map((values) => linesOf(section, values, locale, (prompt) => rowChoices(state.writes, sheet, prompt)))
    .filter((lines) => lines.length > 0)
  if (facts.length === 0) return []
  const sums = sumWords(section, rows, locale)
  const notes = [
    ...(sums.length > 0 ? [texts.sum(sums)] : []),
    ...sameJourney(section, rows).map(({ day, names }) =>
      day === '' ? texts.noDay(names) : texts.sameDay(formatDay(day, locale, Date.parse(day)), names),
    ),
    ...journeysOf(state.writes, sheet, section)
      .filter(({ km }) => km > 0)
      .map(({ day, names, km }) => texts.journey(formatDay(day, locale, Date.parse(day)), names, km)),
  ]
  return [
    { kind: 'heading', level: 3, text: printed(section.title, locale) },
    ...facts.map((lines): PrintBlock => ({ kind: 'facts', facts: lines })),
    ...notes.map((text): PrintBlock => ({ kind: 'note', text })),
  ]
}
