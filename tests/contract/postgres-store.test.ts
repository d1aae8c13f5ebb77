import pg from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import type { Bytes } from '../../src/lib/bytes.ts'
import { err } from '../../src/lib/result.ts'
import { openPostgresStore } from '../../src/server/store/open-postgres-store.ts'
import { startPostgres } from '../support/embedded-postgres.ts'
import { rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { checkedBatch, feedStoreContract } from './feed-store-contract.ts'

const postgres = await startPostgres()
afterAll(() => postgres?.stop())

const open = async (url: string) => expectOk(await openPostgresStore(url))

if (postgres) {
  const url = await postgres.newDatabase()
  feedStoreContract('PostgreSQL', { open: () => open(url) })

  describe('a database', () => {
    test('has one order for many processes, and each is told of what the others wrote', async () => {
      const shared = await postgres.newDatabase()
      const nodes = await Promise.all([open(shared), open(shared), open(shared)])
      const secrets = await Promise.all(nodes.map((node) => node.readSecret()))
      expect(secrets[1]).toEqual(secrets[0])
      const { org, feed, founder, entries, newDevice } = await rawOrganisation()
      const entry = { org, feed, expected: 0, bytes: entries[0] as Bytes, fence: undefined }
      // A node hears of others as soon as its own line is open; until then it is told again.
      const told = new Set<number>()
      for (const [i, node] of nodes.entries()) node.watch(() => told.add(i))
      for (const node of nodes) expectOk(await node.appendLog(entry))
      const devices = [founder, newDevice(), newDevice()]
      for (const device of devices) device.write(30)
      await Promise.all(
        devices.map(async (device, i) => {
          for (let n = 1; n <= 30; n++)
            expectOk(
              await (nodes[i] as (typeof nodes)[0]).append(checkedBatch(device, device.batch(n, n)), 1),
            )
        }),
      )
      const page = await (nodes[0] as (typeof nodes)[0]).readPage(org, feed, 0, {
        bytes: 1e9,
        rows: 1_000,
        keys: 1_000,
      })
      expect(page.rows.map(({ seq }) => seq)).toEqual(Array.from({ length: 90 }, (_, i) => i + 1))
      told.clear()
      founder.write(1)
      await expect
        .poll(
          async () => {
            expectOk(
              await (nodes[0] as (typeof nodes)[0]).append(checkedBatch(founder, founder.batch(31)), 1),
            )
            return [...told].sort()
          },
          { timeout: 10_000, interval: 300 },
        )
        .toEqual([0, 1, 2])
      await Promise.all(nodes.map((node) => node.close()))
    })

    test('of a later version is refused', async () => {
      const later = await postgres.newDatabase()
      await (await open(later)).close()
      const client = new pg.Client({ connectionString: later })
      await client.connect()
      await client.query("INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', '2030-01-01')")
      await client.end()
      expect(await openPostgresStore(later)).toEqual(err({ code: 'database-newer' }))
    })

    test('that nobody answers for is said to be out of reach', async () => {
      expect(await openPostgresStore('postgresql://lykta@127.0.0.1:1/lykta')).toEqual(
        err({ code: 'database-unreachable' }),
      )
    })
  })
} else {
  test('PostgreSQL is not run here; see "not run" above', () => {
    expect(postgres).toBeUndefined()
  })
}
