import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { strictPut, type WritableTables, type WriteCallback } from '../../../src/storage/strict-write.ts'
import type { Tables } from '../../../src/storage/tables.ts'
import { storageRig } from '../../support/storage-rig.ts'

// Whatever awaits inside a transaction works in Chromium as long as the answer comes soon, and loses the write in WebKit
// and Firefox. Nothing that can is to compile; the compiler runs over this file too.

async function putLate({ drafts }: WritableTables) {
  await new Promise((done) => setTimeout(done))
  drafts.put({ id: 'sen', bytes: new Uint8Array(1) })
}

// @ts-expect-error an async callback
const awaits: WriteCallback = (tables) => putLate(tables)

// @ts-expect-error a transaction of Dexie's own, in which anything may be awaited
const byDexie = (tables: Tables) => tables.transaction

test('what is put after something was awaited is not written, and a callback that could await does not compile', async () => {
  const { tables } = storageRig()
  let lost: unknown
  await tables(async (open) => {
    await strictPut(open, (writable) => {
      writable.drafts.put({ id: 'genast', bytes: new Uint8Array(1) })
      putLate(writable).catch((error: unknown) => {
        lost = error
      })
    })
    await expect.poll(() => lost).toMatchObject({ name: 'TransactionInactiveError' })
    expect(await open.drafts.toCollection().primaryKeys()).toEqual(['genast'])
  })
  expect([awaits, byDexie]).toHaveLength(2)
})

test('transactions are opened in three files, and WebCrypto is asked in one folder', () => {
  const src = join(import.meta.dirname, '../../../src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))
  const naming = (what: RegExp) =>
    files.filter((name) => what.test(readFileSync(join(src, name), 'utf8'))).sort()
  expect(naming(/\.transaction\(/).filter((name) => !name.startsWith('server/'))).toEqual([
    'storage/fetch-shards.ts',
    'storage/strict-write.ts',
    'storage/vault-store.ts',
  ])
  const subtle = naming(/\bsubtle\b/)
  expect(subtle).toContain('crypto/primitives.ts')
  expect(subtle.filter((name) => !name.startsWith('crypto/'))).toEqual([])
})
