import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bytes } from '../../src/lib/bytes.ts'
import { ok } from '../../src/lib/result.ts'
import { EPOCH_WRAP_LENGTH, encodeEpoch, SEALED_KEY_LENGTH } from '../../src/protocol/epoch.ts'
import type { FeedStore } from '../../src/server/store/feed-store.ts'
import { openSqliteStore } from '../../src/server/store/open-sqlite-store.ts'
import { backUpFolder } from '../../src/server/store/sqlite-backup.ts'
import type { FileReport } from '../../src/server/store/sqlite-verify.ts'
import { checkedBatch } from '../contract/feed-store-contract.ts'
import { noise, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'

const COMMAND = new URL('../../src/server/command.ts', import.meta.url).pathname

let folder: string
let data: string
let copy: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'server-command-'))
  data = join(folder, 'data')
  copy = join(folder, 'copy')
})
afterEach(() => rm(folder, { recursive: true }))

async function lykta(...args: readonly string[]) {
  const command = spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH: process.env.PATH ?? '', LYKTA_DATA: data },
  })
  let said = ''
  for (const out of [command.stdout, command.stderr]) out.on('data', (chunk) => (said += chunk))
  const [code] = await once(command, 'close')
  return { code, said }
}

async function filled(store: FeedStore, envelopes = 5) {
  const one = await rawOrganisation()
  const { org, feed, founder, entries } = one
  expectOk(await store.appendLog({ org, feed, expected: 0, bytes: entries[0] as Bytes, fence: undefined }))
  founder.write(envelopes)
  expectOk(await store.append(checkedBatch(founder, founder.batch(1)), 1))
  return one
}

describe('a backup', () => {
  test('is taken while the server writes, is whole, and has neither secret nor lock in it', async () => {
    const store = expectOk(await openSqliteStore(data))
    const { org, founder } = await filled(store)
    let isOver = false
    const writing = (async () => {
      for (let n = 6; !isOver; n++) {
        founder.write(1)
        expectOk(await store.append(checkedBatch(founder, founder.batch(n, n)), 1))
      }
    })()
    const { code, said } = await lykta('backup', copy)
    isOver = true
    await writing
    await store.close()
    expect([code, said]).toEqual([0, expect.stringContaining('Backed up 1 organisation to')])
    expect(await readdir(copy)).toEqual([`${org}.sqlite`])
    expect((await lykta('verify', copy)).code).toBe(0)
    expect((await lykta('verify')).code).toBe(0)
  })

  test('is taken once more where somebody has left and the new key is about to be made', async () => {
    const store = expectOk(await openSqliteStore(data))
    const { org, feed, founder, newDevice, admits, say, take } = await filled(store)
    let length = 1
    const append = async (bytes: Bytes) =>
      expectOk(
        await store.appendLog({ org, feed, expected: length++, bytes: await take(bytes), fence: undefined }),
      )
    const leaver = newDevice()
    await append(admits(leaver))
    await append(say(founder, { kind: 'revoked', device: leaver.device }))
    const wraps = [{ device: founder.device, wrap: noise(EPOCH_WRAP_LENGTH) }]
    const sealedPrevious = noise(SEALED_KEY_LENGTH)
    const sealed = encodeEpoch({ previous: 0, commitment: noise(32), sealedPrevious, recovery: null, wraps })
    const reports: FileReport[] = []
    const backUp = async (wait: () => Promise<void>) =>
      expectOk(await backUpFolder(data, copy, (_, file) => void reports.push(file), wait))
    await backUp(async () => {})
    expect(reports).toMatchObject([{ entries: 3, isKeyDue: true }])
    await backUp(() => append(say(founder, { kind: 'epoch', device: founder.device, role: 'admin', sealed })))
    expect(reports.slice(1)).toMatchObject([{ entries: 4, isKeyDue: false, fault: undefined }])
    expect((await lykta('verify', copy)).said).toMatch(/4 entries, 5 envelopes, whole\n/)
    await backUp(() => Promise.reject(new Error('expected nothing to wait for')))
    await store.close()
    const db = new Database(join(data, `${org}.sqlite`))
    db.exec('DELETE FROM log WHERE position = 3')
    db.close()
    expect((await lykta('verify')).said).toMatch(/3 entries, 5 envelopes, whole, a change of key is due\n/)
  })

  test('is put into an empty folder only, on a new timeline', async () => {
    const store = expectOk(await openSqliteStore(data))
    const { org, feed, founder } = await filled(store)
    const before = await store.readHead(org, feed, founder.device)
    expect((await lykta('backup', copy)).code).toBe(0)
    expect((await lykta('restore', copy)).said).toContain('A Lykta server is running')
    await store.close()
    expect((await lykta('restore', copy)).said).toContain('already')
    await rm(data, { recursive: true })
    expect(await lykta('restore', copy)).toMatchObject({ code: 0 })
    const again = expectOk(await openSqliteStore(data))
    const after = await again.readHead(org, feed, founder.device)
    expect(after).toEqual({ deviceSeq: 5, cursor: { ...before.cursor, timeline: after.cursor.timeline } })
    expect(after.cursor.timeline).not.toBe(before.cursor.timeline)
    founder.write(1)
    expect(await again.append(checkedBatch(founder, founder.batch(6)), 1)).toEqual(ok(expect.anything()))
    await again.close()
  })

  test.each([
    ['feed-hash', 'UPDATE envelope SET chain_hash = zeroblob(32) WHERE seq = 3'],
    ['feed-gap', 'DELETE FROM envelope WHERE seq = 2'],
    ['feed-end', 'DELETE FROM envelope WHERE seq = 5'],
    ['envelope-damaged', 'UPDATE envelope SET bytes = zeroblob(300) WHERE seq = 2'],
    ['chain-signature', 'UPDATE envelope SET signature = zeroblob(64) WHERE seq = 5'],
    ['entry-damaged', 'UPDATE log SET entry = zeroblob(300)'],
  ])('says %s when it is not what it was, and is not restored', async (fault, statement) => {
    const store = expectOk(await openSqliteStore(data))
    const { org } = await filled(store)
    await store.close()
    expect((await lykta('backup', copy)).code).toBe(0)
    const db = new Database(join(copy, `${org}.sqlite`))
    db.exec(statement)
    db.close()
    const verified = await lykta('verify', copy)
    expect([verified.code, verified.said]).toEqual([1, expect.stringContaining(fault)])
    await rm(data, { recursive: true })
    expect((await lykta('restore', copy)).said).toContain('Nothing was restored')
    expect(await readdir(folder)).toEqual(['copy'])
  })

  test('that would be damaged does not take the place of a good one', async () => {
    const store = expectOk(await openSqliteStore(data))
    const { org } = await filled(store)
    await store.close()
    expect((await lykta('backup', copy)).code).toBe(0)
    const db = new Database(join(data, `${org}.sqlite`))
    db.exec('UPDATE envelope SET bytes = zeroblob(300) WHERE seq = 2')
    db.close()
    expect(await lykta('backup', copy)).toMatchObject({
      code: 1,
      said: expect.stringContaining('older copies'),
    })
    expect((await lykta('verify', copy)).code).toBe(0)
  })
})

test('a folder without organisations, and a question that is none, are answered with a sentence', async () => {
  await writeFile(join(folder, 'notes.txt'), 'nothing')
  // A timer that copies the folder of no server must be told so, and not that every sum is right.
  for (const args of [['verify', folder], ['verify', join(folder, 'nowhere')], ['verify'], ['backup', copy]])
    expect(await lykta(...args)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^There is no organisation in .+LYKTA_DATA\.\n$/),
    })
  expect(await lykta('restore', folder)).toMatchObject({
    code: 1,
    said: expect.stringContaining('no organisation'),
  })
  for (const args of [[], ['backup'], ['restore'], ['remove', 'x'], ['verify', 'a', 'b']])
    expect(await lykta(...args)).toMatchObject({ code: 2, said: expect.stringContaining('npm run lykta') })
})
