import { beforeEach, expect, test } from 'vitest'
import type { CryptoClient } from '../../../src/crypto/crypto-client.ts'
import { hashAll } from '../../../src/crypto/wasm-hashes.ts'
import type { Bytes } from '../../../src/lib/bytes.ts'
import { digest } from '../../support/digest.ts'
import { openKeeper } from '../../support/keeper-rig.ts'
import { expectOk, random } from '../../support/storage-rig.ts'

const space = 'real'
const START = { deviceSeq: 0, hash: new Uint8Array(32) }
let client: CryptoClient
let key: { readonly keyId: string; readonly wrapped: Bytes }
let envelopes: Bytes[]

beforeEach(async () => {
  client = (await openKeeper()).client
  expectOk(await client.createSpace({ space }))
  key = expectOk(await client.createCaseKey({ space }))
  const events = [{ keyId: key.keyId, payload: 'svar' }]
  const sealed = expectOk(await client.seal({ space, head: START, events, records: [] }))
  envelopes = sealed.envelopes.map(({ bytes }) => bytes)
  expectOk(await client.forgetCaseKeys({ space, keyIds: [key.keyId] }))
})

async function open(...arrived: (typeof key)[]) {
  return expectOk(await client.openEnvelopes({ space, envelopes, arrived }))
}

test('a key that came along opens what it came with, and nothing else', async () => {
  expect(await open()).toEqual([{ code: 'no-key' }])
  expect(await open(key)).toEqual([{ payload: 'svar' }])
  expect(await open()).toEqual([{ code: 'no-key' }])
})

test('one that was tried counts when it is loaded, and one that was forgotten has to come again', async () => {
  await open(key)
  expect(expectOk(await client.loadCaseKeys({ space, keys: [key] })).refused).toEqual([])
  expect(await open()).toEqual([{ payload: 'svar' }])
  await open(key)
  expectOk(await client.forgetCaseKeys({ space, keyIds: [key.keyId] }))
  expect(await open()).toEqual([{ code: 'no-key' }])
})

test('the one that is there is not replaced by another under its name', async () => {
  const other = expectOk(await client.createCaseKey({ space }))
  expectOk(await client.loadCaseKeys({ space, keys: [key] }))
  expect(await open({ keyId: key.keyId, wrapped: other.wrapped })).toEqual([{ code: 'no-key' }])
  expect(await open()).toEqual([{ payload: 'svar' }])
})

test('one that was not sealed for this name opens nothing, also after the right one was tried', async () => {
  const other = expectOk(await client.createCaseKey({ space }))
  const wrong = { keyId: key.keyId, wrapped: other.wrapped }
  expect(await open(wrong)).toEqual([{ code: 'no-key' }])
  await open(key)
  expect(await open(wrong)).toEqual([{ code: 'no-key' }])
  expect(expectOk(await client.loadCaseKeys({ space, keys: [wrong] })).refused).toEqual([key.keyId])
})

test('many are hashed as each of them is alone', async () => {
  const items = Array.from({ length: 300 }, (_, length) => random(length))
  expect(await hashAll(items)).toEqual(items.map(digest))
})
