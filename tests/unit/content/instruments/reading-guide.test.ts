import { describe, expect, test } from 'vitest'
import { toolsRead } from '../../../../src/app/reading-guide.ts'
import { readingGuide } from '../../../../src/content/instruments/reading-guide.ts'
import { currentPackVersion } from '../../../../src/content/instruments/registry.ts'
import { inside as en } from '../../../../src/content/texts/en/inside.ts'
import { work as enWork } from '../../../../src/content/texts/en/work.ts'
import { inside as sv } from '../../../../src/content/texts/sv/inside.ts'
import { work as svWork } from '../../../../src/content/texts/sv/work.ts'
import { packItems } from '../../../../src/domain/instrument/pack-items.ts'
import { loadShipped } from './load-shipped.ts'

const packs = (await loadShipped()).filter(({ id, version }) => currentPackVersion(id) === version)
const rowOf = (id: string) => readingGuide.find((row) => row.id === id)

describe('the words of different tools', () => {
  test('have a row for every instrument here that comes to a result in words or a level', () => {
    const ours = packs.filter(({ kind }) => kind === 'scored' || kind === 'judged').map(({ id }) => id)
    expect(ours.filter((id) => !rowOf(id))).toEqual([])
  })

  test('are those of the packs: levels from the lowest band to the highest, and the words of the conclusions', () => {
    const freda = packs.find(({ id }) => id === 'freda-farlighet')
    const bands = freda?.scoring?.bands.map(({ level }) => level) ?? []
    const { levels } = svWork.instruments
    const [low, high] = [Math.min(...bands) as 1, Math.max(...bands) as 4]
    expect(rowOf('freda-farlighet')?.result.sv).toBe(
      `En nivå, ${low} (${levels[low].toLowerCase()}) till ${high} (${levels[high].toLowerCase()}).`,
    )
    for (const id of ['sara-sv', 'patriark']) {
      const first = packs
        .filter((pack) => pack.id === id)
        .flatMap(packItems)
        .find(({ conclusion, type }) => conclusion && type === 'option')
      const words = first?.options?.map(({ text }) => text.sv.toLowerCase()) ?? []
      expect(rowOf(id)?.result.sv.toLowerCase()).toContain(`${words[0]}, ${words[1]} eller ${words[2]}`)
    }
  })

  test('are never turned into those of another: no row names another tool or likens a word to a number', () => {
    for (const row of readingGuide) {
      const said = [row.result.sv, row.about.sv, row.result.en, row.about.en].join(' ')
      for (const other of readingGuide) if (other !== row) expect(said).not.toContain(other.tool.sv)
      expect(said).not.toMatch(/motsvar|corresponds|equals|[=≈]|\bprocent\b|%/i)
    }
  })

  test('say how sure they are, from where and since when, in both languages', () => {
    for (const [texts, locale] of [
      [{ ...sv, ...svWork }, 'sv'],
      [{ ...en, ...enWork }, 'en'],
    ] as const) {
      const rows = toolsRead(texts, locale)
      expect(rows).toHaveLength(readingGuide.length)
      for (const { standing } of rows) expect(standing).toMatch(/(S\d+|valdmotnara).*2026/)
    }
    expect(readingGuide.every(({ verifiedOn }) => verifiedOn === '2026-11-22')).toBe(true)
    expect(rowOf('police')?.confidence).toBe('unknown')
  })
})
