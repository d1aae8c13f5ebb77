import { randomBytes } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { err, ok, type Result } from '../../lib/result.ts'
import type { FeedStore } from './feed-store.ts'
import { openPostgresHints } from './postgres-hints.ts'
import { migrations, type Tables } from './postgres-schema.ts'
import { postgresCalls } from './postgres-store.ts'

/**
 * - `database-unreachable`: no answer, or no entry.
 * - `database-unsafe`: it is set to acknowledge before it has written.
 * - `database-newer`: a later version of the server has changed its tables.
 */
export type OpenDatabaseError = {
  readonly code: 'database-unreachable' | 'database-unsafe' | 'database-newer'
}

const INT8 = 20
const CONNECTIONS = 10

/** The store for many processes of the server at once: nothing is kept in any of them. */
export async function openPostgresStore(url: string): Promise<Result<FeedStore, OpenDatabaseError>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 20_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'lykta',
    // A commit that is acknowledged is on disk, whatever the database or the role has as its default.
    options: '-c synchronous_commit=on',
    types: {
      getTypeParser: (type, format) =>
        // Counts stay far below 2^53.
        type === INT8 ? (text: string) => Number(text) : pg.types.getTypeParser(type, format),
    },
  })
  // A connection that breaks while it rests is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

  const fault = await prepare(pool, db)
  if (fault) {
    await db.destroy()
    return err({ code: fault })
  }
  const hints = openPostgresHints(url, pool)
  const calls = postgresCalls(db, () => randomBytes(16).toString('hex'))
  return ok({
    ...calls,
    appendLog: async (entry) => {
      const appended = await calls.appendLog(entry)
      if (appended.ok) hints.tell(entry.org)
      return appended
    },
    append: async (batch, logLength) => {
      const appended = await calls.append(batch, logLength)
      if (appended.ok) hints.tell(batch.org)
      return appended
    },
    watch: hints.watch,
    close: async () => {
      await hints.close()
      await db.destroy()
    },
  })
}

async function prepare(pool: pg.Pool, db: Kysely<Tables>): Promise<OpenDatabaseError['code'] | undefined> {
  try {
    const settings = await pool.query<{ name: string; setting: string }>(
      "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')",
    )
    if (settings.rows.some(({ setting }) => setting === 'off')) return 'database-unsafe'
  } catch {
    // Wrong host, wrong password and no database are one thing to whoever reads the sentence: look at the address.
    return 'database-unreachable'
  }
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest()
  if (!error) return undefined
  if (error instanceof Error && error.message.includes('corrupted migrations')) return 'database-newer'
  throw error
}
