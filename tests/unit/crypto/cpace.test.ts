import { describe, expect, test } from 'vitest'
import { type CpaceTerms, startCpace } from '../../../src/crypto/cpace.ts'
import { fromHex, toHex, toUtf8 } from '../../../src/lib/bytes.ts'

/** draft-irtf-cfrg-cpace, "Test vector for CPace using group ristretto255 and hash SHA-512". */
const VECTOR = {
  channel: fromHex('6f630b425f726573706f6e6465720b415f696e69746961746f72'),
  session: fromHex('7e4b4791d6a8ef019b936c79fb7f2c57'),
  drawnA: fromHex('da3d23700a9e5699258aef94dc060dfda5ebb61f02a5ea77fad53f4ff0976d08'),
  drawnB: fromHex('d2316b454718c35362d83d69df6320f38578ed5984651435e2949762d900b80d'),
  shareA: 'd40fb265a7abeaee7939d91a585fe59f7053f982c296ec413c624c669308f87a',
  shareB: '08bcf6e9777a9c313a3db6daa510f2d398403319c2341bd506a92e672eb7e307',
  key: '4c5469a16b2364c4b944ebc1a79e51d1674ad47db26e8718154f59faebfaa52d8346f30aa58377117eb20d527f2cbc5c76381f7fd372e89df8239f87f2e02ed1',
}
const terms = (isFirst: boolean, code = 'Password'): CpaceTerms => ({
  code: toUtf8(code),
  channel: VECTOR.channel,
  session: VECTOR.session,
  isFirst,
  first: toUtf8('ADa'),
  second: toUtf8('ADb'),
})

describe('CPace', () => {
  test('gives the shares and the key of the published vector, on both sides', () => {
    const a = startCpace(terms(true), VECTOR.drawnA)
    const b = startCpace(terms(false), VECTOR.drawnB)
    expect(toHex(a.share)).toBe(VECTOR.shareA)
    expect(toHex(b.share)).toBe(VECTOR.shareB)
    expect(toHex(a.finish(b.share) ?? new Uint8Array())).toBe(VECTOR.key)
    expect(toHex(b.finish(a.share) ?? new Uint8Array())).toBe(VECTOR.key)
  })

  test('another code, session, channel or word on either side gives another key', () => {
    const a = startCpace(terms(true), VECTOR.drawnA)
    const others: readonly Partial<CpaceTerms>[] = [
      { code: toUtf8('Passwore') },
      { session: VECTOR.session.slice(1) },
      { channel: VECTOR.channel.slice(1) },
      { second: toUtf8('ADc') },
    ]
    for (const other of others) {
      const b = startCpace({ ...terms(false), ...other }, VECTOR.drawnB)
      expect(a.finish(b.share)).not.toEqual(b.finish(a.share))
    }
  })

  test('takes no share that is not a point, or the one that gives the same key to everybody', () => {
    const a = startCpace(terms(true), VECTOR.drawnA)
    expect(a.finish(new Uint8Array(32))).toBeUndefined()
    expect(a.finish(new Uint8Array(32).fill(255))).toBeUndefined()
    expect(a.finish(new Uint8Array(31))).toBeUndefined()
    expect(a.finish(fromHex(`01${'00'.repeat(31)}`))).toBeUndefined()
  })
})
