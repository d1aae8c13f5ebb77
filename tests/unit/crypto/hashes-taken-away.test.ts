import { expect, test, vi } from 'vitest'
import { digest } from '../../support/digest.ts'
import { openKeeper } from '../../support/keeper-rig.ts'
import { expectOk } from '../../support/storage-rig.ts'

vi.mock('../../../src/crypto/wasm-hashes.ts', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

test('a chain is checked also when an update has taken the code for many hashes away', async () => {
  const { client } = await openKeeper()
  const space = 'real' as const
  const identity = expectOk(await client.createSpace({ space }))
  const { keyId } = expectOk(await client.createCaseKey({ space }))
  const head = { deviceSeq: 0, hash: new Uint8Array(32) }
  const events = Array.from({ length: 60 }, (_, i) => ({ keyId, payload: `svar ${i}` }))
  const sealed = expectOk(await client.seal({ space, head, events, records: [] }))
  const envelopes = sealed.envelopes.map(({ bytes }) => bytes)
  const batches = [{ count: 60, signature: sealed.signature }]
  const chain = expectOk(await client.verifyChain({ ...identity, from: head, envelopes, batches }))
  expect(chain.deviceSeq).toBe(60)
  expect(chain.hashes.slice(-32)).toEqual(digest(envelopes[59] ?? new Uint8Array(0)))
})
