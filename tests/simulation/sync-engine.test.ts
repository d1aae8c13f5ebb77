import { expect, test } from 'vitest'
import { runSync } from '../../src/sync/run-sync.ts'
import { below, type Node, newWorld, pick, seeded, syncWithFaults } from '../support/simulated-world.ts'

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
