import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bytes } from '../../src/lib/bytes.ts'
import type { Cursor, PullPage, SyncTransport } from '../../src/protocol/transport.ts'
import { findFreePort, untilAnswers } from '../support/browsers.ts'
import { startPostgres } from '../support/embedded-postgres.ts'
import { type RawDevice, rawOrganisation } from '../support/raw-organisation.ts'
import { expectOk } from '../support/storage-rig.ts'
import { rawTransport } from '../support/sync-server.ts'
import { type Figure, formatFigures, percentile } from './figures.ts'

// The server in a process of its own; the tablets, all of them, in this one. Both share the processor.

const MAIN = join(import.meta.dirname, '../../src/server/main.ts')
const ENVELOPES = 20_000
const DEVICES_EACH = 30
/** Of these so many are awake. */
const LINES_EACH = 10
const PUSHES_A_SECOND = 50
// `npm run bench:server -- --seconds 600` for the ten minutes in which memory must not grow.
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '20' }, organisations: { type: 'string', default: '300' } },
})
const LOAD_SECONDS = Number(values.seconds)
const ORGANISATIONS = Number(values.organisations)

const folder = await mkdtemp(join(tmpdir(), 'bench-server-'))
await writeFile(join(folder, 'index.html'), '<!doctype html><title>Lykta</title>')
const [processor] = cpus()
const [load = 0] = loadavg()
process.stdout.write(
  `${processor?.model ?? 'unknown processor'} × ${cpus().length}, Node ${process.version}\n`,
)
if (load > 0.7)
  process.stdout.write(`Others use this machine (load ${load.toFixed(1)}): figures come out worse.\n`)

const figures: Figure[] = []
for (const size of [200, 20]) {
  const LYKTA_DATA = join(folder, `data-${size}`)
  await measureStore('SQLite', { LYKTA_DATA }, size, size === 200 ? 8_000 : 4_000)
}
const postgres = await startPostgres()
if (postgres) {
  for (const [size, reach] of [
    [200, 20_000],
    [20, 8_000],
  ] as const)
    await measureStore('PostgreSQL', { LYKTA_DATABASE_URL: await postgres.newDatabase() }, size, reach)
  await postgres.stop()
}
await measureLines()
process.stdout.write(`\n${formatFigures(figures)}\n`)
process.stdout.write(
  `load average ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}\n`,
)
await rm(folder, { recursive: true })
process.exit(0)

async function start(env: Readonly<Record<string, string>>) {
  const port = await findFreePort()
  const server = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      HOST: '127.0.0.1',
      PORT: String(port),
      APP_FOLDER: folder,
      // Each organisation comes from an address of its own, as in life; the limits stay as they are.
      LYKTA_TRUST_PROXY: '127.0.0.1',
      ...env,
    },
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswers(`${url}/healthz`)
  return { server, url }
}

async function stop(server: ChildProcess): Promise<void> {
  const exited = once(server, 'exit')
  server.kill('SIGKILL')
  await exited
}

function transportFrom(url: string, device: RawDevice, address: number): SyncTransport {
  const from = `10.${address >> 16}.${(address >> 8) & 255}.${address & 255}`
  return rawTransport(url, device, {
    fetch: (to, init) => fetch(to, { ...init, headers: { ...init.headers, 'x-forwarded-for': from } }),
  })
}

async function founded(url: string, address: number) {
  const one = await rawOrganisation()
  const transport = transportFrom(url, one.founder, address)
  expectOk(await transport.appendLog(0, one.entries[0] as Bytes))
  return { ...one, transport }
}

/** Pushes that are on disk when they are answered, from several organisations at once, and everything back again. */
async function measureStore(
  name: string,
  env: Readonly<Record<string, string>>,
  size: number,
  reach: number,
) {
  const { server, url } = await start(env)
  const orgs = await Promise.all([1, 2, 3, 4].map((address) => founded(url, address)))
  const each = ENVELOPES / orgs.length
  const batches = orgs.map(({ founder }) => {
    founder.write(each, 400)
    return Array.from({ length: each / size }, (_, i) => founder.batch(1 + i * size, (i + 1) * size))
  })
  for (const { transport, feed } of orgs) expectOk(await transport.readHead(feed))
  const began = performance.now()
  await Promise.all(
    orgs.map(async ({ transport }, i) => {
      for (const batch of batches[i] ?? []) expectOk(await transport.push(batch))
    }),
  )
  const pushedMs = performance.now() - began
  figures.push({
    what: `${name}: durable envelopes, pushed ${size} at a time`,
    ours: (ENVELOPES / pushedMs) * 1_000,
    reach,
    unit: 'a second',
  })
  if (size === 200) {
    const pullBegan = performance.now()
    for (const { transport, feed } of orgs) await pullAll(transport, feed)
    figures.push({
      what: `${name}: envelopes pulled by one device`,
      ours: (ENVELOPES / (performance.now() - pullBegan)) * 1_000,
      reach: 20_000,
      unit: 'a second',
    })
  }
  await stop(server)
}

async function pullAll(transport: SyncTransport, feed: string): Promise<void> {
  let cursor: Cursor | null = null
  for (;;) {
    const page: PullPage = expectOk(await transport.pull(feed, cursor))
    cursor = page.cursor
    if (!page.isMore) return
  }
}

/** Everybody's line is open, and some write: how soon a push is answered, and what the server holds on to. */
async function measureLines(): Promise<void> {
  const { server, url } = await start({ LYKTA_DATA: join(folder, 'data-lines') })
  const members: { readonly device: RawDevice; readonly transport: SyncTransport }[] = []
  let hints = 0
  for (let n = 0; n < ORGANISATIONS; n++) {
    const { feed, founder, transport, admits, take, newDevice } = await founded(url, n + 1)
    const devices = [founder]
    for (let i = 1; i < DEVICES_EACH; i++) {
      const device = newDevice()
      expectOk(await transport.appendLog(i, await take(admits(device))))
      if (i < LINES_EACH) devices.push(device)
    }
    for (const device of devices) {
      const own = device === founder ? transport : transportFrom(url, device, n + 1)
      own.listen(feed, () => hints++)
      members.push({ device, transport: own })
    }
  }
  const lines = members.length
  while (hints < lines) await new Promise((resolve) => setTimeout(resolve, 100))
  let half = memoryMb(server)
  const times: number[] = []
  const pushes: Promise<void>[] = []
  const all = LOAD_SECONDS * PUSHES_A_SECOND
  for (let n = 0; n < all; n++) {
    if (n === Math.floor(all / 2)) half = memoryMb(server)
    const member = members[(n * 997) % lines]
    if (member) pushes.push(pushOne(member, times))
    await new Promise((resolve) => setTimeout(resolve, 1_000 / PUSHES_A_SECOND))
  }
  await Promise.all(pushes)
  const what = `${lines} open lines, ${PUSHES_A_SECOND} pushes a second for ${LOAD_SECONDS} s`
  figures.push(
    { what: `${what}: p50`, ours: percentile(times, 0.5), reach: 50, unit: 'ms' },
    { what: `${what}: p99`, ours: percentile(times, 0.99), reach: 150, unit: 'ms' },
    { what: 'memory of the server under it', ours: memoryMb(server), reach: 400, unit: 'MB' },
    { what: 'and what of it came in the second half', ours: memoryMb(server) - half, reach: 20, unit: 'MB' },
  )
  await stop(server)
}

async function pushOne(
  { device, transport }: { readonly device: RawDevice; readonly transport: SyncTransport },
  times: number[],
): Promise<void> {
  device.write(1, 400)
  const batch = device.batch(device.written.length)
  const began = performance.now()
  expectOk(await transport.push(batch))
  times.push(performance.now() - began)
}

/** Resident, as Linux counts it; 0 elsewhere. */
function memoryMb({ pid }: ChildProcess): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1_000
  } catch {
    // No /proc: the figure is left at nothing.
    return 0
  }
}
