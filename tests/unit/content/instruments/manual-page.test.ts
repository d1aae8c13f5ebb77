import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { currentPackVersion } from '../../../../src/content/instruments/registry.ts'
import { loadShipped } from './load-shipped.ts'

const manual = readFileSync(join(import.meta.dirname, '../../../../docs/instruments.md'), 'utf8')
const packs = (await loadShipped()).filter(({ id, version }) => currentPackVersion(id) === version)

/** The part of the manual about an instrument: under its heading, or its row in the table of those that are judged. */
function partAbout(title: string): string {
  const row = manual.split('\n').find((line) => line.startsWith(`| ${title} |`))
  if (row) return row
  const parts = manual.split(/^## /m)
  return parts.find((part) => part.split('\n')[0]?.toLowerCase().includes(title.toLowerCase())) ?? ''
}

test.each(packs.map((pack) => [pack.title.sv, pack] as const))(
  'the manual says of %s what is confirmed, what is not, and from where',
  (title, pack) => {
    const part = partAbout(title.replace(/, vid .*$/, ''))
    expect(part, 'a part of its own').not.toBe('')
    const cited = [...part.matchAll(/\bS\d+\b/g)].map(([id]) => id)
    const span = /S(\d+)–S(\d+)/g
    for (const [, from, to] of part.matchAll(span))
      for (let at = Number(from); at <= Number(to); at += 1) cited.push(`S${at}`)
    const own = new Set(pack.sources.map(({ id }) => id))
    expect(
      cited.filter((id) => !own.has(id)),
      'no source that the pack does not name',
    ).toEqual([])
    const confirmed = pack.sections
      .flatMap(({ items }) => items)
      .filter(({ confidence }) => confidence === 'confirmed')
      .flatMap(({ sources }) => sources)
      .filter((id) => /^S\d+$/.test(id))
    expect(
      confirmed.filter((id) => !cited.includes(id)),
      'every source behind something confirmed',
    ).toEqual([])
  },
)
