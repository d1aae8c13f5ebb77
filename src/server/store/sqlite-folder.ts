import { closeSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FeedStore, NewEntry } from './feed-store.ts'
import { openSqliteOrganisation, type SqliteOrganisation, type SqlitePorts } from './sqlite-organisation.ts'
import { openSqliteServerFile, SERVER_FILE } from './sqlite-server-file.ts'
import type { StoreCall } from './store-call.ts'

/** Enough for every organisation of a region that is awake at once: closing one means a checkpoint, and a wait for it. */
const MAX_OPEN_FILES = 400
const NAME = /^[0-9a-f]{32}$/

export interface CallMessage {
  readonly n: number
  readonly name: StoreCall
  readonly args: readonly unknown[]
}
export interface CallAnswer {
  readonly n: number
  readonly value?: unknown
  /** Present when nothing was promised: the disk is full, or the file cannot be written. */
  readonly fault?: string
}

export interface SqliteFolder {
  /** Runs what has gathered: one flush for each organisation, then all answers. */
  readonly run: (calls: readonly CallMessage[]) => readonly CallAnswer[]
  readonly close: () => void
}

/** Another process, or another store of this one, has the folder. */
export class FolderTakenError extends Error {}

/** A folder with one file for each organisation and one for the server, held by one process at a time. */
export function openSqliteFolder(folder: string, ports: SqlitePorts): SqliteFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = takeLock(join(folder, 'lock'))
  const server = openSqliteServerFile(join(folder, SERVER_FILE))
  const open = new Map<string, SqliteOrganisation>()

  /** Undefined when there is none and none is to be made. */
  function organisation(org: string, isFounded: boolean): SqliteOrganisation | undefined {
    if (!NAME.test(org)) throw new TypeError('expected an id of 32 hex digits')
    const path = join(folder, `${org}.sqlite`)
    const known = open.get(org)
    const isNew = !known && !existsSync(path)
    if (isNew && !isFounded) return undefined
    const opened = known ?? openSqliteOrganisation(path, ports)
    if (isNew) syncFolder(folder)
    // The one used last stands last, so the first is the one to close.
    open.delete(org)
    open.set(org, opened)
    const [oldest] = open.keys()
    if (open.size > MAX_OPEN_FILES && oldest !== undefined) {
      open.get(oldest)?.db.close()
      open.delete(oldest)
    }
    return opened
  }

  function runGroup(org: string, calls: readonly CallMessage[]): readonly CallAnswer[] {
    const isFounded = calls.some((call) => call.name === 'appendLog' && isFounding(call))
    const target = organisation(org, isFounded)
    if (!target) return calls.map((call) => ({ n: call.n, ...withoutOrganisation(call) }))
    const runAll = () => calls.map((call) => runCall(target, call))
    if (!calls.some(({ name }) => WRITES.has(name))) return runAll()
    const answers = target.db.transaction(runAll).immediate()
    // The pages as they were lie in the write-ahead log until it is emptied.
    if (calls.some(isErasing)) target.db.pragma('wal_checkpoint(TRUNCATE)')
    return answers
  }

  return {
    run: (calls) => {
      const groups = new Map<string, CallMessage[]>()
      for (const call of calls) {
        const org = organisationOf(call)
        const group = groups.get(org)
        if (group) group.push(call)
        else groups.set(org, [call])
      }
      return [...groups].flatMap(([org, group]) => {
        try {
          return org === ''
            ? group.map(({ n, name, args }) => ({ n, value: server.call(name, args) }))
            : runGroup(org, group)
        } catch (error) {
          return group.map(({ n }) => ({ n, fault: faultOf(error) }))
        }
      })
    },
    close: () => {
      for (const { db } of open.values()) db.close()
      server.close()
      lock.close()
    },
  }
}

const WRITES: ReadonlySet<StoreCall> = new Set(['append', 'appendLog', 'putQuarantine'])
const OF_SERVER: ReadonlySet<StoreCall> = new Set([
  'putJoin',
  'getJoin',
  'readSecret',
  'ping',
  'meetDevice',
  'readAdmission',
  'noteProof',
  'addInvitation',
  'useInvitation',
  'isInvited',
])

function organisationOf({ name, args: [first] }: CallMessage): string {
  if (OF_SERVER.has(name)) return ''
  return typeof first === 'string' ? first : (first as { readonly org: string }).org
}

function isFounding({ args: [entry] }: CallMessage): boolean {
  return (entry as { readonly expected: number }).expected === 0
}

function isErasing({ name, args: [entry] }: CallMessage): boolean {
  return name === 'appendLog' && ((entry as NewEntry).erases ?? []).length > 0
}

function withoutOrganisation({ name }: CallMessage): Pick<CallAnswer, 'value' | 'fault'> {
  if (name === 'readLog') return { value: undefined }
  if (name === 'appendLog') return { value: { ok: false, error: { code: 'log-moved', length: 0 } } }
  return { fault: 'no such organisation' }
}

/** Each write alone can fail and leave the others; when SQLite gives up the whole transaction, all have failed. */
function runCall(target: SqliteOrganisation, { n, name, args }: CallMessage): CallAnswer {
  const act = () => ({ n, value: callOrganisation(target, name, args) })
  if (!target.db.inTransaction) return act()
  try {
    return target.db.transaction(act)()
  } catch (error) {
    if (!target.db.inTransaction) throw error
    return { n, fault: faultOf(error) }
  }
}

type Args<N extends StoreCall> = Parameters<FeedStore[N]>

function callOrganisation(target: SqliteOrganisation, name: StoreCall, args: readonly unknown[]): unknown {
  switch (name) {
    case 'readLog': {
      const [, from, most] = args as Args<'readLog'>
      return target.readLog(from, most)
    }
    case 'appendLog':
      return target.appendLog(...(args as Args<'appendLog'>))
    case 'readHead': {
      const [, feed, device] = args as Args<'readHead'>
      return target.readHead(feed, device)
    }
    case 'append':
      return target.append(...(args as Args<'append'>))
    case 'readPage': {
      const [, feed, after, limits] = args as Args<'readPage'>
      return target.readPage(feed, after, limits)
    }
    case 'readChain': {
      const [, feed, at] = args as Args<'readChain'>
      return target.readChain(feed, at)
    }
    case 'putQuarantine':
      return target.putQuarantine(...(args as Args<'putQuarantine'>))
    case 'readQuarantine': {
      const [, at] = args as Args<'readQuarantine'>
      return target.readQuarantine(at)
    }
    case 'countQuarantine':
      return target.countQuarantine()
    default:
      throw new TypeError(`expected a call about an organisation, got ${name}`)
  }
}

/** fcntl locks end with their process, however it ends: nothing is left behind that somebody has to remove. */
export function takeLock(path: string): Database.Database {
  const lock = new Database(path, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new FolderTakenError('the folder is held', { cause: error })
    throw error
  }
}

/** A file is found after a power cut only when its folder was flushed as well. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** SQLite's word for it; its sentences can hold what was to be stored. */
function faultOf(error: unknown): string {
  const { code, name } = error as { readonly code?: string; readonly name?: string }
  return code ?? name ?? 'unknown'
}
