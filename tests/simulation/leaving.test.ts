import { expect, test } from 'vitest'
import { concatBytes, toHex } from '../../src/lib/bytes.ts'
import { parseEnvelope } from '../../src/protocol/envelope.ts'
import { type EntryKind, encodeEntry, parseEntry } from '../../src/protocol/log-entry.ts'
import { readMembership } from '../../src/sync/read-membership.ts'
import { adoptWork, readWaiting } from '../../src/sync/read-waiting.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import {
  below,
  type Chance,
  type Node,
  newWorld,
  pick,
  seeded,
  syncWithFaults,
} from '../support/simulated-world.ts'

/** A tenth of what `LYKTA_SCHEDULES` asks for: each of these runs is longer than one without leavers. */
const SCHEDULES = Math.ceil(Number(process.env.LYKTA_SCHEDULES ?? 20_000) / 10)
const CHUNK = 200
/** Seeds that once found something, always run. */
const FOUND = [1, 2, 3] as const
const NO_KEY = new Uint8Array(32)
const OUT: readonly string[] = ['not-admitted', 'not-admitted-left', 'epoch-waiting']

type World = ReturnType<typeof newWorld>

test(
  'whoever is put out in the middle of anything gets no later key, and nothing anybody saved is missing once it is adopted',
  async () => {
    for (const seed of FOUND) await runSchedule(seed)
    // Seed 50508: put out with fence 0 while its first event was on its way; a server must refuse that entry.
    for (let seed = 50_000; seed < 50_000 + SCHEDULES; seed++) {
      await runSchedule(seed)
      if (seed % CHUNK === 0) await new Promise((resolve) => setImmediate(resolve))
    }
    process.stdout.write(
      `schedules: ${SCHEDULES} with leavers from seed 50000: nothing missing, no later key\n`,
    )
  },
  24 * 3_600_000,
)

async function runSchedule(seed: number): Promise<void> {
  const chance = seeded(seed)
  const world = newWorld(chance, 4 + below(chance, 2), 1)
  let saved = 0
  const write = (node: Node) => node.save(`e${saved++}`)
  for (let step = 0, steps = 6 + below(chance, 14); step < steps; step++) {
    const node = pick(chance, world.nodes)
    const what = chance()
    if (what < 0.4) write(node)
    else if (what < 0.8) {
      const meanwhile: Promise<void>[] = []
      const found = await syncWithFaults(node, world.server, chance, () => {
        write(node)
        // Between any two steps of the round, unless it is the administrator's own: a tablet does one thing at a time.
        if (node !== world.nodes[0] && chance() < 0.3) meanwhile.push(changeSomebody(world, chance))
      })
      await Promise.all(meanwhile)
      expect(found, `seed ${seed}: kept back by a server that hides nothing`).toBeUndefined()
    } else await changeSomebody(world, chance)
  }
  await settle(world, seed)
  const everything = Array.from({ length: saved }, (_, i) => `e${i}`).sort()
  const out = new Set(outDevices(world).keys())
  for (const node of world.nodes) {
    if (out.has(node.id)) continue
    expect(node.events(), `seed ${seed}`).toEqual(everything)
    expect(node.disk().outbox.size, `seed ${seed}`).toBe(0)
  }
  checkKeys(world, seed)
}

/** The administrator pauses, puts out or lets in again one who is neither she nor the manager. */
async function changeSomebody({ nodes, server }: World, chance: Chance): Promise<void> {
  const admin = nodes[0] as Node
  const about = pick(chance, nodes.slice(2))
  if (!(await runSync(admin.ports(server))).ok) return
  const ports = admin.ports(server)
  const read = await readMembership(ports)
  if (!read.ok) return
  const { members } = read.value
  const known = members.devices.get(about.id)
  const end = await ports.store.chainEnd(about.id)
  if (!known || !end.ok || known.state === 'revoked') return
  const isPaused = known.state === 'suspended'
  const kind: EntryKind = isPaused
    ? chance() < 0.6
      ? 'added'
      : 'revoked'
    : chance() < 0.6
      ? 'suspended'
      : 'revoked'
  const unsigned = encodeEntry({
    kind,
    org: members.org,
    index: members.length,
    prevHash: members.head,
    author: admin.id,
    device: about.id,
    role: 'caseworker',
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    feed: members.feed,
    fence: kind === 'added' ? 0 : end.value.deviceSeq,
    sealed: new Uint8Array(0),
  })
  await ports.transport.appendLog(members.length, concatBytes(unsigned, new Uint8Array(64)))
  // Sometimes the tablet is shut right here, and the new key is for somebody else to make.
  if (chance() < 0.4) await runSync(ports)
}

/** Everybody meets the server undisturbed, and the manager adopts what waits. */
async function settle({ nodes, server }: World, seed: number): Promise<void> {
  const manager = nodes[1] as Node
  for (let round = 0; round < 3; round++) {
    for (const node of nodes) {
      const done = await runSync(node.ports(server))
      if (!done.ok && !OUT.includes(done.error.code))
        throw new Error(`seed ${seed}: expected a round without faults to work, got ${done.error.code}`)
    }
    const ports = manager.ports(server)
    const read = await readMembership(ports)
    if (!read.ok) throw new Error(`seed ${seed}: expected a log, got ${read.error.code}`)
    const waiting = await readWaiting(ports, read.value.members)
    if (!waiting.ok) throw new Error(`seed ${seed}: expected to read what waits, got ${waiting.error.code}`)
    for (const work of waiting.value) {
      const adopted = await adoptWork(ports, work)
      if (!adopted.ok) throw new Error(`seed ${seed}: expected to adopt, got ${adopted.error.code}`)
      expect(work.broken, `seed ${seed}`).toBe(0)
    }
  }
}

/** Who is out at the end, and the index of the entry that put it out. */
function outDevices({ server }: World): ReadonlyMap<string, number> {
  const out = new Map<string, number>()
  for (const bytes of server.kept().log) {
    const parsed = parseEntry(bytes)
    if (!parsed.ok) continue
    const { kind, device, index } = parsed.value.entry
    if (kind === 'added') out.delete(device)
    if ((kind === 'suspended' || kind === 'revoked') && !out.has(device)) out.set(device, index)
  }
  return out
}

function checkKeys(world: World, seed: number): void {
  const { nodes, server } = world
  const out = outDevices(world)
  const epochs = new Set<number>()
  for (const node of nodes) {
    const putOutAt = out.get(node.id)
    if (putOutAt === undefined) epochs.add(node.disk().epoch)
    else expect(node.disk().epoch, `seed ${seed}`).toBeLessThan(putOutAt)
  }
  expect(epochs.size, `seed ${seed}`).toBe(1)
  const [newest = 0] = epochs
  for (const putOutAt of out.values()) expect(newest, `seed ${seed}`).toBeGreaterThan(putOutAt)
  for (const { envelope } of server.kept().rows) {
    const parsed = parseEnvelope(envelope)
    if (!parsed.ok) throw new Error('expected an envelope')
    const { device, keyId } = parsed.value.header
    const epoch = Number.parseInt(keyId, 16)
    const putOutAt = out.get(device)
    if (putOutAt !== undefined)
      expect(epoch, `seed ${seed} ${toHex(envelope.subarray(0, 4))}`).toBeLessThan(putOutAt)
  }
}
