import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/crypto/primitives.ts'
import { fromHex, toHex } from '../../../src/lib/bytes.ts'
import { answerOf, askCodeOf, parseAnswer, parseAskCode } from '../../../src/protocol/help-code.ts'
import {
  encodeKit,
  kitSigns,
  organisationSigns,
  parseKit,
  parseKitSigns,
  parseOrganisationSigns,
} from '../../../src/protocol/recovery-kit.ts'

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((array) => new Uint8Array(array))
const ORG = '0123456789abcdef0123456789abcdef'

/** Every sign of a spoken code exchanged for its neighbour, one at a time. */
function slips(code: string): string[] {
  return [...code].flatMap((sign, at) =>
    sign === ' ' ? [] : [`${code.slice(0, at)}${sign === '7' ? '8' : '7'}${code.slice(at + 1)}`],
  )
}

describe('the codes of a forgotten passphrase', () => {
  test('come back as they were said, also in small letters, without spaces and with O for 0', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(8), bytes(16), async (nonce, key) => {
        const ask = await askCodeOf(nonce, sha256)
        const answer = await answerOf(key, sha256)
        expect(ask).toMatch(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/)
        expect(answer).toMatch(/^([0-9A-Z]{4} ){6}[0-9A-Z]{4}$/)
        expect(await parseAskCode(ask.toLowerCase().replaceAll('0', 'o'), sha256)).toEqual(nonce)
        expect(await parseAnswer(answer.replaceAll(' ', ''), sha256)).toEqual(key)
      }),
      { numRuns: 50 },
    )
  })

  test('with one wrong sign are found out', async () => {
    const ask = await askCodeOf(fromHex('00112233445566ff'), sha256)
    for (const slip of slips(ask).filter((each) => each !== ask))
      expect(await parseAskCode(slip, sha256), slip).toBeUndefined()
    const answer = await answerOf(fromHex(ORG), sha256)
    for (const slip of slips(answer).filter((each) => each !== answer))
      expect(await parseAnswer(slip, sha256), slip).toBeUndefined()
    expect(await parseAskCode(answer, sha256)).toBeUndefined()
    expect(await parseAnswer(ask, sha256)).toBeUndefined()
    expect(await parseAnswer('', sha256)).toBeUndefined()
  })
})

describe('a printed kit', () => {
  test('comes back from its bytes and its picture, with the organisation in the picture', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(16), bytes(17), async (set, share) => {
        const kit = await encodeKit(toHex(set), share, sha256)
        const tag = toHex(set).slice(0, 4)
        expect(await parseKit(kit, sha256)).toEqual({ tag, share, org: undefined })
        expect(await parseKitSigns(kitSigns(kit, ORG), sha256)).toEqual({ tag, share, org: ORG })
      }),
      { numRuns: 50 },
    )
  })

  test('with any byte wrong, cut or grown is none', async () => {
    const kit = await encodeKit(ORG, new Uint8Array(17).fill(9), sha256)
    for (let i = 0; i < kit.length; i++)
      expect(await parseKit(kit.with(i, (kit[i] as number) ^ 1), sha256)).toBeUndefined()
    expect(await parseKit(kit.slice(1), sha256)).toBeUndefined()
    expect(await parseKitSigns(kitSigns(kit, ORG).slice(1), sha256)).toBeUndefined()
    expect(await parseKitSigns('inget kort', sha256)).toBeUndefined()
  })

  test('names its organisation by a number that can be typed', () => {
    expect(parseOrganisationSigns(organisationSigns(ORG).toLowerCase())).toBe(ORG)
    expect(parseOrganisationSigns('123')).toBeUndefined()
  })
})
