import { cpus, loadavg } from 'node:os'
import { measureCatalogue } from '../../src/content/measures/catalogue.ts'
import { type BridgeInput, proposeMeasures } from '../../src/domain/bridge/bridge.ts'
import { indexCatalogue } from '../../src/domain/bridge/catalogue-index.ts'
import { type Factor, TOPICS } from '../../src/domain/bridge/factor.ts'
import { type CatalogueMeasure, MeasureCatalogue } from '../../src/domain/bridge/measure.ts'
import { openPrintPage } from '../support/print-page.ts'
import { type Figure, formatFigures, median, percentile } from './figures.ts'

const SLOWDOWN = 6
const RUNS = 200
const DRAWINGS = 5

const [processor] = cpus()
const [load = 0] = loadavg()
process.stdout.write(`${processor?.model ?? 'unknown processor'} × ${cpus().length}, Chromium\n`)
if (load > 0.7)
  process.stdout.write(`Others use this machine (load ${load.toFixed(1)}): figures come out too high.\n`)
process.stdout.write('\n')

const bridge = measureBridge()
const pdf = await measurePdf()
const figures: Figure[] = [
  {
    what: 'bridge recalculated, 200 measures and 100 factors, p50',
    ours: percentile(bridge, 0.5),
    reach: 5,
    unit: 'ms',
  },
  {
    what: 'bridge recalculated, 200 measures and 100 factors, p95',
    ours: percentile(bridge, 0.95),
    reach: 5,
    unit: 'ms',
  },
  {
    what: 'PDF of a full plan, pressed on its page the first time, processor 6× slower',
    ours: pdf.pressed,
    reach: 1500,
    unit: 'ms',
  },
  {
    what: 'the same again',
    ours: median(pdf.again),
    reach: 1500,
    unit: 'ms',
  },
  {
    what: 'the same with nothing prepared: the drawing code and the letters loaded first',
    ours: pdf.unprepared,
    reach: 1500,
    unit: 'ms',
  },
]
process.stdout.write(`${formatFigures(figures)}\n`)

/** The shipped catalogue, its measures once more under other names, and every topic known and not known. */
function measureBridge(): readonly number[] {
  const catalogue = MeasureCatalogue.parse(measureCatalogue)
  const copies = Array.from({ length: 200 - catalogue.measures.length }, (_, i): CatalogueMeasure => {
    const original = catalogue.measures[i % catalogue.measures.length]
    if (!original) throw new Error('expected a measure')
    return { ...original, id: `copy-${i}` }
  })
  const measures = [...catalogue.measures, ...copies]
  const index = indexCatalogue({ ...catalogue, measures })
  const factors = someFactors(100)
  const input: BridgeInput = {
    factors,
    chosen: measures.slice(0, 20).map(({ id }, i) => ({
      id: i.toString(16).padStart(32, '0'),
      catalogue: id,
      factors: factors.slice(i, i + 3).map((factor) => factor.id),
      status: 'decided',
    })),
    left: new Map(),
    inPlace: new Set(),
  }
  return Array.from({ length: RUNS }, () => {
    const began = performance.now()
    const { rows } = proposeMeasures(input, index)
    const took = performance.now() - began
    if (rows.length !== 100) throw new Error(`expected 100 rows, got ${rows.length}`)
    return took
  })
}

function someFactors(count: number): readonly Factor[] {
  const origins = [{ kind: 'outside', assessment: 'a'.repeat(32), text: 'said' }] as const
  const known = TOPICS.map((topic): Factor => ({ id: topic, topic, state: 'present', origins }))
  const open = TOPICS.map((topic): Factor => ({ id: `${topic}.unknown`, topic, state: 'unknown', origins }))
  const own = Array.from({ length: count - known.length - open.length }, (_, i): Factor => {
    return { id: `outside.${i}`, topic: undefined, state: 'present', origins }
  })
  return [...known, ...open, ...own].slice(0, count)
}

/**
 * Every prompt of the plan answered. First with nothing loaded; then, on a fresh page, after what the print's own screen
 * does while the paper is looked at.
 */
async function measurePdf(): Promise<{
  readonly unprepared: number
  readonly pressed: number
  readonly again: readonly number[]
}> {
  const opened = await openPrintPage()
  try {
    const { context, page, url } = opened
    const session = await context.newCDPSession(page)
    const draw = () =>
      page.evaluate(async () => {
        const began = performance.now()
        const drawn = await window.drawPlan?.()
        return drawn?.code === '' ? performance.now() - began : Number.NaN
      })
    const visit = async () => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await page.goto('about:blank')
      await page.goto(url)
      await page.waitForFunction(() => window.drawPlan !== undefined)
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    }
    await visit()
    const unprepared = await draw()
    await visit()
    await page.evaluate(() => window.preparePlan?.())
    const pressed = await draw()
    const again: number[] = []
    for (let i = 0; i < DRAWINGS; i++) again.push(await draw())
    return { unprepared, pressed, again }
  } finally {
    await opened.close()
  }
}
