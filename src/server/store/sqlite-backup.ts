import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { err, ok, type Result } from '../../lib/result.ts'
import { FolderTakenError, takeLock } from './sqlite-folder.ts'
import { type FileReport, verifyOrganisationFile } from './sqlite-verify.ts'

const ORGANISATION_FILE = /^[0-9a-f]{32}\.sqlite$/

/** Files of organisations in a folder, by path. What belongs to the server alone is not among them. */
export function organisationFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => ORGANISATION_FILE.test(name))
    .sort()
    .map((name) => join(folder, name))
}

/**
 * Copies every organisation as it stands at one moment, also while the server writes. Each copy is checked before it
 * takes the place of an older one. The server's own secret stays behind: whoever has a backup opens no session with it.
 * Where a change of key is due it is copied once more after `wait`: the one who put somebody out makes it in the next
 * moment, and on a server restored to before it another tablet would make another.
 */
export async function backUpFolder(
  folder: string,
  target: string,
  report: (name: string, file: FileReport) => void,
  wait: () => Promise<void>,
): Promise<Result<number, { readonly code: 'copy-damaged'; readonly count: number }>> {
  mkdirSync(target, { recursive: true, mode: 0o700 })
  let damaged = 0
  const files = organisationFiles(folder)
  const due: string[] = []
  for (const path of files) {
    const checked = await copyOne(path)
    if (checked.isKeyDue && !checked.fault) due.push(path)
    else report(basename(path), checked)
  }
  if (due.length > 0) await wait()
  for (const path of due) report(basename(path), await copyOne(path))
  syncPath(target)
  return damaged > 0 ? err({ code: 'copy-damaged', count: damaged }) : ok(files.length)

  async function copyOne(path: string): Promise<FileReport> {
    const name = basename(path)
    const part = join(target, `${name}.part`)
    rmSync(part, { force: true })
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      db.prepare('VACUUM INTO ?').run(part)
    } finally {
      db.close()
    }
    syncPath(part)
    const checked = await verifyOrganisationFile(part)
    if (checked.fault) damaged += 1
    else renameSync(part, join(target, name))
    return checked
  }
}

export type RestoreError =
  | { readonly code: 'folder-taken' | 'folder-full' | 'backup-empty' }
  | { readonly code: 'backup-damaged'; readonly count: number }

/**
 * Puts a backup into an empty data folder, each organisation on a new timeline, so that every tablet notices that the
 * server is older than it was and brings what is missing. Nothing is written unless all of it is whole.
 */
export async function restoreFolder(
  backup: string,
  folder: string,
  report: (name: string, file: FileReport) => void,
): Promise<Result<number, RestoreError>> {
  const files = organisationFiles(backup)
  if (files.length === 0) return err({ code: 'backup-empty' })
  let damaged = 0
  for (const path of files) {
    const checked = await verifyOrganisationFile(path)
    report(basename(path), checked)
    if (checked.fault) damaged += 1
  }
  if (damaged > 0) return err({ code: 'backup-damaged', count: damaged })

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const lock = lockOrNothing(join(folder, 'lock'))
  if (!lock) return err({ code: 'folder-taken' })
  try {
    if (organisationFiles(folder).length > 0) return err({ code: 'folder-full' })
    for (const path of files) {
      const part = join(folder, `${basename(path)}.part`)
      copyFileSync(path, part)
      const db = new Database(part)
      db.prepare('UPDATE feed SET timeline = ?').run(randomBytes(16).toString('hex'))
      db.close()
      syncPath(part)
      renameSync(part, join(folder, basename(path)))
    }
    syncPath(folder)
    return ok(files.length)
  } finally {
    lock.close()
  }
}

function lockOrNothing(path: string): Database.Database | undefined {
  try {
    return takeLock(path)
  } catch (error) {
    if (error instanceof FolderTakenError) return undefined
    throw error
  }
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
