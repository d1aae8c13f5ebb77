import { type Bytes, concatBytes, toHex } from '../../src/lib/bytes.ts'
import { encodeEntry, type LogEntry, organisationIdInput } from '../../src/protocol/log-entry.ts'
import type { SyncPorts } from '../../src/sync/ports.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { digest as sha256 } from './digest.ts'
import { type MemoryServer, memoryServer } from './memory-server.ts'
import { memoryKeys, memoryLogCrypto, memorySyncStore } from './memory-sync-store.ts'

export type Chance = () => number
export type Node = ReturnType<typeof newNode>

export function newWorld(chance: Chance, count = 2 + below(chance, 3), managers = 0) {
  const nodes: Node[] = []
  const root = sha256(Uint8Array.of(below(chance, 256), below(chance, 256)))
  const org = toHex(sha256(organisationIdInput(root))).slice(0, 32)
  const feed = toHex(sha256(root)).slice(0, 32)
  const log = logOf(org, feed, root, count, managers)
  for (let n = 0; n < count; n++)
    nodes.push(newNode({ org, feed, device: deviceId(n) }, n === 0 ? log[0] : undefined))
  const server = memoryServer(1 + below(chance, 5), (length) =>
    Uint8Array.from({ length }, () => below(chance, 256)),
  )
  server.tamper(() => ({ log }))
  return { org, feed, nodes, server, backups: [server.snapshot()] }
}

export function newNode(
  identity: { org: string; feed: string; device: string },
  genesis: Bytes | undefined = undefined,
) {
  const memory = memorySyncStore(identity)
  const keys = memoryKeys(
    identity.device,
    () => genesis,
    () => memory.disk().epoch,
  )
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

/** One for all: what a new one would remember of where it was made costs more than the round it ends. */
const CRASH = new Error('crash')

/**
 * One round in which anything may go wrong between any two awaits, and somebody goes on working meanwhile. Returns what
 * it found a server to keep back.
 */
export async function syncWithFaults(
  node: Node,
  server: MemoryServer,
  chance: Chance,
  write: () => void,
): Promise<'withheld' | undefined> {
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
      if (crashes && what < 0.04) throw CRASH
      const answer = await call()
      if (crashes && what < 0.08) throw CRASH
      if (what > 0.95) write()
      return answer
    }),
    keys,
    crypto,
  }
  try {
    const done = await runSync(ports)
    if (done.ok ? done.value.isWithheld : done.error.code === 'log-withheld') return 'withheld'
  } catch (cause) {
    if (cause !== CRASH) throw cause
  }
  return undefined
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

function logOf(org: string, feed: string, root: Bytes, count: number, managers: number): readonly Bytes[] {
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
      role: n === 0 ? 'admin' : n <= managers ? 'manager' : 'caseworker',
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

export function below(chance: Chance, limit: number): number {
  return Math.floor(chance() * limit)
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  return from[below(chance, from.length)] as T
}

/** Mulberry32: the same numbers for the same seed on every machine. */
export function seeded(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
