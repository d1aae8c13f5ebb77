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
const TIMES = 5

/** What the compositor says of one frame. Chromium's own trace; other engines have none like it. */
interface FrameReport {
  readonly state: string
  readonly has_compositor_animation: boolean
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
    const moves = [
      ['a sheet comes up', openHelp],
      ['one screen gives way to another', changeScreen],
    ] as const
    const figures: Figure[] = []
    for (const [what, move] of moves) {
      const reports: FrameReport[] = []
      for (let i = 0; i < TIMES; i++) reports.push(...(await framesDuring(session, () => move(page))))
      figures.push({
        what: `frames a second while ${what}, processor ${SLOWDOWN}× slower`,
        ours: framesASecond(reports),
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
function framesASecond(reports: readonly FrameReport[]): number {
  const moving = reports.filter((report) => report.has_compositor_animation)
  const shown = moving.filter(({ state }) => state.startsWith('STATE_PRESENTED')).length
  const dropped = moving.filter(({ state }) => state === 'STATE_DROPPED').length
  if (shown + dropped < 10) throw new Error(`expected motion, saw ${shown + dropped} frames of it`)
  return (60 * shown) / (shown + dropped)
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

async function openHelp(page: Page): Promise<void> {
  await page.locator('.frame-help').click()
  await page.getByRole('dialog').waitFor()
  await still(page)
  await page.getByRole('button', { name: 'Stäng' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

async function changeScreen(page: Page): Promise<void> {
  for (const [place, heading] of [
    ['cases', 'Ärenden'],
    ['today', 'Idag'],
  ] as const) {
    await page.locator(`.frame a[href="#/${place}"]`).click()
    await page.getByRole('heading', { name: heading, exact: true }).waitFor()
    await still(page)
  }
}

/** Until nothing moves any more. */
function still(page: Page): Promise<unknown> {
  return page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}
