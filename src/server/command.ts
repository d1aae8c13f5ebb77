import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { codeOf, spokenCode } from '../protocol/join-code.ts'
import { invitationKey } from './admissions.ts'
import { parseSettings, type Settings } from './settings.ts'
import { backUpFolder, organisationFiles, type RestoreError, restoreFolder } from './store/sqlite-backup.ts'
import { openSqliteServerFile, SERVER_FILE } from './store/sqlite-server-file.ts'
import { type FileReport, verifyOrganisationFile } from './store/sqlite-verify.ts'

const USAGE = `npm run lykta -- backup FOLDER    copy every organisation into FOLDER, also while the server runs
npm run lykta -- restore FOLDER   put the backup in FOLDER into an empty data folder; the server must be stopped
npm run lykta -- verify [FOLDER]  do every sum in the data folder, or in a backup, again
npm run lykta -- invite [DAYS]    print a code that lets one organisation, or one tablet, in once; good for 7 days
The data folder is LYKTA_DATA, or "data" of this project. PostgreSQL is backed up with its own tools.`

/** The one who put somebody out makes the new key in the same round; a copy taken in between is taken once more. */
const KEY_WAIT_MS = 10_000

process.exitCode = await run(process.argv.slice(2))

/** 0 when all is well, 1 when something is not, 2 when the question was none. */
async function run([command, target, ...more]: readonly string[]): Promise<number> {
  const settings = parseSettings(process.env)
  if (!settings.ok) return say(settings.error.sentences.join('\n'), 2)
  if (command === 'invite' && more.length === 0) return invite(settings.value, target)
  if (settings.value.databaseUrl)
    return say(
      'LYKTA_DATABASE_URL is set. Back up and restore PostgreSQL with its own tools: docs/operations.md.',
      2,
    )
  const folder = folderOf(settings.value)
  if (more.length > 0) return say(USAGE, 2)
  if (command === 'verify') return verify(target ? resolve(target) : folder)
  if (command === 'backup' && target) return backUp(folder, resolve(target))
  if (command === 'restore' && target) return restore(resolve(target), folder)
  return say(USAGE, 2)
}

function folderOf({ dataFolder }: Settings): string {
  return resolve(dataFolder ?? join(import.meta.dirname, '../../data'))
}

/** The code is printed once and kept nowhere: the store has its hash. */
async function invite(settings: Settings, asked = '7'): Promise<number> {
  const days = /^[1-9]\d{0,2}$/.test(asked) ? Number(asked) : undefined
  if (!days || days > 365) return say(USAGE, 2)
  const code = codeOf(randomBytes(10))
  const untilMs = Date.now() + days * 86_400_000
  if (settings.databaseUrl) {
    const { openPostgresStore } = await import('./store/open-postgres-store.ts')
    const store = await openPostgresStore(settings.databaseUrl)
    if (!store.ok)
      return say('The database in LYKTA_DATABASE_URL cannot be used. Start the server to see why.', 1)
    await store.value.addInvitation(invitationKey(code), untilMs)
    await store.value.close()
  } else {
    const path = join(folderOf(settings), SERVER_FILE)
    if (!existsSync(path))
      return say(`There is no server in ${folderOf(settings)} yet. Start it once first.`, 1)
    const file = openSqliteServerFile(path)
    file.call('addInvitation', [invitationKey(code), untilMs])
    file.close()
  }
  const until = new Date(untilMs).toISOString().slice(0, 10)
  process.stdout.write(`${spokenCode(code)}\n`)
  const isAsked = settings.invitations !== 'none'
  return say(
    isAsked
      ? `Good once, until ${until}. Say it to the one it is for; it is not kept here.`
      : `Good once, until ${until}. But LYKTA_INVITATIONS is none, so nobody is asked for one.`,
    0,
  )
}

async function verify(folder: string): Promise<number> {
  const files = organisationFiles(folder)
  if (files.length === 0) return say(nothingIn(folder), 1)
  let damaged = 0
  for (const path of files) {
    const checked = await verifyOrganisationFile(path)
    tell(path, checked)
    if (checked.fault) damaged += 1
  }
  return damaged > 0
    ? say(`Not as they must be: ${damaged} of ${counted(files.length)} in ${folder}.`, 1)
    : say(`Checked ${counted(files.length)} in ${folder}: all whole.`, 0)
}

async function backUp(folder: string, target: string): Promise<number> {
  // From a timer nobody reads the sentence, and a copy of the wrong folder must not look like a copy.
  if (organisationFiles(folder).length === 0) return say(nothingIn(folder), 1)
  const backedUp = await backUpFolder(folder, target, tell, () => setTimeout(KEY_WAIT_MS))
  return backedUp.ok
    ? say(`Backed up ${counted(backedUp.value)} to ${target}. Every sum in the copies is right.`, 0)
    : say(`Could not copy ${counted(backedUp.error.count)} whole; older copies in ${target} are kept.`, 1)
}

async function restore(backup: string, folder: string): Promise<number> {
  const restored = await restoreFolder(backup, folder, tell)
  return restored.ok
    ? say(
        `Restored ${counted(restored.value)} to ${folder}. Start the server; the tablets bring what is newer than the backup.`,
        0,
      )
    : say(restoreSentence(restored.error, backup, folder), 1)
}

function nothingIn(folder: string): string {
  return `There is no organisation in ${folder}. If the server keeps its files elsewhere, say so with LYKTA_DATA.`
}

function restoreSentence(error: RestoreError, backup: string, folder: string): string {
  switch (error.code) {
    case 'folder-taken':
      return `A Lykta server is running on ${folder}. Stop it first.`
    case 'folder-full':
      return `There are organisations in ${folder} already. Move them away first; a restore never writes over anything.`
    case 'backup-empty':
      return `There is no organisation in ${backup}.`
    case 'backup-damaged':
      return `Not as they must be: ${counted(error.count)} in ${backup}. Nothing was restored.`
  }
}

function counted(organisations: number): string {
  return organisations === 1 ? '1 organisation' : `${organisations} organisations`
}

function tell(path: string, { entries, envelopes, fault, isKeyDue }: FileReport): void {
  const due = isKeyDue ? ', a change of key is due' : ''
  process.stdout.write(`${path}: ${entries} entries, ${envelopes} envelopes, ${fault ?? 'whole'}${due}\n`)
}

function say(sentence: string, code: number): number {
  const out = code === 0 ? process.stdout : process.stderr
  out.write(`${sentence}\n`)
  return code
}
