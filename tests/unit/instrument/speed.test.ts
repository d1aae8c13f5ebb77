import { expect, it } from 'vitest'
import type { Answer } from '../../../src/domain/answer.ts'
import { alerts } from '../../../src/domain/instrument/alerts.ts'
import { parsePack } from '../../../src/domain/instrument/parse-pack.ts'
import { progress } from '../../../src/domain/instrument/progress.ts'
import { resultFact } from '../../../src/domain/instrument/result-fact.ts'
import { NO_ROWS, spreadRows } from '../../../src/domain/instrument/spread-rows.ts'
import { unknowns } from '../../../src/domain/instrument/unknowns.ts'
import { loadShipped } from '../content/instruments/load-shipped.ts'
import { buildItem, buildPack } from './build-pack.ts'

it('recalculates 300 items in a chain within 2 ms', () => {
  const items = Array.from({ length: 300 }, (_, i) =>
    i % 3 === 0
      ? buildItem(`q${i}`, { flags: ['child'] })
      : buildItem(`q${i}`, { visibleIf: { item: `q${i - 1}`, is: 'yes' } }),
  )
  const pack = buildPack(items, {
    kind: 'scored',
    scoring: {
      base: 1,
      extra: items.map((item) => ({ item: item.id, points: 1 })),
      subtract: [],
      excluded: [],
      bands: [
        { min: 0, max: 300, level: 1 },
        { min: 301, max: 600, level: 2 },
      ],
      unknownPolicy: 'range',
      confidence: 'unknown',
      note: { sv: 'Påhittade poäng', en: 'Made-up points' },
    },
  })
  const answers = new Map<string, Answer>(
    items.map((item, i) => [item.id, { is: i % 7 === 0 ? 'unknown' : 'yes' }]),
  )
  // The best of many: a shared machine may steal time from any one run, never give it.
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now()
    resultFact(pack, answers)
    alerts(pack, answers)
    unknowns(pack, answers)
    progress(pack, answers)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThanOrEqual(2)
})

// A tablet six times slower than this machine is to open any pack within 100 ms: loaded, read with every check, its
// first question found. Fetching the chunk from the cache on the disk is not in it.
it.each(await loadShipped().then((all) => all.map((pack) => [`${pack.id} ${pack.version}`, pack] as const)))(
  'opens %s within a sixth of 100 ms',
  (_, pack) => {
    const file = JSON.stringify(pack)
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now()
      const parsed = parsePack(JSON.parse(file))
      if (!parsed.ok) throw new Error(parsed.error.code)
      progress(spreadRows(parsed.value, NO_ROWS), new Map())
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThanOrEqual(100 / 6)
  },
)

it('recalculates 300 items in rows, with as many that may still be begun, within 2 ms', () => {
  const items = Array.from({ length: 30 }, (_, i) => buildItem(`q${i}`))
  const words = { sv: 'Ord', en: 'Words' }
  const pack = {
    ...buildPack(items, {
      kind: 'scored',
      scoring: {
        base: 1,
        extra: [],
        subtract: [],
        excluded: [],
        bands: [{ min: 0, max: 400, level: 1 }],
        unknownPolicy: 'range',
        confidence: 'unknown',
        note: words,
      },
    }),
    format: 2 as const,
    sections: [{ id: 'all', title: words, items, repeats: { row: words, ask: words, max: 10 } }],
  }
  const rows = new Map([['all', Array.from({ length: 5 }, (_, at) => at.toString(16).padStart(32, '0'))]])
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now()
    resultFact(spreadRows(pack, rows), new Map())
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThanOrEqual(2)
})
