import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

const CONTENT = join(import.meta.dirname, '../../../src/content')

export interface SwedishText {
  /** File and key: `texts/sv/cases.ts cases.today`. */
  readonly at: string
  readonly text: string
}

/**
 * Every Swedish text there is in the content: interface, instruments, measures, plan, sheets, lists, numbers, practice
 * cases and refreshers. A new file is read without being named here.
 */
export async function swedishTexts(): Promise<readonly SwedishText[]> {
  const files = filesIn(CONTENT).filter((path) => path.endsWith('.ts') && !path.includes('/texts/en/'))
  const found: SwedishText[] = []
  for (const path of files) {
    const name = relative(CONTENT, path)
    const isTexts = name.startsWith('texts/sv/')
    if (name.startsWith('texts/') && !isTexts) continue
    const seen = new Set<object>()
    for (const [key, value] of Object.entries(await import(path)))
      collect(value, `${name} ${key}`, isTexts, seen, found)
  }
  // A pack holds the sections that other files export: once is enough.
  return [...new Map(found.map((one) => [one.text, one])).values()]
}

function collect(
  value: unknown,
  at: string,
  isSwedish: boolean,
  seen: Set<object>,
  into: SwedishText[],
): void {
  if (typeof value === 'string') {
    if (isSwedish) into.push({ at, text: value })
    return
  }
  if (typeof value === 'function') {
    // Its sentences stand in the code between quotation marks; what is put into them counts as one word.
    const parts = isSwedish ? (String(value).match(/'[^'\n]*'|`[^`]*`/g) ?? []) : []
    for (const part of parts) into.push({ at, text: part.slice(1, -1).replaceAll(/\$\{[^}]*\}/g, 'X') })
    return
  }
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  const words = value as { readonly sv?: unknown; readonly en?: unknown }
  if (!isSwedish && 'sv' in words && 'en' in words) {
    collect(words.sv, at, true, seen, into)
    return
  }
  for (const [key, inner] of Object.entries(value)) collect(inner, `${at}.${key}`, isSwedish, seen, into)
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}
