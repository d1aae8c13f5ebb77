import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const UI = new URL('../../../src/ui/', import.meta.url).pathname
const SHEETS = globSync(`${UI}**/*.css`).map((path) => ({
  name: path.slice(UI.length),
  css: readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
}))

// What the compositor moves by itself, however busy the processor is.
const MOVABLE = ['transform', 'opacity', 'none']

test('only place and opacity are set in motion, so that a slow tablet keeps up', () => {
  expect(SHEETS.length).toBeGreaterThan(20)
  const found = SHEETS.flatMap(({ name, css }) =>
    [...transitioned(css), ...keyframed(css)]
      .filter((property) => !MOVABLE.includes(property))
      .map((property) => `${name}: ${property}`),
  )
  expect(found).toEqual([])
})

test('what is set in motion is found, in every way of writing it', () => {
  expect(
    transitioned('a { transition: width 1s, opacity 2s; } b { transition-property: color, top; }'),
  ).toEqual(['width', 'opacity', 'color', 'top'])
  expect(transitioned('a { transition: 120ms ease; }')).toEqual(['all'])
  expect(keyframed('@keyframes x { from { left: 0; } 50% { opacity: 0; } }')).toEqual(['left', 'opacity'])
})

function transitioned(css: string): string[] {
  return [...css.matchAll(/transition(?:-property)?:\s*([^;]+);/g)].flatMap(([, value = '']) =>
    value
      .replace(/\([^)]*\)/g, '')
      .split(',')
      .map(
        (part) =>
          part
            .trim()
            .replace(/\s*!important$/, '')
            .split(/\s+/)[0] ?? '',
      )
      .map((first) => (/^(\d|var)/.test(first) ? 'all' : first)),
  )
}

function keyframed(css: string): string[] {
  return [...css.matchAll(/@keyframes\s+[\w-]+\s*\{((?:[^{}]*\{[^{}]*\})*)\s*\}/g)].flatMap(([, body = '']) =>
    [...body.matchAll(/([\w-]+)\s*:/g)].map(([, property = '']) => property),
  )
}
