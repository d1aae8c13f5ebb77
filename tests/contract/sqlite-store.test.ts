import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { err } from '../../src/lib/result.ts'
import { erasureBytes } from '../../src/protocol/erasing.ts'
import { openSqliteStore } from '../../src/server/store/open-sqlite-store.ts'
import { verifyOrganisationFile } from '../../src/server/store/sqlite-verify.ts'
import { noise, randomId, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { checkedBatch, feedStoreContract } from './feed-store-contract.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sqlite-store-'))
})
afterAll(() => rm(folder, { recursive: true }))

feedStoreContract('SQLite', { open: async () => expectOk(await openSqliteStore(join(folder, 'data'))) })

/** Files in which these bytes lie anywhere. */
async function holding(where: string, bytes: Uint8Array | string): Promise<string[]> {
  const names = await readdir(where)
  const read = await Promise.all(names.map((name) => readFile(join(where, name))))
  return names.filter((_, i) => read[i]?.includes(typeof bytes === 'string' ? bytes : Buffer.from(bytes)))
}

describe('the folder', () => {
  test('is held by one process at a time, and let go when it ends', async () => {
    const shared = join(folder, 'shared')
    const store = expectOk(await openSqliteStore(shared))
    expect(await openSqliteStore(shared)).toEqual(err({ code: 'data-taken' }))
    await store.close()
    await expectOk(await openSqliteStore(shared)).close()
  })

  test('has one file for each organisation', async () => {
    const own = join(folder, 'own')
    const store = expectOk(await openSqliteStore(own))
    const orgs = await Promise.all([rawOrganisation(), rawOrganisation()])
    for (const { org, feed, entries } of orgs)
      expectOk(
        await store.appendLog({ org, feed, expected: 0, bytes: entries[0] as never, fence: undefined }),
      )
    await store.close()
    expect((await readdir(own)).filter((name) => /^[0-9a-f]{32}\.sqlite$/.test(name)).sort()).toEqual(
      orgs.map(({ org }) => `${org}.sqlite`).sort(),
    )
  })

  test('has nothing left of an erased key in any of its files, while it is open and after', async () => {
    const erasing = join(folder, 'erasing')
    const store = expectOk(await openSqliteStore(erasing))
    const { org, feed, founder, entries } = await rawOrganisation()
    const first = { org, feed, expected: 0, bytes: entries[0] as never, fence: undefined }
    expectOk(await store.appendLog(first))
    const [gone, kept] = [randomId(), randomId()].map((keyId) => ({ keyId, wrapped: noise(93) }))
    if (!gone || !kept) throw new Error('expected two keys')
    founder.write(4)
    expectOk(await store.append(checkedBatch(founder, founder.batch(1, 2, [gone, kept])), 1))
    const left = checkedBatch(founder, founder.batch(3, 4, [gone]))
    await store.putQuarantine(left, { batches: 3, bytes: 10_000 })
    expect(await holding(erasing, gone.wrapped)).not.toEqual([])
    expect(await holding(erasing, Buffer.from(gone.wrapped).toString('base64url'))).not.toEqual([])
    const said = { ...first, expected: 1, bytes: noise(300), erases: [gone.keyId] }
    expectOk(await store.appendLog(said))
    for (const isOpen of [true, false]) {
      expect(await holding(erasing, gone.wrapped)).toEqual([])
      expect(await holding(erasing, Buffer.from(gone.wrapped).toString('base64url'))).toEqual([])
      expect(await holding(erasing, kept.wrapped)).not.toEqual([])
      if (isOpen) await store.close()
    }
  })

  test('with a key that its log says is gone is named by verify', async () => {
    const verified = join(folder, 'verified')
    const store = expectOk(await openSqliteStore(verified))
    const { org, feed, founder, entries, say, take } = await rawOrganisation()
    const first = { org, feed, expected: 0, bytes: entries[0] as never, fence: undefined }
    expectOk(await store.appendLog(first))
    const keyId = randomId()
    const said = { kind: 'erased', device: randomId(), sealed: erasureBytes([keyId]) } as const
    const bytes = await take(say(founder, said))
    expectOk(await store.appendLog({ ...first, expected: 1, bytes, erases: [keyId] }))
    await store.close()
    const file = join(verified, `${org}.sqlite`)
    const whole = { entries: 2, envelopes: 0, fault: undefined, isKeyDue: false }
    expect(await verifyOrganisationFile(file)).toEqual(whole)
    // As from a backup of one table only.
    const db = new Database(file)
    db.prepare('INSERT INTO wrapped_key (feed, key_id, seq, wrapped) VALUES (?, ?, 0, ?)').run(
      feed,
      keyId,
      noise(93),
    )
    db.close()
    expect(await verifyOrganisationFile(file)).toMatchObject({ fault: `erased-key ${keyId}` })
  })

  test('that holds something else is refused, not written over', async () => {
    const odd = join(folder, 'odd')
    await expectOk(await openSqliteStore(odd)).close()
    await writeFile(join(odd, 'server.sqlite'), 'this is a shopping list and no database at all'.repeat(100))
    expect(await openSqliteStore(odd)).toEqual(err({ code: 'data-unusable' }))
  })

  test('of a later version is refused', async () => {
    const later = join(folder, 'later')
    await expectOk(await openSqliteStore(later)).close()
    const db = new Database(join(later, 'server.sqlite'))
    db.pragma('user_version = 99')
    db.close()
    expect(await openSqliteStore(later)).toEqual(err({ code: 'data-newer' }))
  })

  test('answers that it could not when a file is damaged, and goes on for the others', async () => {
    const torn = join(folder, 'torn')
    const store = expectOk(await openSqliteStore(torn))
    const org = randomId()
    await writeFile(join(torn, `${org}.sqlite`), 'no database'.repeat(500))
    await expect(store.readLog(org, 0, 10)).rejects.toThrow('SQLITE_NOTADB')
    expect(await store.readLog(randomId(), 0, 10)).toBeUndefined()
    await store.close()
  })
})
