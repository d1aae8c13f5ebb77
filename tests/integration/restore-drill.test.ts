import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../../src/domain/id.ts'
import { findFreePort, untilAnswers } from '../support/browsers.ts'
import { answerEvent, expectOk, newCaseRequest, notesOf, random } from '../support/storage-rig.ts'
import { foundingTablet, joiningTablet, syncTablet, type TabletServer } from '../support/sync-rig.ts'
import { transportTo } from '../support/sync-server.ts'

// The drill of docs/operations.md with the real commands: yesterday's backup, a lost disk, and the tablets that put back
// what came after.

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname
const COMMAND = new URL('../../src/server/command.ts', import.meta.url).pathname
const TABLETS = 4

let folder: string
let data: string
let port: number
let running: ChildProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restore-drill-'))
  data = join(folder, 'data')
  port = await findFreePort()
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lykta</title>')
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

const env = () => ({
  PATH: process.env.PATH ?? '',
  HOST: '127.0.0.1',
  PORT: String(port),
  APP_FOLDER: folder,
  LYKTA_DATA: data,
})
const server: TabletServer = {
  as: (device, org, crypto) =>
    transportTo(`http://127.0.0.1:${port}`, { org, device }, (challenge) =>
      crypto.signSession({ space: 'real', challenge }),
    ),
}

async function start(): Promise<void> {
  running = spawn(process.execPath, [MAIN], { stdio: ['ignore', 'ignore', 'inherit'], env: env() })
  await untilAnswers(`http://127.0.0.1:${port}/readyz`)
}

async function loseTheServer(): Promise<void> {
  const exited = running && once(running, 'exit')
  running?.kill('SIGKILL')
  await exited
  await rm(data, { recursive: true })
}

async function lykta(...args: readonly string[]): Promise<string> {
  const command = spawn(process.execPath, [COMMAND, ...args], { env: env() })
  let said = ''
  for (const out of [command.stdout, command.stderr]) out.on('data', (chunk) => (said += chunk))
  const [code] = await once(command, 'close')
  expect([code, said]).toEqual([0, expect.any(String)])
  return said
}

test('a server restored from an earlier backup is refilled by the tablets, and nobody lacks anything', async () => {
  await start()
  const first = await foundingTablet(server)
  const fleet = [first]
  while (fleet.length < TABLETS) fleet.push(await joiningTablet(first))
  const caseId = newId(random)
  expectOk(await first.store.save(newCaseRequest(caseId, 'Ärende Alm')))
  const write = async (day: string) => {
    for (const [n, tablet] of fleet.entries()) {
      expectOk(await syncTablet(tablet))
      expectOk(await tablet.store.save({ caseId, events: [answerEvent(caseId, `${day} ${n}`)] }))
      expectOk(await syncTablet(tablet))
    }
  }
  await write('before')
  expect(await lykta('backup', join(folder, 'copy'))).toContain('Backed up 1 organisation')
  await write('after')

  await loseTheServer()
  expect(await lykta('restore', join(folder, 'copy'))).toContain('Restored 1 organisation')
  await start()
  const rounds = []
  for (const tablet of fleet) rounds.push(expectOk(await syncTablet(tablet)))
  expect(rounds.every(({ healed }) => healed)).toBe(true)
  for (const tablet of fleet) expectOk(await syncTablet(tablet))

  const newcomer = await joiningTablet(first)
  const all = ['before', 'after'].flatMap((day) => fleet.map((_, n) => `${day} ${n}`)).sort()
  for (const tablet of [...fleet, newcomer]) {
    expect([...(await notesOf(tablet.store, caseId))].sort()).toEqual(all)
    expect(expectOk(await tablet.store.status())).toMatchObject({ onlyHere: { count: 0 } })
  }
  expect(await lykta('verify')).toContain('Checked 1 organisation')
}, 300_000)
