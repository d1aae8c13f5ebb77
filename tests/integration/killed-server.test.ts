import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Bytes, equalBytes } from '../../src/lib/bytes.ts'
import { parseEnvelope } from '../../src/protocol/envelope.ts'
import type { Cursor, PullPage, SyncTransport } from '../../src/protocol/transport.ts'
import { findFreePort, untilAnswers } from '../support/browsers.ts'
import { startPostgres } from '../support/embedded-postgres.ts'
import { type RawDevice, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { rawTransport } from '../support/sync-server.ts'

// The server is killed while tablets push as fast as they can. Whatever it has acknowledged must be there afterwards,
// once, and nothing else. `npm run test:kill-server -- 500` for the long run.

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname
const KILLS = Number(process.env.LYKTA_SERVER_KILLS ?? 50)
/** A start on PostgreSQL takes longer; the promise is the same. */
const OF_POSTGRES = Math.ceil(KILLS * 0.3)
const OF_SQLITE = KILLS - OF_POSTGRES
const DEVICES = 6

let folder: string
let running: ChildProcess | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-server-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lykta</title>')
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

async function start(port: number, env: Readonly<Record<string, string>>): Promise<void> {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
  running = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH, NODE_COMPILE_CACHE, HOST: '127.0.0.1', PORT: String(port), APP_FOLDER: folder, ...env },
  })
  await untilAnswers(`http://127.0.0.1:${port}/healthz`)
}

async function kill(): Promise<void> {
  const exited = once(running as ChildProcess, 'exit')
  running?.kill('SIGKILL')
  await exited
}

interface Pusher {
  readonly device: RawDevice
  readonly transport: SyncTransport
  /** The last of its envelopes the server has acknowledged. */
  acknowledged: number
}

/** Pushes what is new, a handful at a time, until it is told to stop. What is not acknowledged is pushed again. */
async function pushOn(pusher: Pusher, isOver: () => boolean): Promise<void> {
  const { device, transport } = pusher
  while (!isOver()) {
    const from = pusher.acknowledged + 1
    const to = from + (device.written.length % 5)
    if (device.written.length < to) device.write(to - device.written.length, 300)
    const pushed = await transport.push(device.batch(from, to))
    if (pushed.ok) pusher.acknowledged = to
    else if (pushed.error.code === 'gap' || pushed.error.code === 'fork')
      throw new Error(
        `the server lost something: ${JSON.stringify(pushed.error)} after ${pusher.acknowledged}`,
      )
    else await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function killUnderLoad(env: Readonly<Record<string, string>>, kills: number): Promise<number> {
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  await start(port, env)
  const { founder, feed, entries, admits, take, newDevice } = await rawOrganisation()
  const first = rawTransport(url, founder)
  expectOk(await first.appendLog(0, entries[0] as Bytes))
  const devices = [founder]
  while (devices.length < DEVICES) {
    const device = newDevice()
    expectOk(await first.appendLog(devices.length, await take(admits(device))))
    devices.push(device)
  }
  const pushers = devices.map((device) => ({ device, transport: rawTransport(url, device), acknowledged: 0 }))

  let isOver = false
  const pushing = Promise.all(pushers.map((pusher) => pushOn(pusher, () => isOver)))
  for (let n = 0; n < kills; n++) {
    await new Promise((resolve) => setTimeout(resolve, 60 + ((n * 83) % 300)))
    await kill()
    await start(port, env)
  }
  isOver = true
  await pushing

  const seen = new Map(devices.map(({ device }) => [device, 0]))
  let after: Cursor | null = null
  let isMore = true
  while (isMore) {
    const page: PullPage = expectOk(await first.pull(feed, after))
    for (const { seq, envelope } of page.rows) {
      const { device, deviceSeq } = expectOk(parseEnvelope(envelope)).header
      const author = devices.find((one) => one.device === device)
      // In order, once each, and byte by byte as it was written.
      expect(deviceSeq).toBe((seen.get(device) ?? 0) + 1)
      expect(equalBytes(envelope, author?.written[deviceSeq - 1] ?? new Uint8Array())).toBe(true)
      expect(seq).toBe([...seen.values()].reduce((sum, count) => sum + count, 1))
      seen.set(device, deviceSeq)
    }
    after = page.cursor
    isMore = page.isMore
  }
  for (const { device, acknowledged } of pushers)
    expect(seen.get(device.device), 'acknowledged and gone').toBeGreaterThanOrEqual(acknowledged)
  return pushers.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
}

test(`SQLite: ${OF_SQLITE} kills under load lose nothing that was acknowledged and store nothing twice`, async () => {
  const acknowledged = await killUnderLoad({ LYKTA_DATA: join(folder, 'data') }, OF_SQLITE)
  process.stdout.write(
    `killed server, SQLite: ${OF_SQLITE} kills, ${acknowledged} envelopes acknowledged, 0 lost, 0 twice\n`,
  )
  expect(acknowledged).toBeGreaterThan(OF_SQLITE)
}, 3_600_000)

test(`PostgreSQL: ${OF_POSTGRES} kills, the same`, async () => {
  const postgres = await startPostgres()
  if (!postgres) return
  const LYKTA_DATABASE_URL = await postgres.newDatabase()
  const acknowledged = await killUnderLoad({ LYKTA_DATABASE_URL }, OF_POSTGRES)
  process.stdout.write(
    `killed server, PostgreSQL: ${OF_POSTGRES} kills, ${acknowledged} envelopes acknowledged, 0 lost, 0 twice\n`,
  )
  await kill()
  await postgres.stop()
  expect(acknowledged).toBeGreaterThan(OF_POSTGRES)
}, 3_600_000)
