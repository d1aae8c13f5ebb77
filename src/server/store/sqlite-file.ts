import Database from 'better-sqlite3'

/** Two files in one: what it was last written by, and how to bring it here. */
export interface SqliteSchema {
  /** One step for each version, in order; a file is at version n when the first n have run. */
  readonly steps: readonly string[]
}

/** The file was written by a later version of the server. */
export class NewerFileError extends Error {}

/**
 * Opens a file so that a commit is on disk when it returns, and looks that it is so: with `synchronous=NORMAL`, which
 * some builds have as their default, a power cut takes the last commits with it.
 */
export function openSqliteFile(path: string, { steps }: SqliteSchema): Database.Database {
  const db = new Database(path, { timeout: 5_000 })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('trusted_schema = OFF')
    // What is deleted is written over: a key that is erased must not lie on in the pages it was in.
    db.pragma('secure_delete = ON')
    // Half a megabyte for each of hundreds of open files; a feed is read once, from front to back.
    db.pragma('cache_size = -512')
    const [mode, synchronous] = [
      db.pragma('journal_mode', { simple: true }),
      db.pragma('synchronous', { simple: true }),
    ]
    if (mode !== 'wal' || synchronous !== 2)
      throw new Error(`expected journal_mode wal and synchronous 2, got ${mode} and ${synchronous}`)
    migrate(db, steps)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

function migrate(db: Database.Database, steps: readonly string[]): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  if (version > steps.length)
    throw new NewerFileError(`expected at most version ${steps.length}, got ${version}`)
  if (version === steps.length) return
  db.transaction(() => {
    for (const step of steps.slice(version)) db.exec(step)
    db.pragma(`user_version = ${steps.length}`)
  }).immediate()
}
