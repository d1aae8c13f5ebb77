import { randomBytes } from 'node:crypto'
import type { Bytes } from '../../lib/bytes.ts'
import { type Admission, type FeedStore, MAX_JOINS } from './feed-store.ts'
import { openSqliteFile, type SqliteSchema } from './sqlite-file.ts'
import type { StoreCall } from './store-call.ts'

export const SERVER_FILE = 'server.sqlite'

const SERVER_SCHEMA: SqliteSchema = {
  steps: [
    `CREATE TABLE setting (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT;
     CREATE TABLE join_request (key BLOB PRIMARY KEY, request BLOB NOT NULL, until_ms INTEGER NOT NULL) STRICT;`,
    `CREATE TABLE admission (
       org TEXT NOT NULL, device TEXT NOT NULL, since_ms INTEGER NOT NULL, is_new INTEGER NOT NULL,
       subject TEXT, proved_ms INTEGER, PRIMARY KEY (org, device)) STRICT;
     CREATE TABLE invitation (
       key BLOB PRIMARY KEY, until_ms INTEGER NOT NULL, org TEXT, device TEXT) STRICT;
     CREATE INDEX invitation_used ON invitation (org, device);`,
  ],
}

interface AdmissionRow {
  readonly since_ms: number
  readonly is_new: number
  readonly subject: string | null
  readonly proved_ms: number | null
}

type Args<N extends StoreCall> = Parameters<FeedStore[N]>

/** What is of the server and of no organisation. It may be open twice: the command that invites opens it beside a running server. */
export function openSqliteServerFile(path: string) {
  const db = openSqliteFile(path, SERVER_SCHEMA)
  db.prepare("INSERT OR IGNORE INTO setting (name, value) VALUES ('secret', ?)").run(randomBytes(32))
  const sql = {
    secret: db.prepare<[], { value: Buffer }>("SELECT value FROM setting WHERE name = 'secret'"),
    dropOld: db.prepare<[number]>('DELETE FROM join_request WHERE until_ms <= ?'),
    count: db.prepare<[], { n: number }>('SELECT COUNT(*) AS n FROM join_request'),
    put: db.prepare<[Bytes, Bytes, number]>(
      `INSERT INTO join_request (key, request, until_ms) VALUES (?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET request = excluded.request, until_ms = excluded.until_ms`,
    ),
    get: db.prepare<[Bytes, number], { request: Buffer }>(
      'SELECT request FROM join_request WHERE key = ? AND until_ms > ?',
    ),
    meet: db.prepare<[string, string, number, number]>(
      'INSERT OR IGNORE INTO admission (org, device, since_ms, is_new) VALUES (?, ?, ?, ?)',
    ),
    admission: db.prepare<[string, string], AdmissionRow>(
      'SELECT since_ms, is_new, subject, proved_ms FROM admission WHERE org = ? AND device = ?',
    ),
    prove: db.prepare<[string, string, number, string, number]>(
      `INSERT INTO admission (org, device, since_ms, is_new, subject, proved_ms) VALUES (?, ?, ?, 0, ?, ?)
       ON CONFLICT (org, device) DO UPDATE SET subject = excluded.subject, proved_ms = excluded.proved_ms`,
    ),
    invite: db.prepare<[Bytes, number]>('INSERT INTO invitation (key, until_ms) VALUES (?, ?)'),
    use: db.prepare<[string, string, Bytes, number]>(
      'UPDATE invitation SET org = ?, device = ? WHERE key = ? AND org IS NULL AND until_ms > ?',
    ),
    isUsedBy: db.prepare<[Bytes, string, string], { n: number }>(
      'SELECT 1 AS n FROM invitation WHERE key = ? AND org = ? AND device = ?',
    ),
    isInvited: db.prepare<[string, string | null, string | null], { n: number }>(
      'SELECT 1 AS n FROM invitation WHERE org = ? AND (? IS NULL OR device = ?) LIMIT 1',
    ),
    dropOldInvitations: db.prepare<[number]>('DELETE FROM invitation WHERE org IS NULL AND until_ms <= ?'),
  }
  const putJoin = db.transaction((...[key, request, nowMs, untilMs]: Args<'putJoin'>) => {
    sql.dropOld.run(nowMs)
    if ((sql.count.get()?.n ?? 0) >= MAX_JOINS) return false
    sql.put.run(key, request, untilMs)
    return true
  })
  const useInvitation = db.transaction((...[key, org, device, nowMs]: Args<'useInvitation'>) => {
    sql.dropOldInvitations.run(nowMs)
    return (
      sql.use.run(org, device, key, nowMs).changes === 1 || sql.isUsedBy.get(key, org, device) !== undefined
    )
  })

  function readAdmission(org: string, device: string): Admission | undefined {
    const row = sql.admission.get(org, device)
    if (!row) return undefined
    return {
      sinceMs: row.since_ms,
      isNew: row.is_new === 1,
      subject: row.subject,
      provedMs: row.proved_ms,
    }
  }

  function call(name: StoreCall, args: readonly unknown[]): unknown {
    switch (name) {
      case 'putJoin':
        return putJoin.immediate(...(args as Args<'putJoin'>))
      case 'ping':
        return void sql.count.get()
      case 'readSecret':
        return new Uint8Array(sql.secret.get()?.value ?? [])
      case 'getJoin': {
        const row = sql.get.get(...(args as Args<'getJoin'>))
        return row ? new Uint8Array(row.request) : null
      }
      case 'meetDevice': {
        const [org, device, { sinceMs, isNew }] = args as Args<'meetDevice'>
        sql.meet.run(org, device, sinceMs, isNew ? 1 : 0)
        return readAdmission(org, device)
      }
      case 'readAdmission':
        return readAdmission(...(args as Args<'readAdmission'>))
      case 'noteProof': {
        const [org, device, { subject, provedMs }] = args as Args<'noteProof'>
        return void sql.prove.run(org, device, provedMs, subject, provedMs)
      }
      case 'addInvitation':
        return void sql.invite.run(...(args as Args<'addInvitation'>))
      case 'useInvitation':
        return useInvitation.immediate(...(args as Args<'useInvitation'>))
      case 'isInvited': {
        const [org, device] = args as Args<'isInvited'>
        return sql.isInvited.get(org, device, device) !== undefined
      }
      default:
        throw new TypeError(`expected a call about the server, got ${name}`)
    }
  }
  return { call, close: () => db.close() }
}
