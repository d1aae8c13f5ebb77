import type { Bytes } from '../../src/lib/bytes.ts'
import { concatBytes } from '../../src/lib/bytes.ts'
import { parseEnvelope } from '../../src/protocol/envelope.ts'
import { encodeEntry } from '../../src/protocol/log-entry.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { agree, noting } from './agreement.ts'
import { digest } from './digest.ts'
import { erased } from './erasing-schedule.ts'
import type { MemoryServer } from './memory-server.ts'
import {
  below,
  type Chance,
  type Node,
  newNode,
  newWorld,
  pick,
  seeded,
  syncWithFaults,
} from './simulated-world.ts'

type World = ReturnType<typeof newWorld>

/** One kind of bad days: everything that happens in it follows from its seed, and it throws when something is lost. */
type Schedule = (seed: number) => Promise<void>

/** Calls that fail, come twice or without an answer, tablets that crash, servers put back to any earlier state. */
const restored: Schedule = (seed) => {
  const chance = seeded(seed)
  return playRestored(seed, chance, newWorld(chance))
}

/** The same with as many as work in a large unit. */
const many: Schedule = (seed) => {
  const chance = seeded(seed)
  return playRestored(seed, chance, newWorld(chance, 5 + below(chance, 4)))
}

/** A server that loses things, but hides nothing, is not said to. */
function noAlarm(seed: number, found: 'withheld' | undefined): void {
  if (found) throw new Error(`seed ${seed}: expected no alarm of something kept back`)
}

async function playRestored(seed: number, chance: Chance, world: World): Promise<void> {
  const notes = noting()
  for (let step = 0, steps = 4 + below(chance, 14); step < steps; step++) {
    const node = pick(chance, world.nodes)
    const what = chance()
    if (what < 0.4) notes.write(node)
    else if (what < 0.9)
      noAlarm(seed, await syncWithFaults(node, world.server, chance, () => notes.write(node)))
    else if (what < 0.95) world.backups.push(world.server.snapshot())
    else world.server.restore(pick(chance, world.backups), chance() < 0.3)
  }
  await agree(seed, world.nodes, world.server, notes.all())
}

/** Requests that were given up and arrive later, in any order, and answers whose end is missing and that say they are all. */
const late: Schedule = async (seed) => {
  const chance = seeded(seed)
  const { nodes, server } = newWorld(chance, 2 + below(chance, 4))
  const notes = noting()
  const onTheWay: (() => Promise<unknown>)[] = []
  const through = (device: string): ReturnType<MemoryServer['as']> => {
    const real = server.as(device)
    const giveUp = <T>(call: () => Promise<T>): Promise<T> | undefined => {
      if (chance() > 0.2) return undefined
      onTheWay.push(call)
      return Promise.resolve({ ok: false, error: { code: 'unreachable' } } as T)
    }
    return {
      ...real,
      push: (batch) => giveUp(() => real.push(batch)) ?? real.push(batch),
      appendLog: (at, entry) => giveUp(() => real.appendLog(at, entry)) ?? real.appendLog(at, entry),
      pull: async (feed, after) => {
        const page = await real.pull(feed, after)
        if (!page.ok || chance() > 0.15) return page
        const keep = below(chance, page.value.rows.length + 1)
        return { ok: true, value: { ...page.value, rows: page.value.rows.slice(0, keep) } }
      },
    }
  }
  for (let step = 0, steps = 6 + below(chance, 14); step < steps; step++) {
    const node = pick(chance, nodes)
    const what = chance()
    if (what < 0.4) notes.write(node)
    else if (what < 0.85) {
      const tampered = { ...server, as: through }
      await syncWithFaults(node, tampered, chance, () => notes.write(node))
    } else if (onTheWay.length > 0) await onTheWay.splice(below(chance, onTheWay.length), 1)[0]?.()
  }
  while (onTheWay.length > 0) await onTheWay.splice(below(chance, onTheWay.length), 1)[0]?.()
  // What was left out at the end is known to be missing once its author goes on.
  for (const node of nodes) notes.write(node)
  await agree(seed, nodes, server, notes.all())
}

/** A tablet put back to an earlier day, or copied: noticed before anything of it is lost, and in again under another name. */
const copied: Schedule = async (seed) => {
  const chance = seeded(seed)
  const world = newWorld(chance, 2 + below(chance, 3))
  const { nodes, server, org, feed } = world
  const notes = noting()
  const original = pick(chance, nodes)
  const disks = [original.disk()]
  const play = async (all: readonly Node[], steps: number) => {
    for (let step = 0; step < steps; step++) {
      const node = pick(chance, all)
      if (chance() < 0.45) notes.write(node)
      else noAlarm(seed, await syncWithFaults(node, server, chance, () => notes.write(node)))
      disks.push(original.disk())
    }
  }
  await play(nodes, 3 + below(chance, 8))
  const twin = newNode(
    { org, feed, device: original.id },
    nodes[0] === original ? server.kept().log[0] : undefined,
  )
  twin.rollBack(pick(chance, disks))
  await play([...nodes, twin], 4 + below(chance, 10))
  const going = new Set<Node>([...nodes, twin])
  for (let round = 0; round < 3; round++) {
    for (const node of [...going]) {
      const done = await runSync(node.ports(server))
      if (done.ok) continue
      if (done.error.code !== 'own-fork' && done.error.code !== 'own-unknown')
        throw new Error(`seed ${seed}: expected a round or a fork, got ${done.error.code}`)
      going.delete(node)
      going.add(underAnotherName(world, node, going.size))
      round = 0
    }
  }
  await agree(seed, [...going], server, notes.all())
  // Both under one name, and neither told: only where neither wrote what the other did not.
  const named = [...going].filter(({ id }) => id === original.id)
  if (
    named.length === 2 &&
    named[0]?.disk().chains.get(original.id)?.length !== named[1]?.disk().chains.get(original.id)?.length
  )
    throw new Error(`seed ${seed}: expected a fork to be noticed`)
}

function underAnotherName({ org, feed, server }: World, node: Node, n: number): Node {
  const device = `c${n}${server.kept().log.length}`.padEnd(32, '0')
  const next = newNode({ org, feed, device })
  next.comeBack(node.id, node.disk())
  const { log } = server.kept()
  const zero: Bytes = new Uint8Array(32)
  const entry = encodeEntry({
    kind: 'added',
    org,
    index: log.length,
    prevHash: digest(log.at(-1) ?? zero),
    author: 'd0'.padEnd(32, '0'),
    device,
    role: 'caseworker',
    signPublicKey: zero,
    boxPublicKey: zero,
    feed,
    fence: 0,
    sealed: new Uint8Array(0),
  })
  server.tamper(() => ({ log: [...log, concatBytes(entry, new Uint8Array(64))] }))
  return next
}

/** A server that shows two histories, to whom it likes when it likes: noticed by whoever is shown the other one. */
const twoHistories: Schedule = async (seed) => {
  const chance = seeded(seed)
  const world = newWorld(chance, 2 + below(chance, 4))
  const { nodes } = world
  const other = newWorld(seeded(seed)).server
  other.restore(world.server.snapshot(), true)
  const notes = noting()
  const views = [world.server, other]
  for (let step = 0, steps = 6 + below(chance, 14); step < steps; step++) {
    const node = pick(chance, nodes)
    if (chance() < 0.4) {
      notes.write(node)
      continue
    }
    const view = pick(chance, views)
    const { cursor } = node.disk()
    const there = cursor && (await view.as(node.id).readChain('', [cursor.seq]))
    const isOther = there?.ok && there.value[0]?.hash.join() !== cursor?.hash.join()
    const done = await runSync(node.ports(view))
    if (!done.ok) throw new Error(`seed ${seed}: expected a round, got ${done.error.code}`)
    if (done.value.isWithheld) throw new Error(`seed ${seed}: expected nothing to be kept back`)
    if (isOther && !done.value.healed)
      throw new Error(`seed ${seed}: expected the other history to be noticed`)
  }
  await agree(seed, nodes, pick(chance, views), notes.all())
}

/** A server that keeps all that one author writes from one tablet: known there once a colleague who has seen it writes on. */
const hidden: Schedule = async (seed) => {
  const chance = seeded(seed)
  const { nodes, server } = newWorld(chance, 3 + below(chance, 3))
  const notes = noting()
  const [author, reader, ...others] = nodes as [Node, Node, ...Node[]]
  const through = pick(chance, others)
  for (let step = 0, steps = below(chance, 8); step < steps; step++) {
    const node = pick(chance, nodes)
    if (chance() < 0.5) notes.write(node)
    else noAlarm(seed, await syncWithFaults(node, server, chance, () => notes.write(node)))
  }
  const shown = server.kept().rows.filter(({ device }) => device === author.id).length
  const hiding: MemoryServer = {
    ...server,
    as: (device) => ({
      ...server.as(device),
      pull: async (feed, after) => {
        const page = await server.as(device).pull(feed, after)
        if (!page.ok) return page
        const rows = page.value.rows.filter((row) => {
          const from = parseEnvelope(row.envelope)
          return !from.ok || from.value.header.device !== author.id || from.value.header.deviceSeq <= shown
        })
        return { ok: true, value: { ...page.value, rows } }
      },
    }),
  }
  let isSeen = false
  for (let step = 0, steps = 2 + below(chance, 12); step < steps || !isSeen; step++) {
    const node = step < steps ? pick(chance, nodes) : pick(chance, [author, through])
    if (chance() < 0.4) {
      notes.write(node)
      continue
    }
    if (node === reader) {
      const round = await runSync(node.ports(hiding))
      if (!round.ok) throw new Error(`seed ${seed}: expected a round, got ${round.error.code}`)
      continue
    }
    const round = await runSync(node.ports(server))
    if (!round.ok) throw new Error(`seed ${seed}: expected a round, got ${round.error.code}`)
    const hasSeen = (node.disk().chains.get(author.id)?.length ?? 0) > shown
    isSeen ||= node !== author && hasSeen && round.value.sent > 0
  }
  for (let round = 0; round < 2; round++) {
    const done = await runSync(reader.ports(hiding))
    if (!done.ok || !done.value.isWithheld)
      throw new Error(`seed ${seed}: expected the hiding to be noticed, and for as long as it goes on`)
  }
  await agree(seed, nodes, server, notes.all())
}

/** A tablet put back to an earlier day never goes on as if nothing had happened. */
const putBack: Schedule = async (seed) => {
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
  const code = round.ok ? 'ok' : round.error.code
  const wanted = kept >= there ? ['ok'] : ['own-unknown', 'own-fork']
  if (!wanted.includes(code)) throw new Error(`seed ${seed}: expected ${wanted.join(' or ')}, got ${code}`)
}

export const SCHEDULES = { restored, many, late, copied, twoHistories, hidden, putBack, erased } as const
export type ScheduleName = keyof typeof SCHEDULES
