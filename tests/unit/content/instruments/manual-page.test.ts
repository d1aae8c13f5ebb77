import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingGuide } from '../../../../src/content/instruments/reading-guide.ts'
import { currentPackVersion } from '../../../../src/content/instruments/registry.ts'
import { swedishTexts } from '../swedish-texts.ts'
import { loadShipped } from './load-shipped.ts'
import { factLine, scoringLines, sourceRows } from './manual-facts.ts'

const manual = readFileSync(join(import.meta.dirname, '../../../../docs/instruments.md'), 'utf8')
const shipped = await loadShipped()
const packs = shipped.filter(({ id, version }) => currentPackVersion(id) === version)
const parts = new Map(
  manual
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.split('\n')[0]?.trim().toLowerCase() ?? '', part] as const),
)
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

/** Ids of sources that a text names, spans of them too. */
function citedIn(text: string): readonly string[] {
  const spans = [...text.matchAll(/S(\d+)–S(\d+)/g)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => `S${Number(from) + at}`),
  )
  return [...new Set([...[...text.matchAll(/\bS(?:\d+b?|_acc)\b/g)].map(([id]) => id), ...spans])]
}

describe.each(packs.map((pack) => [pack.title.sv.replace(/, vid .*$/, ''), pack] as const))(
  'the manual about %s',
  (title, pack) => {
    const part = parts.get(title.toLowerCase()) ?? ''

    test('has a page that says what is confirmed, what is not, and from where', () => {
      for (const said of ['- Bekräftat', '- Inte bekräftat: ', '- Källor: ']) expect(part).toContain(said)
    })

    test('says what the pack is made of, as the pack has it now', () => {
      expect(oneLine(part)).toContain(factLine(pack))
      for (const line of scoringLines(pack)) expect(part.split('\n')).toContain(line)
    })

    test('names no source that the pack does not, and every source behind something confirmed', () => {
      const cited = citedIn(part)
      const own = new Set(pack.sources.map(({ id }) => id))
      expect(cited.filter((id) => !own.has(id))).toEqual([])
      const confirmed = pack.sections
        .flatMap(({ items }) => items)
        .filter(({ confidence }) => confidence === 'confirmed')
        .flatMap(({ sources }) => sources)
        .filter((id) => /^S\d+b?$/.test(id))
      expect(confirmed.filter((id) => !cited.includes(id))).toEqual([])
    })
  },
)

describe('the manual about instruments', () => {
  test('counts levels in one instrument alone, and calls each that nobody has attested preliminary', () => {
    expect(packs.filter(({ scoring }) => scoring).map(({ id }) => id)).toEqual(['freda-farlighet'])
    expect(shipped.every(({ verification }) => verification.status === 'unverified')).toBe(true)
    expect(manual).toContain('alla är\n*preliminära*')
  })

  test('gives the day the sources were read, and it is the day in every pack', () => {
    const days = new Set(
      shipped.flatMap(({ sources, verification }) => [
        verification.verifiedOn,
        ...sources.map(({ readOn }) => readOn),
      ]),
    )
    expect([...days]).toEqual(['2026-11-22'])
    expect(manual).toContain('Källorna lästes 2026-11-22.')
  })

  test('lists every source with the title and address that the app shows, and no other but those it says so of', () => {
    const list = parts.get('källor') ?? ''
    const rows = sourceRows(packs)
    for (const row of [...rows.values()].flat()) expect(list.split('\n')).toContain(row)
    const listed = new Set([...list.matchAll(/^\| ([\w-]+) \|/gm)].map(([, id]) => id as string))
    const guide = readingGuide.map(({ source }) => source).join(' ')
    expect(citedIn(`${manual} ${guide}`).filter((id) => !listed.has(id))).toEqual([])
    expect([...listed].filter((id) => !rows.has(id))).toEqual([
      'beteckning',
      '---',
      'S11',
      'S47',
      'S65',
      'S76',
    ])
  })

  test('calls what one presses by the words that are on the screen', async () => {
    const texts = new Set((await swedishTexts()).map(({ text }) => text))
    const bold = [...manual.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => oneLine(words as string))
    const ours = ['Bekräftat', 'Troligt', 'Inte bekräftat']
    // The steps of the list are headings with a full stop; what one presses has none.
    const pressed = bold.filter((words) => !words.endsWith('.') && !ours.includes(words))
    expect(pressed.length).toBeGreaterThan(8)
    expect(
      pressed.filter((words) => !texts.has(words) && !packs.some(({ short }) => short.sv === words)),
    ).toEqual([])
  })
})
