import { type Generated, type Kysely, sql } from 'kysely'
import type { Migration, MigrationProvider } from 'kysely/migration'

/** The tables as Kysely sees them. Numbers that SQL keeps in eight bytes come back as numbers. */
export interface Tables {
  readonly log_entry: { org: string; position: number; entry: Buffer }
  readonly feed: { org: string; id: string; timeline: string; seq: number; hash: Buffer }
  readonly envelope: {
    org: string
    feed: string
    seq: number
    device: string
    device_seq: number
    hash: Buffer
    chain_hash: Buffer
    received_ms: Generated<number>
    signature: Buffer | null
    size: number
    bytes: Buffer
  }
  readonly wrapped_key: { org: string; feed: string; key_id: string; seq: number; wrapped: Buffer }
  readonly erased_key: { org: string; feed: string; key_id: string }
  readonly quarantine: {
    org: string
    device: string
    digest: string
    feed: string
    received_ms: Generated<number>
    size: number
    envelopes: Buffer
    signature: Buffer
    keys: string
  }
  readonly join_request: { key: Buffer; request: Buffer; until_ms: number }
  readonly admission: {
    org: string
    device: string
    since_ms: number
    is_new: boolean
    subject: string | null
    proved_ms: number | null
  }
  readonly invitation: { key: Buffer; until_ms: number; org: string | null; device: string | null }
  readonly setting: { name: string; value: Buffer }
}

const NOW_MS = '(extract(epoch from clock_timestamp()) * 1000)::bigint'

const first: Migration = {
  up: async (db: Kysely<unknown>) => {
    const statements = [
      `CREATE TABLE log_entry (
         org text NOT NULL, position integer NOT NULL, entry bytea NOT NULL, PRIMARY KEY (org, position))`,
      `CREATE TABLE feed (
         org text NOT NULL, id text NOT NULL, timeline text NOT NULL, seq bigint NOT NULL, hash bytea NOT NULL,
         PRIMARY KEY (org, id))`,
      `CREATE TABLE envelope (
         org text NOT NULL, feed text NOT NULL, seq bigint NOT NULL, device text NOT NULL, device_seq bigint NOT NULL,
         hash bytea NOT NULL, chain_hash bytea NOT NULL, received_ms bigint NOT NULL DEFAULT ${NOW_MS},
         signature bytea, size integer NOT NULL, bytes bytea NOT NULL,
         PRIMARY KEY (org, feed, seq), UNIQUE (org, feed, device, device_seq))`,
      // Sealed bytes cannot be made smaller; trying costs time for every one of them.
      'ALTER TABLE envelope ALTER COLUMN bytes SET STORAGE EXTERNAL',
      `CREATE TABLE wrapped_key (
         org text NOT NULL, feed text NOT NULL, key_id text NOT NULL, seq bigint NOT NULL, wrapped bytea NOT NULL,
         PRIMARY KEY (org, feed, key_id))`,
      'CREATE INDEX wrapped_key_seq ON wrapped_key (org, feed, seq)',
      `CREATE TABLE quarantine (
         org text NOT NULL, device text NOT NULL, digest text NOT NULL, feed text NOT NULL,
         received_ms bigint NOT NULL DEFAULT ${NOW_MS}, size integer NOT NULL, envelopes bytea NOT NULL,
         signature bytea NOT NULL, keys text NOT NULL, PRIMARY KEY (org, device, digest))`,
      'CREATE TABLE join_request (key bytea PRIMARY KEY, request bytea NOT NULL, until_ms bigint NOT NULL)',
      'CREATE TABLE setting (name text PRIMARY KEY, value bytea NOT NULL)',
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const second: Migration = {
  up: async (db: Kysely<unknown>) => {
    const statements = [
      `CREATE TABLE admission (
         org text NOT NULL, device text NOT NULL, since_ms bigint NOT NULL, is_new boolean NOT NULL,
         subject text, proved_ms bigint, PRIMARY KEY (org, device))`,
      'CREATE TABLE invitation (key bytea PRIMARY KEY, until_ms bigint NOT NULL, org text, device text)',
      'CREATE INDEX invitation_used ON invitation (org, device)',
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}

const third: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql
      .raw(
        `CREATE TABLE erased_key (
           org text NOT NULL, feed text NOT NULL, key_id text NOT NULL, PRIMARY KEY (org, feed, key_id))`,
      )
      .execute(db)
  },
}

/** Names are kept in the database: one that is released never changes, neither its name nor what it does. */
export const migrations: MigrationProvider = {
  getMigrations: async () => ({ '001-first': first, '002-admissions': second, '003-erased': third }),
}
