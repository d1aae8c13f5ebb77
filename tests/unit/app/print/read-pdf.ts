import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  /** The file with its streams left out: structure and properties. */
  readonly raw: string
  readonly properties: Readonly<Record<string, string>>
  readonly text: string
  readonly byPage: readonly string[]
  readonly pages: number
  /** Letters that had no form in the font. */
  readonly missing: number
}

/**
 * Reads back what our own documents contain: hex text in Tj/TJ through each font's ToUnicode map, one line per line of
 * the page. Not a reader for other people's files.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<number, string>()
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    objects.set(Number(match[1]), match[2] ?? '')
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\n/.test(body))
  let missing = 0
  const byPage = pages.map((page) => {
    const fonts = fontsOf(page, objects)
    const content = streamOf(objects.get(reference(page, 'Contents')) ?? '')
    const read = pageText(content, fonts)
    missing += read.missing
    return read.text
  })
  return {
    raw: file.replace(/stream\n[\s\S]*?endstream/g, 'stream endstream'),
    properties: propertiesOf(file, objects),
    text: byPage.join('\n'),
    byPage,
    pages: pages.length,
    missing,
  }
}

function propertiesOf(file: string, objects: ReadonlyMap<number, string>): Readonly<Record<string, string>> {
  const info = objects.get(reference(file, 'Info')) ?? ''
  return Object.fromEntries(
    [...info.matchAll(/\/(\w+) (\d+) 0 R/g)].map((match) => {
      const body = objects.get(Number(match[2])) ?? ''
      return [match[1] ?? '', body.replace(/^\(|\)$/g, '')]
    }),
  )
}

type Font = ReadonlyMap<string, string>

function fontsOf(page: string, objects: ReadonlyMap<number, string>): ReadonlyMap<string, Font> {
  const resources = objects.get(reference(page, 'Resources')) ?? page
  const fonts = new Map<string, Font>()
  for (const match of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const unicode = objects.get(reference(objects.get(Number(match[2])) ?? '', 'ToUnicode')) ?? ''
    fonts.set(match[1] ?? '', unicodeMap(streamOf(unicode)))
  }
  return fonts
}

function unicodeMap(cmap: string): Font {
  const map = new Map<string, string>()
  for (const range of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const row of (range[1] ?? '').matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
      let code = Number.parseInt(row[1] ?? '0', 16)
      for (const target of (row[2] ?? '').matchAll(/<([0-9a-f ]*)>/g)) {
        map.set(code.toString(16).padStart(4, '0'), fromUtf16(target[1] ?? ''))
        code += 1
      }
    }
  }
  return map
}

function pageText(content: string, fonts: ReadonlyMap<string, Font>): { text: string; missing: number } {
  let font: Font = new Map()
  let text = ''
  let missing = 0
  for (const match of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|ET/g)) {
    if (match[1] !== undefined) font = fonts.get(match[1]) ?? new Map()
    else if (match[2] !== undefined) {
      for (const piece of match[2].matchAll(/<([0-9a-f]+)>/g)) {
        for (const code of (piece[1] ?? '').match(/.{4}/g) ?? []) {
          if (code === '0000') missing += 1
          text += font.get(code) ?? ''
        }
      }
    } else text += '\n'
  }
  return { text, missing }
}

function fromUtf16(hex: string): string {
  const units = hex.replace(/ /g, '').match(/.{4}/g) ?? []
  return String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)))
}

function streamOf(body: string): string {
  const match = /stream\r?\n([\s\S]*)\r?\nendstream/.exec(body)
  if (match === null) return ''
  const bytes = Buffer.from(match[1] ?? '', 'latin1')
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

function reference(body: string, key: string): number {
  return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? -1)
}
