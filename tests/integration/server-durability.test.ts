import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Bytes } from '../../src/lib/bytes.ts'
import { openSqliteStore } from '../../src/server/store/open-sqlite-store.ts'
import { checkedBatch } from '../contract/feed-store-contract.ts'
import { findFreePort, untilAnswers } from '../support/browsers.ts'
import { noise, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { rawTransport } from '../support/sync-server.ts'

const MAIN = new URL('../../src/server/main.ts', import.meta.url).pathname

let folder: string
let data: string
let started: ChildProcess[]
beforeEach(async () => {
  started = []
  folder = await mkdtemp(join(tmpdir(), 'server-durability-'))
  data = join(folder, 'data')
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lykta</title>')
})
afterEach(async () => {
  for (const server of started) if (server.exitCode === null) await stop(server)
  await rm(folder, { recursive: true })
})

/** The server as the last words of a command line, and where it answers. */
async function start(command: readonly string[]) {
  const port = await findFreePort()
  const [program = '', ...args] = [...command, process.execPath, MAIN]
  const server = spawn(program, args, {
    stdio: 'ignore',
    // A group of its own: strace hands no signal on.
    detached: true,
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_FOLDER: folder,
      LYKTA_DATA: data,
    },
  })
  started.push(server)
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(`${url}/healthz`)
  return { server, url }
}

async function stop(server: ChildProcess): Promise<void> {
  const exited = once(server, 'exit')
  process.kill(-(server.pid as number), 'SIGTERM')
  await exited
}

async function founded(url: string) {
  const one = await rawOrganisation()
  const transport = rawTransport(url, one.founder)
  expectOk(await transport.appendLog(0, one.entries[0] as Bytes))
  return { ...one, transport }
}

function canTrace(): boolean {
  try {
    execFileSync('strace', ['-f', '-e', 'trace=none', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    process.stderr.write('not run: strace is not installed or not allowed (Debian: apt-get install strace)\n')
    return false
  }
}

test('every push is flushed to the disk before it is acknowledged', async () => {
  if (!canTrace()) return
  const trace = join(folder, 'trace.txt')
  const calls = 'trace=fsync,fdatasync,write,writev,sendto,sendmsg'
  const { server, url } = await start(['strace', '-f', '-qq', '-s', '24', '-e', calls, '-o', trace])
  const { founder, feed, transport } = await founded(url)
  expectOk(await transport.readHead(feed))
  const pushes = 25
  founder.write(pushes)
  for (let n = 1; n <= pushes; n++) expectOk(await transport.push(founder.batch(n, n)))
  await stop(server)

  let flushes = 0
  /** How many flushes had ended between one answer and the next. */
  const before: number[] = []
  for (const line of (await readFile(trace, 'utf8')).split('\n')) {
    if (/(?:fsync|fdatasync)(?:\(\d+\)| resumed>\)) += 0/.test(line)) flushes += 1
    if (line.includes('"HTTP/1.1 200 OK')) {
      before.push(flushes)
      flushes = 0
    }
  }
  const ofPushes = before.slice(-pushes)
  expect(ofPushes).toHaveLength(pushes)
  expect(Math.min(...ofPushes), ofPushes.join(' ')).toBeGreaterThanOrEqual(1)
}, 60_000)

test('a full disk is answered with patience, and what was acknowledged before it is there after it', async () => {
  if (process.platform === 'win32') return
  // No file may grow beyond 1 MB (2,048 blocks of 512 bytes); a write beyond fails as on a full disk.
  const { server, url } = await start(['sh', '-c', 'trap "" XFSZ; ulimit -f 2048; exec "$@"', 'sh'])
  const { founder, feed, transport } = await founded(url)
  founder.write(60, 60_000)
  let acknowledged = 0
  let refused = 0
  for (let attempt = 0; attempt < 60 && refused < 3; attempt++) {
    const pushed = await transport.push(founder.batch(acknowledged + 1, acknowledged + 1))
    if (pushed.ok) acknowledged += 1
    else {
      expect(pushed.error.code).toBe('busy')
      refused += 1
    }
  }
  expect(refused).toBe(3)
  expect(acknowledged).toBeGreaterThan(3)
  expect(expectOk(await transport.readHead(feed)).deviceSeq).toBe(acknowledged)
  await stop(server)

  const again = rawTransport((await start([])).url, founder)
  expect(expectOk(await again.readHead(feed)).deviceSeq).toBe(acknowledged)
  expectOk(await again.push(founder.batch(acknowledged + 1, acknowledged + 1)))
  const page = expectOk(await again.pull(feed, null))
  expect(page.rows.map(({ envelope }) => envelope)).toEqual(founder.written.slice(0, page.rows.length))
}, 60_000)

test('whatever a power cut leaves behind the last flush does no harm', async () => {
  const store = expectOk(await openSqliteStore(data))
  const { org, feed, founder, entries } = await rawOrganisation()
  expectOk(await store.appendLog({ org, feed, expected: 0, bytes: entries[0] as Bytes, fence: undefined }))
  founder.write(20)
  for (let n = 1; n <= 20; n++) expectOk(await store.append(checkedBatch(founder, founder.batch(n, n)), 1))
  const head = await store.readHead(org, feed, founder.device)
  const log = `${org}.sqlite-wal`
  expect(existsSync(join(data, log))).toBe(true)
  // Half a frame, a frame and a half, zeros as of a file that had grown and was not written.
  const tails = [noise(1), noise(24), noise(4_000), noise(4_096 + 24), noise(9_000), new Uint8Array(8_240)]
  for (const [i, tail] of tails.entries()) {
    const cut = join(folder, `cut-${i}`)
    // As the disk is at this moment, with the server still running.
    cpSync(data, cut, { recursive: true, filter: (path) => !path.endsWith('-shm') })
    appendFileSync(join(cut, log), tail)
    const after = expectOk(await openSqliteStore(cut))
    expect(await after.readHead(org, feed, founder.device)).toEqual(head)
    expect((await after.readPage(org, feed, 0, { bytes: 1e9, rows: 1_000, keys: 1_000 })).rows).toHaveLength(
      20,
    )
    await after.close()
  }
  await store.close()
}, 60_000)
