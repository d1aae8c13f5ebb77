import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const TOKENS = readFileSync(new URL('../../../src/ui/theme/tokens.css', import.meta.url), 'utf8')
const GROUNDS = ['sunken', 'ground', 'raised', 'pressed'] as const
const WASHES = ['light-wash', 'blue-wash', 'brick-wash'] as const

/** What is read, on everything it is set on. WCAG 2.2, 1.4.3. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, ...WASHES]],
  ['ink-soft', [...GROUNDS, ...WASHES]],
  ['blue', [...GROUNDS, 'blue-wash', 'light-wash']],
  ['brick', ['ground', 'raised', 'brick-wash']],
  ['on-act', ['act', 'act-pressed']],
  ['on-brick', ['brick-fill', 'brick-pressed']],
]

/** What must be seen to know that something is there or chosen. WCAG 2.2, 1.4.11. */
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['sunken', 'ground', 'raised', ...WASHES]],
  ['light', ['ground', 'raised', 'sunken', 'light-wash']],
  ['act', [...GROUNDS, ...WASHES]],
  ['brick', ['ground', 'raised', 'brick-wash']],
  ['blue', ['ground', 'blue-wash']],
  ['focus', [...GROUNDS, ...WASHES]],
]

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  const colours = readColours(theme)

  test.each(pairs(TEXT))('%s can be read on %s', (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(pairs(PARTS))('%s can be seen on %s', (part, ground) => {
    expect(contrast(colours, part, ground)).toBeGreaterThanOrEqual(3)
  })

  test('every colour is in a pair or is only decoration', () => {
    const paired = new Set([...TEXT, ...PARTS].flatMap(([front, backs]) => [front, ...backs]))
    // Hairlines between rows and the lantern's own flame carry no meaning by themselves.
    const decoration = ['line', 'light-glow']
    expect([...colours.keys()].filter((name) => !paired.has(name) && !decoration.includes(name))).toEqual([])
  })
})

describe.each(['light', 'dark'] as const)('with more contrast, in %s', (theme) => {
  const colours = new Map([...readColours(theme), ...readColours(theme, 'more')])

  test.each(pairs(TEXT))('%s can be read on %s with tired eyes', (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(7)
  })

  test.each(pairs(PARTS))('%s is plain on %s', (part, ground) => {
    expect(contrast(colours, part, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('there is more of it: ink, lines and grounds are other than every day', () => {
    const every = readColours(theme)
    for (const name of ['ground', 'ink', 'ink-soft', 'line', 'line-strong', 'light', 'blue', 'brick'])
      expect(colours.get(name), name).not.toBe(every.get(name))
  })
})

test('the measure agrees with the figures of WCAG', () => {
  const known = new Map([
    ['white', '#ffffff'],
    ['black', '#000000'],
    ['grey', '#767676'],
  ])
  expect(contrast(known, 'white', 'black')).toBeCloseTo(21, 5)
  expect(contrast(known, 'grey', 'white')).toBeCloseTo(4.54, 2)
})

function pairs(table: typeof TEXT) {
  return table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const))
}

/** The first declaration of each colour is the everyday one; later ones (more contrast, paper) come in media queries. */
function readColours(theme: 'light' | 'dark', wish?: 'more'): ReadonlyMap<string, string> {
  const colours = new Map<string, string>()
  const from = wish ? TOKENS.slice(TOKENS.indexOf('(prefers-contrast: more)')) : TOKENS
  for (const [, name, light, dark] of from.matchAll(
    /--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
  )) {
    if (name && light && dark && !colours.has(name)) colours.set(name, theme === 'light' ? light : dark)
  }
  return colours
}

function contrast(colours: ReadonlyMap<string, string>, front: string, back: string): number {
  const [lighter = 0, darker = 0] = [luminance(colours, front), luminance(colours, back)].sort(
    (a, b) => b - a,
  )
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colours: ReadonlyMap<string, string>, name: string): number {
  const hex = colours.get(name)
  if (!hex) throw new Error(`expected a colour called ${name} in tokens.css`)
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
