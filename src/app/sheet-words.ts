import { type SheetRow, sumOf, valueText } from '../domain/sheet/read-sheet.ts'
import type { SheetSection } from '../domain/sheet/sheet-pack.ts'
import type { Locale } from './texts.ts'

/** "640 km", "1200 kr": what of a section is added up, without what nobody has said. */
export function sumWords(
  section: SheetSection,
  rows: readonly SheetRow[],
  locale: Locale,
): readonly string[] {
  return section.prompts.flatMap((prompt) => {
    const sum = section.sums?.includes(prompt.id) ? sumOf(rows, prompt.id) : 0
    return sum === 0 ? [] : [valueText(prompt, String(sum), locale)]
  })
}
