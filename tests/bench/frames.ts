import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { storyOn } from '../e2e/story.ts'
import { launchChromium } from '../support/browsers.ts'
import { startApp } from '../support/start-app.ts'
import type { Figure } from './figures.ts'

const SLOWDOWN = 6
const REACH = 60
const TIMES = 10

/** What the compositor says of one frame. Chromium's own trace; other engines have none like it. */
interface FrameReport {
  readonly state: string
  /** Two reports can carry one number: what the compositor did at once, and what the page's own work added later. */
  readonly frame_sequence: number
  readonly has_compositor_animation: boolean
}

/** A motion, and the way back from it, which is not counted. */
interface Motion {
  readonly begin: (page: Page) => Promise<void>
  readonly undo: (page: Page) => Promise<void>
}

/**
 * Frames a second while something moves, with the processor slowed. Counted where frames are shown and not where
 * scripts run: a frame that was due during a motion and was not shown is a stutter, whoever was to blame.
 */
export async function measureFrames(): Promise<readonly Figure[]> {
  const profile = await mkdtemp(join(tmpdir(), 'frames-'))
  const app = await startApp()
  const browser = await launchChromium(profile)
  try {
    const page = await browser.newPage()
    await page.setViewportSize({ width: 820, height: 1180 })
    await page.goto(app.url)
    await storyOn(page).setUp()
    const session = await browser.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const moves: readonly (readonly [string, Motion])[] = [
      ['a sheet comes up', HELP],
      ['one screen gives way to another', SCREENS],
    ]
    const figures: Figure[] = []
    for (const [what, move] of moves) {
      const motions: (readonly FrameReport[])[] = []
      for (let i = 0; i < TIMES; i++) {
        motions.push(await framesDuring(session, () => move.begin(page)))
        await move.undo(page)
      }
      figures.push({
        what: `frames a second while ${what}, processor ${SLOWDOWN}× slower`,
        ours: framesASecond(motions),
        reach: REACH,
        unit: 'a second',
      })
    }
    return figures
  } finally {
    await browser.close()
    await app.stop()
    await rm(profile, { recursive: true, force: true })
  }
}

/** Of the frames that were due while something moved, the share that was shown, at sixty a second. */
function framesASecond(motions: readonly (readonly FrameReport[])[]): number {
  let due = 0
  let shown = 0
  for (const reports of motions) {
    const moving = reports.filter((report) => report.has_compositor_animation)
    const onScreen = new Set(numbersOf(moving, (state) => state.startsWith('STATE_PRESENTED')))
    const dropped = numbersOf(moving, (state) => state === 'STATE_DROPPED').filter((n) => !onScreen.has(n))
    shown += onScreen.size
    due += onScreen.size + new Set(dropped).size
  }
  if (due < 5 * TIMES) throw new Error(`expected motion, saw ${due} frames of it`)
  return (60 * shown) / due
}

function numbersOf(reports: readonly FrameReport[], isIn: (state: string) => boolean): readonly number[] {
  return reports.filter(({ state }) => isIn(state)).map((report) => report.frame_sequence)
}

async function framesDuring(session: CDPSession, move: () => Promise<void>): Promise<readonly FrameReport[]> {
  const reports: FrameReport[] = []
  const collect = ({ value }: { readonly value: readonly Record<string, unknown>[] }) => {
    for (const { name, args } of value) {
      const report = (args as { readonly frame_reporter?: FrameReport } | undefined)?.frame_reporter
      if (name === 'PipelineReporter' && report) reports.push(report)
    }
  }
  session.on('Tracing.dataCollected', collect as never)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['cc', 'disabled-by-default-devtools.timeline.frame'] },
  })
  await move()
  const whole = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await whole
  session.off('Tracing.dataCollected', collect as never)
  return reports
}

const HELP: Motion = {
  begin: async (page) => {
    await page.locator('.frame-help').click()
    await page.getByRole('dialog').waitFor()
    await still(page)
  },
  undo: async (page) => {
    await page.getByRole('button', { name: 'Stäng' }).click()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  },
}

const SCREENS: Motion = {
  begin: (page) => goTo(page, 'cases', 'Ärenden'),
  undo: (page) => goTo(page, 'today', 'Idag'),
}

async function goTo(page: Page, place: string, heading: string): Promise<void> {
  await page.locator(`.frame a[href="#/${place}"]`).click()
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
  await still(page)
}

/** Until what began to move has come to rest. A motion begins a frame or two after what sets it off. */
function still(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    for (let i = 0; i < 30 && document.getAnimations().length === 0; i++) await frame()
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
}
