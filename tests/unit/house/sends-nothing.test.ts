import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../../../src')
/** Ways out of the app that somebody else carries: mail, messages, the sheet for sharing, a window of another page. */
const WAYS_OUT = /mailto:|\bsmsto?:|navigator\s*\.\s*share|\bwindow\s*\.\s*open\(|sendBeacon/

/** A plan, a card or a day leaves as paper or as a file somebody carries, and never as a message. */
test('the app has no way to mail, text or share', async () => {
  const files = (await readdir(SRC, { recursive: true })).filter((file) => /\.(tsx?|html)$/.test(file))
  const found: string[] = []
  for (const file of files) if (WAYS_OUT.test(await readFile(join(SRC, file), 'utf8'))) found.push(file)
  expect(files.length).toBeGreaterThan(500)
  expect(found).toEqual([])
  expect('mailto:a@b sms:1').toMatch(WAYS_OUT)
})
