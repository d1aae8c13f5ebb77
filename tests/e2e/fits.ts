import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Nothing wrong with the screen as it is, for whoever enlarges it or has colours of their own. Goes on after a fault. */
export async function expectFits(page: Page, screen: string): Promise<void> {
  expect.soft(await faultsOfSize(page), screen).toEqual([])
}

/** The screen on a phone, on the tablet lying down and standing: all of it is there, and a finger hits everything. */
export async function expectInHand(page: Page, screen: string): Promise<void> {
  for (const [width, height] of [
    [390, 844],
    [1180, 820],
    [820, 1180],
  ] as const) {
    await page.setViewportSize({ width, height })
    const faults = [
      ...(await tooWide(page)),
      ...(await cutText(page)),
      ...(await tooSmall(page)),
      ...(await brokenHeading(page)),
    ]
    expect.soft(faults, `${screen}, ${width} x ${height}`).toEqual([])
  }
}

/**
 * What goes wrong with the screen as it is now for whoever enlarges it or has colours of their own: 320 points of width,
 * which is 400 per cent zoom; text at twice its size; the colours of the system. Leaves the size to whoever comes next.
 */
async function faultsOfSize(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  const note = (how: string, faults: readonly string[]) =>
    found.push(...new Set(faults.map((fault) => `${how}: ${fault}`)))
  await page.setViewportSize({ width: 320, height: 640 })
  note('320 points', [...(await tooWide(page)), ...(await cutText(page)), ...(await overlapping(page))])
  await page.setViewportSize({ width: 820, height: 1180 })
  await setTextSize(page, '200%')
  note('twice the text', [...(await tooWide(page)), ...(await cutText(page)), ...(await overlapping(page))])
  await setTextSize(page, '')
  await page.emulateMedia({ forcedColors: 'active' })
  note('colours of the system', await unmarked(page))
  await page.emulateMedia({ forcedColors: 'none' })
  return found
}

export function setTextSize(page: Page, size: string): Promise<void> {
  return page.evaluate((to) => {
    document.documentElement.style.fontSize = to
  }, size)
}

export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const over = [...document.querySelectorAll('main *, header *, dialog *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth - clientWidth} too wide: ${over.at(-1)?.outerHTML.slice(0, 100)}`]
  })
}

/** A word of the main heading that goes on in the next line: this browser sets no hyphens, as many do for Swedish. */
function brokenHeading(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('h1')].flatMap((heading) => {
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
      const broken: string[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\d]+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
          if (lines.size > 1) broken.push(`broken word: ${word}`)
        }
      }
      return broken
    }),
  )
}

const TARGET = 44

/**
 * What a finger has to hit and is too small for it. A label is part of what it names, and may be all of it that is seen. A
 * link in the middle of a sentence is as high as the line, and what only a reader hears has no size.
 */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const within = document.querySelector('dialog[open]') ?? document.body
    const targets = within.querySelectorAll<HTMLElement>(
      ':is(button, input, select, textarea, summary):not([type=hidden]), a[href], [role=button], [role=tab]',
    )
    return [...targets].flatMap((target) => {
      const labels = target instanceof HTMLInputElement ? [...(target.labels ?? [])] : []
      const seen = [target, ...labels].filter(
        (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.unseen, svg'),
      )
      if (seen.length === 0) return []
      if (target.matches('a') && getComputedStyle(target).display === 'inline') return []
      const isHit = seen.some((each) => {
        const { width, height } = each.getBoundingClientRect()
        // Half a point is what rounding takes.
        return width >= least - 0.5 && height >= least - 0.5
      })
      return isHit ? [] : [`too small for a finger: ${target.outerHTML.slice(0, 100)}`]
    })
  }, TARGET)
}

/**
 * Text that its own box hides. The name of the way back may be shortened: it has its whole name for a reader. What stands
 * in a field of one line moves with the cursor, as fields do.
 */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, dialog *')].flatMap((element) => {
      const hides = /hidden|clip/.test(getComputedStyle(element).overflow)
      const isCut =
        element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2
      if (!hides || !isCut || element.clientWidth <= 1 || element.closest('.frame-back, .unseen, input'))
        return []
      return [`cut: ${element.outerHTML.slice(0, 100)}`]
    }),
  )
}

/** Two pieces of text on the same spot. Labels inside drawings are left out: each drawing has a table beside it. */
export function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('dialog[open]') ?? document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    // The bar that stays lies over what is scrolled under it, and what only a reader hears lies over anything.
    const isApart = (element: Element | null | undefined): boolean => {
      if (!element) return false
      const { position, clipPath } = getComputedStyle(element)
      return /sticky|fixed/.test(position) || clipPath === 'inset(50%)' || isApart(element.parentElement)
    }
    const lines: { readonly text: string; readonly box: DOMRect }[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      if (text === '' || node.parentElement?.closest('.unseen, svg') || isApart(node.parentElement)) continue
      if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) if (box.width > 2) lines.push({ text, box })
    }
    return lines.flatMap((one, at) =>
      lines.slice(at + 1).flatMap((other) => {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // The boxes of two lines of one text lie a little into each other; a third of a line is another thing.
        const isOver = across > 2 && down > Math.min(one.box.height, other.box.height) / 3
        return isOver && one.text !== other.text ? [`over each other: ${one.text} / ${other.text}`] : []
      }),
    )
  })
}

/** Chosen cards and places without an edge of their own, and a focus without an outline. */
export function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const chosen = [...document.querySelectorAll('.choice[data-chosen=true]')].filter(
      (card) => Number.parseFloat(getComputedStyle(card).borderTopWidth) < 2,
    )
    const before = document.activeElement
    const within = document.querySelector('dialog[open]') ?? document.querySelector('main')
    const target = [
      ...(within?.querySelectorAll<HTMLElement>(':is(button, input):enabled, a[href]') ?? []),
    ].find((element) => element.checkVisibility())
    // What has the focus already is not marked anew.
    if (before instanceof HTMLElement) before.blur()
    target?.focus({ focusVisible: true } as FocusOptions)
    const outlined = target?.closest('label') ?? target
    const seen = [outlined, target].some(
      (element) => element && getComputedStyle(element).outlineStyle !== 'none',
    )
    if (before instanceof HTMLElement) before.focus()
    return [
      ...chosen.map(() => 'chosen card without an edge'),
      ...(target && !seen ? ['focus without outline'] : []),
    ]
  })
}
