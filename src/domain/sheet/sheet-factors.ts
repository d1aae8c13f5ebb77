import type { ToldFactor } from '../bridge/gather-factors.ts'
import type { LiveWrites } from '../live-writes.ts'
import { sheetRows, sheetValues } from './read-sheet.ts'
import type { Sheet, SheetPrompt } from './sheet-pack.ts'

/** What is told on sheets and stands on the coverage board: help an hour away is a factor like any other. */
export function sheetFactors(writes: LiveWrites, sheets: readonly Sheet[]): readonly ToldFactor[] {
  return sheets.flatMap((sheet) =>
    sheet.sections.flatMap((section) => {
      const written = section.rows
        ? sheetRows(writes, sheet, section).map((row) => row.values)
        : [sheetValues(writes, sheet)]
      return section.prompts.flatMap((prompt) =>
        written.flatMap((values) =>
          raisedBy(prompt, values[prompt.id]?.shown.trim() ?? '').map(
            (raised): ToldFactor => ({
              ...raised,
              origin: { kind: 'sheet', sheet: sheet.id, prompt: prompt.id },
            }),
          ),
        ),
      )
    }),
  )
}

function raisedBy(prompt: SheetPrompt, value: string): readonly Omit<ToldFactor, 'origin'>[] {
  if (value === '') return []
  return (prompt.raises ?? []).flatMap(({ topic, state, options, atLeast }) => {
    const isSaid =
      options !== undefined
        ? options.includes(value)
        : atLeast === undefined || (/^\d+$/.test(value) && Number(value) >= atLeast)
    return isSaid ? [{ topic, state }] : []
  })
}
