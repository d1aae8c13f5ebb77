import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, preview } from 'vite'
import { eventShapes } from '../../tools/event-shapes-plugin.ts'
import { findFreePort, untilAnswers } from '../support/browsers.ts'
import { type Figure, formatFigures, median } from './figures.ts'
import type { NewDevice, SyncContestant, SyncWork } from './pages/sync-work.ts'
import { openPlainChromium, type PlainPage } from './plain-chromium.ts'
import { PEER_SERVERS, type PeerServer } from './sync-peers.ts'

// npm run bench:sync -- --cases 1000 --edits 20 --repeat 3 --only lykta,yjs
// One device writes, the server has it, a second device with nothing gets it all. The same for everyone, in one run.

const HERE = import.meta.dirname
const ALL = {
  lykta: { name: 'Lykta', history: true },
  rxdb: { name: 'RxDB', history: false },
  pouchdb: { name: 'PouchDB', history: false },
  yjs: { name: 'Yjs', history: false },
  tinybase: { name: 'TinyBase', history: false },
  automerge: { name: 'automerge-repo', history: true },
} as const
type Contestant = keyof typeof ALL

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '20' },
    repeat: { type: 'string', default: '3' },
    only: { type: 'string', default: Object.keys(ALL).join(',') },
    minutes: { type: 'string', default: '10' },
    // Where Lykta's new device spends its time on the page, for the browser's own profile viewer.
    profile: { type: 'string' },
  },
})
const work: SyncWork = { cases: Number(values.cases), edits: Number(values.edits) }
const repeat = Number(values.repeat)
const most = Number(values.minutes) * 60_000
const names = (Object.keys(ALL) as Contestant[]).filter((name) => values.only.split(',').includes(name))

if (!existsSync(join(HERE, 'node_modules/yjs'))) {
  say('Installing the peers for the first time …')
  // Not `ci`: a peer names platform packages that the registry does not have, and `ci` then refuses the whole lock.
  execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: 'inherit',
  })
}
say(`${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, Chromium, Node ${process.version}`)
say(`${work.cases} cases × ${work.edits} edits; a new device ${repeat} times, the median counts`)

interface Outcome {
  readonly fillMs: number
  readonly pushMs: number
  readonly provenMs: number | undefined
  readonly devices: readonly NewDevice[]
  readonly relaxed?: NewDevice | undefined
  readonly load: number
}

const folder = await mkdtemp(join(tmpdir(), 'bench-sync-'))
const pages = join(folder, 'pages')
const outcomes = new Map<Contestant, Outcome>()
try {
  const shared = {
    root: join(HERE, 'pages'),
    configFile: false,
    logLevel: 'error',
    mode: 'production',
  } as const
  for (const name of names) await buildPage(name)
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Lykta</title>')
  const server = await preview({
    ...shared,
    build: { outDir: pages },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const address = server.httpServer.address()
  if (address === null || typeof address !== 'object') throw new Error('expected the pages on a port')
  for (const name of names) {
    try {
      outcomes.set(name, await measure(name, `http://127.0.0.1:${address.port}`))
      tellOne(name)
    } catch (error) {
      // A peer that cannot run is no figure, and is said where the figures are.
      say(
        `\n!!! ${ALL[name].name} COULD NOT BE MEASURED: ${error instanceof Error ? error.message : error}\n`,
      )
    }
  }
  await server.close()

  /** One by one: a peer that cannot be built must not keep the others out. */
  async function buildPage(name: Contestant): Promise<void> {
    try {
      await build({
        ...shared,
        // As the app itself is built (vite.config.ts).
        plugins: [eventShapes()],
        resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
        worker: { format: 'es' },
        build: {
          outDir: pages,
          emptyOutDir: false,
          target: 'es2022',
          // Names that can be read, where somebody is going to read them.
          minify: values.profile === undefined,
          assetsInlineLimit: 0,
          rollupOptions: { input: [join(HERE, 'pages', `sync-${name}.html`)] },
        },
      })
    } catch (error) {
      say(
        `!!! the page of ${ALL[name].name} could not be built: ${error instanceof Error ? error.message : error}`,
      )
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
tellAll()
process.exit(0)

async function measure(name: Contestant, pagesUrl: string): Promise<Outcome> {
  const server = name === 'lykta' ? await startLykta() : await startPeer(name)
  const page = `${name === 'lykta' ? server.url : pagesUrl}/sync-${name}.html`
  try {
    const writer = await openPage(name, page)
    const fillMs = await act(writer, 'fill', work)
    const pushMs = await act(writer, 'pushAll', server.url)
    const provenMs =
      (await writer.evaluate(() => window.syncContestant?.proven?.() ?? null, null)) ?? undefined
    const devices: NewDevice[] = []
    for (let i = 0; i < repeat; i++) devices.push(await newDevice(page))
    const relaxed = name === 'lykta' ? await newDevice(`${page}?relaxed`) : undefined
    await writer.close()
    return { fillMs, pushMs, provenMs, devices, relaxed, load: loadavg()[0] ?? 0 }

    async function newDevice(url: string): Promise<NewDevice> {
      const reader = await openPage(name, url)
      const code = await reader.evaluate(() => window.syncContestant?.arrive?.() ?? '', null)
      const invitation = await act(writer, 'invite', code)
      const profiled = name === 'lykta' && values.profile ? await startProfile(reader) : undefined
      const device = await act(reader, 'newDevice', server.url, invitation)
      await profiled?.()
      await reader.close()
      const expected = work.cases * (ALL[name].history ? work.edits : 1)
      if (device.cases < work.cases || device.entries < expected)
        throw new Error(
          `expected ${work.cases} cases and ${expected} entries, got ${device.cases} and ${device.entries}`,
        )
      return device
    }
  } finally {
    await server.stop()
  }
}

/** Returns how to end it and write it down. */
async function startProfile(page: PlainPage): Promise<() => Promise<void>> {
  await page.send('Profiler.enable')
  await page.send('Profiler.start')
  return async () => {
    const { profile } = await page.send('Profiler.stop')
    await writeFile(values.profile ?? '', JSON.stringify(profile))
  }
}

function startPeer(name: Contestant): Promise<PeerServer> {
  const start = PEER_SERVERS[name]
  if (!start) throw new Error(`expected a server for ${name}`)
  return start(join(folder, `server-${name}`))
}

/** In a process of its own, as it is run; the pages come from it too. */
async function startLykta(): Promise<PeerServer> {
  const port = await findFreePort()
  const server = spawn(process.execPath, [join(HERE, '../../src/server/main.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env.PATH ?? '',
      PORT: String(port),
      APP_FOLDER: pages,
      LYKTA_DATA: join(folder, 'server-lykta'),
    },
  })
  const url = `http://127.0.0.1:${port}`
  // A busy machine takes its time to start it; that is nobody's figure.
  for (let tries = 0; ; tries++) {
    const isThere = await untilAnswers(`${url}/healthz`).then(
      () => true,
      () => false,
    )
    if (isThere) break
    if (tries === 5) throw new Error('the server did not start')
  }
  return {
    url,
    stop: async () => {
      const exited = once(server, 'exit')
      server.kill('SIGKILL')
      await exited
    },
  }
}

async function openPage(name: Contestant, url: string): Promise<PlainPage> {
  const tell = (error: string) => process.stderr.write(`${name}: ${error}\n`)
  const page = await openPlainChromium(await mkdtemp(join(folder, `profile-${name}-`)), url, tell)
  for (let left = 600; left > 0; left--) {
    if (await page.evaluate(() => window.syncContestant !== undefined, null)) return page
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`expected the page of ${ALL[name].name}`)
}

/** In the page, and not for ever: a peer that never finishes is said to be one. */
async function act<N extends 'fill' | 'pushAll' | 'invite' | 'newDevice'>(
  page: PlainPage,
  name: N,
  ...input: Parameters<SyncContestant[N]>
): Promise<Awaited<ReturnType<SyncContestant[N]>>> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${name} took more than ${values.minutes} minutes`)), most).unref()
  })
  const done = page.evaluate(
    ([action, given]) => {
      const contestant = window.syncContestant as unknown as Record<
        string,
        (...given: unknown[]) => Promise<never>
      >
      const act = contestant[action]
      if (!act) throw new Error('expected a contestant')
      return act(...given)
    },
    [name, input] as const,
  )
  return Promise.race([done, late])
}

function tellOne(name: Contestant): void {
  const outcome = outcomes.get(name)
  if (!outcome) return
  const ms = outcome.devices.map((device) => device.ms.toFixed(0)).join(', ')
  say(
    `${ALL[name].name}: written ${outcome.fillMs.toFixed(0)} ms, pushed ${outcome.pushMs.toFixed(0)} ms, new device ${ms} ms (load ${outcome.load.toFixed(1)})`,
  )
}

function middle(name: Contestant): number | undefined {
  const outcome = outcomes.get(name)
  return outcome && median(outcome.devices.map(({ ms }) => ms))
}

function tellAll(): void {
  const lykta = outcomes.get('lykta')
  const peers = (pick: (outcome: Outcome) => number) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const outcome = name === 'lykta' ? undefined : outcomes.get(name)
        return outcome ? [[`${ALL[name].name}${ALL[name].history ? ' (history)' : ''}`, pick(outcome)]] : []
      }),
    )
  if (lykta) {
    const envelopes = work.cases * (work.edits + 1)
    const figures: Figure[] = [
      {
        what: `new device complete, ${work.cases} cases × ${work.edits} edits`,
        ours: middle('lykta') ?? 0,
        reach: work.cases > 1_000 ? 5_000 : 1_000,
        unit: 'ms',
        peers: peers(({ devices }) => median(devices.map(({ ms }) => ms))),
      },
      {
        what: `push of ${envelopes} events`,
        ours: lykta.pushMs,
        reach: 2_000,
        unit: 'ms',
        peers: peers(({ pushMs }) => pushMs),
      },
    ]
    say(`\n${formatFigures(figures)}`)
    if (lykta.provenMs !== undefined)
      say(
        `the whole round of that push, until all of it had come back and was checked: ${lykta.provenMs.toFixed(0)} ms`,
      )
    const first = lykta.devices[0]
    say(
      '\nwhat the promises cost Lykta on the new device, first time (parts overlap; the rest is reading, hashing and the list):',
    )
    for (const [part, ms] of Object.entries(first?.parts ?? {}))
      say(`  ${part.padEnd(12)} ${ms.toFixed(0)} ms`)
    if (lykta.relaxed)
      say(
        `  strict flush ${((middle('lykta') ?? 0) - lykta.relaxed.ms).toFixed(0)} ms (all of it without: ${lykta.relaxed.ms.toFixed(0)} ms)`,
      )
  }
  for (const name of names) if (!outcomes.has(name)) say(`!!! NOT MEASURED: ${ALL[name].name}`)
  say(
    '\nRxDB, PouchDB, Yjs and TinyBase give the last state of each case; Lykta and automerge-repo every edit. Lykta alone seals and signs.',
  )
  say(
    `load average ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  )
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
