import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const text = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const NAME = /\b(?:LYKTA_[A-Z_]+|APP_FOLDER|HOST|PORT)\b/g
const known = new Set(text('src/server/settings.ts').match(NAME))
/** Set for the other programs beside the server, and not read by it. */
const OF_OTHERS = new Set(['LYKTA_DOMAIN', 'LYKTA_DATABASE_PASSWORD'])

test.each([...known])('%s is explained to whoever runs the server', (name) => {
  expect(text('docs/operations.md')).toContain(`\`${name}\``)
})

const files = readdirSync(join(ROOT, 'deploy'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))

test.each([...files, 'docs/operations.md'])('%s sets nothing that the server does not know', (path) => {
  const named = [...(text(path).match(/\bLYKTA_[A-Z_]+\b/g) ?? [])]
  expect(named.filter((name) => !known.has(name) && !OF_OTHERS.has(name))).toEqual([])
})

test('the image has every folder that the server imports, and is not run by root', () => {
  const image = text('deploy/Containerfile')
  for (const folder of ['src/lib', 'src/protocol', 'src/server', 'dist', 'node_modules'])
    expect(image).toMatch(new RegExp(`^COPY --from=build /lykta/${folder} ${folder}$`, 'm'))
  expect(image).toMatch(/^USER 1000:1000$/m)
})

test('limits are told as they are', () => {
  const limits = text('src/server/limits.ts')
  const told = text('docs/operations.md')
  for (const [number, words] of [
    ['deviceCalls: 600', '600 a minute'],
    ['addressCalls: 1_200', '1,200 a minute'],
    ['joinCalls: 120', '120 a minute'],
    ['entries: 2_000', '2,000 an hour'],
    ['linesOfDevice: 4', '4 a device'],
    ['15 * 60_000', '15 minutes'],
  ] as const) {
    expect(limits).toContain(number)
    expect(told).toContain(words)
  }
})
