import { todayOf } from '../../src/domain/follow-up/today.ts'
import type { IndexRow } from '../../src/domain/index-row.ts'
import { parseShard, shardText } from '../../src/storage/shard-text.ts'
import { type Figure, percentile } from './figures.ts'

const CASES = 2_000
const DUES = 6
const RUNS = 60
const KINDS = ['assess', 'limit', 'task', 'measure', 'waits'] as const

/**
 * "Idag" from the opened text of the index: read, grouped and sorted. What is drawn is forty rows a group whatever there
 * are of cases, and is not in it. The slowest of twenty is told beside the median, so that a good run hides nothing.
 */
export function measureToday(): readonly Figure[] {
  const text = shardText(Array.from({ length: CASES }, (_, n) => rowOf(n)))
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const day = todayOf(parseShard(text) ?? [], '2026-11-24')
    const ms = performance.now() - start
    const found = day.late.length + day.must.length + day.waits.length + day.ongoing.length
    if (found !== CASES) throw new Error(`expected ${CASES} cases, found ${found}`)
    return ms
  })
  return [
    { what: 'Idag over 2,000 cases, p50', ours: percentile(times, 0.5), reach: 50, unit: 'ms' },
    { what: 'Idag over 2,000 cases, p95', ours: percentile(times, 0.95), reach: 50, unit: 'ms' },
  ]
}

function rowOf(n: number): IndexRow {
  const dues = Array.from({ length: DUES }, (_, i) => {
    const month = 10 + ((n + i) % 3)
    return `2026-${month}-${10 + ((n * 7 + i) % 18)} ${KINDS[(n + i) % KINDS.length]}`
  }).sort()
  return {
    caseId: n.toString(16).padStart(32, '0'),
    kind: 'exposed',
    title: `Ärende ${n}`,
    names: `Namn ${n}`,
    personnummer: '',
    caseNumber: `2026-${n}`,
    nextStep: 'followUp',
    nextStepOn: dues[0]?.slice(0, 10) ?? '',
    dues: dues.join(','),
    changedAt: '2026-11-24T08:00:00.000Z',
    protection: 'none',
    saved: 'server',
  }
}
