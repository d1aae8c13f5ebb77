import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadWords } from '../../../src/app/passphrase.ts'
import { KIT_WORDS, kitWords, readKit } from '../../../src/app/recovery/kit-words.ts'
import { sha256 } from '../../../src/crypto/primitives.ts'
import { toHex, toUtf8 } from '../../../src/lib/bytes.ts'
import { encodeKit, kitSigns } from '../../../src/protocol/recovery-kit.ts'

const SET = 'ab12'.padEnd(32, '0')

test('the words of a kit come back, in capitals or with commas, and so does its picture', async () => {
  const words = await loadWords()
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 17, maxLength: 17 }), async (array) => {
      const share = new Uint8Array(array)
      const kit = await encodeKit(SET, share, sha256)
      const said = kitWords(words, kit)
      expect(said).toHaveLength(KIT_WORDS)
      expect(await readKit(words, said.join(', ').toUpperCase())).toMatchObject({ tag: 'ab12', share })
      expect(await readKit(words, kitSigns(kit, SET))).toMatchObject({ tag: 'ab12', share, org: SET })
    }),
    { numRuns: 50 },
  )
})

test('a word that is wrong, missing, moved or not in the list is found', async () => {
  const words = await loadWords()
  const said = kitWords(words, await encodeKit(SET, new Uint8Array(17).fill(5), sha256))
  const other = words[(words.indexOf(said[3] as string) + 1) % words.length] as string
  for (const wrong of [
    said.with(3, other),
    said.slice(1),
    [...said.slice(1), said[0] as string],
    said.with(0, 'qqqq'),
    words.slice(-KIT_WORDS),
  ])
    expect(await readKit(words, wrong.join(' '))).toBeUndefined()
})

// A kit lies in a safe for years. Were the list to change with an update, no paper could be read any more.
test('the list of words is the one that kits were printed from', async () => {
  const words = await loadWords()
  expect(words.length ** KIT_WORDS).toBeGreaterThan(2 ** 176)
  expect(toHex(await sha256(toUtf8(words.join('\n'))))).toBe(
    'e649a4db7e7b5afb936e42944f393716f5b084ae6db12049c031bb8a163e7999',
  )
})
