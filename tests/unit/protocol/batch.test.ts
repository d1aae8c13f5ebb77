import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toHex } from '../../../src/lib/bytes.ts'
import { batchMessage } from '../../../src/protocol/batch.ts'

const head = {
  org: '11'.repeat(16),
  feed: '22'.repeat(16),
  device: '33'.repeat(16),
  deviceSeq: 0x0102030405,
  hash: new Uint8Array(32).fill(0x44),
}

describe('the message of a batch signature', () => {
  test('is laid out as the specification says', () => {
    expect(toHex(batchMessage(head))).toBe(
      [
        Buffer.from('lykta/batch/1').toString('hex'),
        '11'.repeat(16),
        '22'.repeat(16),
        '33'.repeat(16),
        '0000000102030405',
        '44'.repeat(32),
      ].join(''),
    )
  })

  test('is another one when any fact is another', () => {
    const id = fc.stringMatching(/^[0-9a-f]{32}$/)
    const heads = fc.record({
      org: id,
      feed: id,
      device: id,
      deviceSeq: fc.maxSafeNat(),
      hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => new Uint8Array(bytes)),
    })
    fc.assert(
      fc.property(
        heads,
        heads,
        fc.constantFrom('org', 'feed', 'device', 'deviceSeq', 'hash'),
        (one, two, fact) => {
          const mixed = { ...one, [fact]: two[fact as keyof typeof two] }
          const isSame = JSON.stringify(mixed) === JSON.stringify(one)
          expect(toHex(batchMessage(mixed)) === toHex(batchMessage(one))).toBe(isSame)
        },
      ),
    )
  })
})
