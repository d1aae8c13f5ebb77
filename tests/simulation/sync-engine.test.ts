import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Bytes, concatBytes, toHex } from '../../src/lib/bytes.ts'
import { encodeEntry, type LogEntry, organisationIdInput } from '../../src/protocol/log-entry.ts'
import type { SyncPorts } from '../../src/sync/ports.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { type MemoryServer, memoryServer } from '../support/memory-server.ts'
import { memoryKeys, memoryLogCrypto, memorySyncStore } from '../support/memory-sync-store.ts'

/** `LYKTA_SCHEDULES=1000000` for a long run. */
const SCHEDULES = Number(process.env.LYKTA_SCHEDULES ?? 20_000)
const CHUNK = 1_000
/** Seeds that once found something, always run. */
const FOUND = [1, 2, 3] as const

test('whatever is lost, repeated, cut off or restored, every saved event reaches every tablet', async () => {
  for (const seed of FOUND) await runSchedule(seed)
  for (let seed = 1_000; seed < 1_000 + SCHEDULES; seed++) {
    await runSchedule(seed)
    if (seed % CHUNK === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  process.stdout.write(
    `schedules: ${SCHEDULES} from seed 1000, and ${FOUND.length} found ones: all converged, no event missing\n`,
  )
}, 3_600_000)

test('a tablet put back to an earlier day never goes on as if nothing had happened', async () => {
  for (let seed = 0; seed < SCHEDULES / 10; seed++) await runRollback(seed)
  process.stdout.write(`schedules: ${Math.ceil(SCHEDULES / 10)} tablets put back, all noticed\n`)
}, 3_600_000)

async function runSchedule(seed: number): Promise<void> {
  const chance = seeded(seed)
  const world = newWorld(chance)
  let saved = 0
  const write = (node: Node) => node.save(`e${saved++}`)
  for (let step = 0, steps = 4 + below(chance, 14); step < steps; step++) {
    const node = pick(chance, world.nodes)
    const what = chance()
    if (what < 0.4) write(node)
    else if (what < 0.9) await syncWithFaults(node, world.server, chance, () => write(node))
    else if (what < 0.95) world.backups.push(world.server.snapshot())
    else world.server.restore(pick(chance, world.backups), chance() < 0.3)
  }
  const everything = Array.from({ length: saved }, (_, i) => `e${i}`).sort()
  // Three rounds: what one gives back to a restored server, the others can read only after that.
  for (let round = 0; round < 3; round++) {
    for (const node of world.nodes) {
      const done = await runSync(node.ports(world.server))
      if (!done.ok)
        throw new Error(`seed ${seed}: expected a round without faults to work, got ${done.error.code}`)
    }
  }
  for (const node of world.nodes) {
    expect(node.events(), `seed ${seed}`).toEqual(everything)
    expect(node.disk().outbox.size, `seed ${seed}`).toBe(0)
  }
}

async function runRollback(seed: number): Promise<void> {
  const chance = seeded(seed)
  const { nodes, server } = newWorld(chance)
  const node = nodes[0] as Node
  const earlier = [node.disk()]
  for (let i = 0; i < 6; i++) {
    node.save(`e${i}`)
    if (chance() < 0.5) await runSync(node.ports(server))
    earlier.push(node.disk())
  }
  const there = server.kept().rows.length
  const disk = pick(chance, earlier)
  const kept = disk.chains.get(node.id)?.length ?? 0
  node.rollBack(disk)
  if (chance() < 0.7) node.save('after')
  const round = await runSync(node.ports(server))
  if (kept >= there) expect(round.ok, `seed ${seed}`).toBe(true)
  else expect(['own-unknown', 'own-fork'], `seed ${seed}`).toContain(round.ok ? 'ok' : round.error.code)
}

type Chance = () => number
type Node = ReturnType<typeof newNode>

function newWorld(chance: Chance) {
  const nodes: Node[] = []
  const count = 2 + below(chance, 3)
  const root = sha256(Uint8Array.of(below(chance, 256), below(chance, 256)))
  const org = toHex(sha256(organisationIdInput(root))).slice(0, 32)
  const feed = toHex(sha256(root)).slice(0, 32)
  const log = logOf(org, feed, root, count)
  for (let n = 0; n < count; n++)
    nodes.push(newNode({ org, feed, device: deviceId(n) }, n === 0 ? log[0] : undefined))
  const server = memoryServer(1 + below(chance, 5), (length) =>
    Uint8Array.from({ length }, () => below(chance, 256)),
  )
  server.tamper(() => ({ log }))
  return { nodes, server, backups: [server.snapshot()] }
}

function newNode(identity: { org: string; feed: string; device: string }, genesis: Bytes | undefined) {
  const memory = memorySyncStore(identity)
  const keys = memoryKeys(identity.device, () => genesis)
  return {
    ...memory,
    id: identity.device,
    ports: (server: MemoryServer): SyncPorts => ({
      transport: server.as(identity.device),
      store: memory.store,
      keys,
      crypto: memoryLogCrypto,
    }),
  }
}

class Crash extends Error {}

/** One round in which anything may go wrong between any two awaits, and somebody goes on working meanwhile. */
async function syncWithFaults(
  node: Node,
  server: MemoryServer,
  chance: Chance,
  write: () => void,
): Promise<void> {
  const rate = chance() * 0.3
  const crashes = chance() < 0.3
  const { transport, store, keys, crypto } = node.ports(server)
  const ports = {
    transport: faulty(transport, async (call) => {
      const what = chance()
      if (what < rate / 3) return { ok: false, error: { code: 'unreachable' } }
      const answer = await call()
      if (what < (rate * 2) / 3) return { ok: false, error: { code: 'unreachable' } }
      return what < rate ? call() : answer
    }),
    store: faulty(store, async (call) => {
      const what = chance()
      if (crashes && what < 0.04) throw new Crash()
      const answer = await call()
      if (crashes && what < 0.08) throw new Crash()
      if (what > 0.95) write()
      return answer
    }),
    keys,
    crypto,
  }
  try {
    await runSync(ports)
  } catch (cause) {
    if (!(cause instanceof Crash)) throw cause
  }
}

function faulty<T extends object>(real: T, around: (call: () => Promise<unknown>) => Promise<unknown>): T {
  return new Proxy(real, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...given: unknown[]) => around(() => Reflect.apply(method, target, given))
    },
  })
}

function logOf(org: string, feed: string, root: Bytes, count: number): readonly Bytes[] {
  const entries: Bytes[] = []
  const zero: Bytes = new Uint8Array(32)
  for (let n = 0; n < count; n++) {
    const entry: LogEntry = {
      kind: n === 0 ? 'genesis' : 'added',
      org,
      index: n,
      prevHash: n === 0 ? root : sha256(entries[n - 1] as Bytes),
      author: deviceId(0),
      device: deviceId(n),
      role: n === 0 ? 'admin' : 'caseworker',
      signPublicKey: zero,
      boxPublicKey: zero,
      feed,
      fence: 0,
      sealed: new Uint8Array(0),
    }
    entries.push(concatBytes(encodeEntry(entry), new Uint8Array(64)))
  }
  return entries
}

function deviceId(n: number): string {
  return `d${n}`.padEnd(32, '0')
}

function sha256(bytes: Uint8Array): Bytes {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}

function below(chance: Chance, limit: number): number {
  return Math.floor(chance() * limit)
}

function pick<T>(chance: Chance, from: readonly T[]): T {
  return from[below(chance, from.length)] as T
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function seeded(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
