import { expect, test } from 'vitest'
import { formFile, readForm } from '../../../src/app/fhir-form.ts'
import { openShippedPack } from '../../../src/app/packs.ts'

const NOW = Date.parse('2026-11-24T12:00:00')
const opened = await openShippedPack('sara-sv')
if (!opened.ok) throw new Error('expected the pack')
const pack = opened.value

test('a saved instrument is named by its day only, and reads back the same', async () => {
  const { name, blob } = formFile(pack, NOW)
  expect(name).toBe('mall-2026-11-24.json')
  expect(await readForm(blob, NOW)).toEqual({ ok: true, value: { pack, notSupported: [] } })
})

test('fhir-too-large: a file over two million bytes is never read', async () => {
  const file = new Blob(['x'.repeat(2_000_001)])
  expect(await readForm(file, NOW)).toEqual({
    ok: false,
    error: { code: 'fhir-too-large', limit: 'characters' },
  })
})

test('unreadable: a file that was taken away meanwhile', async () => {
  const gone = Object.assign(new Blob(['{}']), { text: () => Promise.reject(new Error('NotReadableError')) })
  expect(await readForm(gone, NOW)).toEqual({ ok: false, error: { code: 'unreadable' } })
})
