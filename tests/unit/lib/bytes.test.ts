import { expect, test, vi } from 'vitest'
import { fromHex, fromUtf8, joinBytes, toHex, toUtf8 } from '../../../src/lib/bytes.ts'

test('more byte strings are joined than one call takes as arguments', () => {
  const joined = joinBytes(Array.from({ length: 300_000 }, (_, i) => Uint8Array.of(i % 251)))
  expect([joined.length, joined[299_999]]).toEqual([300_000, 299_999 % 251])
})

test('hex is read for every byte there is, and nothing else is taken for it', () => {
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(fromHex(toHex(all))).toEqual(all)
  for (const text of ['0', '0G', 'AB', 'g0', '0:', ' 00', '00\n', '٠٠'])
    expect(() => fromHex(text)).toThrow(TypeError)
})

test('a text that breaks off leaves nothing for the next', () => {
  const whole = toUtf8('\ufeffÅsa')
  for (let length = 1; length < 4; length++) {
    expect(() => fromUtf8(toUtf8('Å€😀').slice(0, 2 + 3 + length))).toThrow(TypeError)
    expect(fromUtf8(whole)).toBe('\ufeffÅsa')
  }
})

test('no decoder is given more than Safari decodes with one', async () => {
  const part = new Uint8Array(2 ** 20)
  vi.resetModules()
  vi.stubGlobal(
    'TextDecoder',
    class {
      left = 2 ** 31
      decode({ length }: Uint8Array) {
        this.left -= length
        if (this.left < 0) throw new RangeError('Bad value')
        return 'text'
      }
    },
  )
  try {
    const fresh = await import('../../../src/lib/bytes.ts')
    for (let i = 0; i < 5_000; i++) expect(fresh.fromUtf8(part)).toBe('text')
  } finally {
    vi.unstubAllGlobals()
    vi.resetModules()
  }
})
