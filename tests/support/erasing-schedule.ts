import { type Bytes, concatBytes, equalBytes } from '../../src/lib/bytes.ts'
import { erasedKeys, erasureBytes, isErasureByTwo, needsTwoToErase } from '../../src/protocol/erasing.ts'
import { encodeEntry, parseEntry } from '../../src/protocol/log-entry.ts'
import { makeHandOver, takeHandOver } from '../../src/sync/hand-over.ts'
import { runSync } from '../../src/sync/run-sync.ts'
import { agree } from './agreement.ts'
import type { MemoryServer } from './memory-server.ts'
import { caseOf } from './memory-sync-store.ts'
import { below, type Node, newWorld, pick, seeded, syncWithFaults } from './simulated-world.ts'

const NO_KEY: Bytes = new Uint8Array(32)
const CASES = [1, 2, 3].map((n) => String(n).padStart(8, '0').padEnd(32, '0'))
const [FIRST] = CASES as [string, ...string[]]

type World = ReturnType<typeof newWorld>

/**
 * Two people erase a case while others write in it, offline or not; servers and tablets are put back to before. In the
 * end no tablet has a key of it, named or not, the server none of those named, and of the rest nothing is missing.
 */
export async function erased(seed: number): Promise<void> {
  const chance = seeded(seed)
  const managers = 1 + below(chance, 2)
  const world = newWorld(chance, 3 + below(chance, 3), managers)
  const written = new Map<string, string>()
  let count = 0
  const write = (node: Node, caseId = pick(chance, CASES)) => {
    const event = `e${count++}`
    if (node.save(event, caseId)) written.set(event, caseId)
  }
  const deciding = world.nodes.slice(0, 1 + managers)
  const disks = world.nodes.map((node) => [node.disk()])
  const play = async (steps: number) => {
    for (let step = 0; step < steps; step++) {
      const at = below(chance, world.nodes.length)
      const node = world.nodes[at] as Node
      const what = chance()
      if (what < 0.35) write(node)
      else if (what < 0.65) {
        const meanwhile: Promise<void>[] = []
        const found = await syncWithFaults(node, world.server, chance, () => {
          write(node)
          // Between any two steps of somebody's round: its keys are on their way to a server that may not have them.
          const other = pick(chance, deciding)
          if (other !== node) meanwhile.push(sign(world, other, pick(chance, CASES)))
        })
        await Promise.all(meanwhile)
        if (found) throw new Error(`seed ${seed}: expected no alarm of something kept back`)
      } else if (what < 0.78) await sign(world, pick(chance, deciding), pick(chance, CASES))
      else if (what < 0.86) await handOver(seed, node, pick(chance, world.nodes), world.server)
      else if (what < 0.9) world.backups.push(world.server.snapshot())
      else if (what < 0.94) restore(world, chance)
      else putBack(node, pick(chance, disks[at] ?? []))
      disks[at]?.push(node.disk())
    }
  }
  await play(4 + below(chance, 8))
  write(pick(chance, world.nodes), FIRST)
  await eraseFirst(seed, world, deciding)
  await play(3 + below(chance, 8))
  // A server put back to before either had signed: whoever knows says it again.
  if (chance() < 0.5) restore(world, chance)
  await check(seed, world, written)
}

/**
 * To any day of the history that tablets and server have in common: one that a restore has given up may say otherwise in
 * a place of the log that somebody knows, and that is a fork, which stops.
 */
function restore({ nodes, server, backups }: World, chance: () => number): void {
  const logs = [server.kept().log, ...nodes.map((node) => node.disk().log)]
  const isCommon = (log: readonly Bytes[]) =>
    logs.every((other) => log.every((entry, i) => !other[i] || equalBytes(entry, other[i])))
  server.restore(
    pick(
      chance,
      backups.filter(({ log }) => isCommon(log)),
    ),
    chance() < 0.3,
  )
}

/** Says that the case is to be erased, or the same as another has said; as the app plans it. */
async function sign({ nodes, server }: World, node: Node, caseId: string): Promise<void> {
  // On a server that has lost the newest entries another one in their place is a fork of the log, which stops.
  if (nodes.some((each) => each.disk().log.length > server.kept().log.length)) return
  const ports = node.ports(server)
  const round = await runSync(ports)
  if (!round.ok) return
  const { membership } = round.value
  const keys = [...node.disk().keys].filter((key) => caseOf(key) === caseId).sort()
  if (keys.length === 0) return
  const isSecond = isErasureByTwo(membership, node.id, caseId, keys)
  const standing = membership.erasing.find((each) => each.caseId === caseId)
  if (!isSecond && standing?.author === node.id && standing.keys.join() === keys.join()) return
  const isDone = isSecond || !needsTwoToErase(membership, node.id)
  const entry = encodeEntry({
    kind: isDone ? 'erased' : 'eraseProposed',
    org: membership.org,
    index: membership.length,
    prevHash: membership.head,
    author: node.id,
    device: caseId,
    role: 'admin',
    signPublicKey: NO_KEY,
    boxPublicKey: NO_KEY,
    feed: membership.feed,
    fence: 0,
    sealed: erasureBytes(keys),
  })
  await ports.transport.appendLog(membership.length, concatBytes(entry, new Uint8Array(64)))
}

/** Both sign until it is done: a key that came in between makes a proposal of the second's signature. */
async function eraseFirst(seed: number, world: World, deciding: readonly Node[]): Promise<void> {
  const { nodes, server } = world
  for (let n = 0; n < 8; n++) {
    for (const node of nodes) await runSync(node.ports(server))
    if (server.kept().log.some((bytes) => namedBy(bytes)?.caseId === FIRST)) return
    await sign(world, deciding[n % 2] as Node, FIRST)
  }
  throw new Error(`seed ${seed}: expected the two to agree`)
}

/** The whole file from one to another, with neither server. */
async function handOver(seed: number, from: Node, to: Node, server: MemoryServer): Promise<void> {
  if (from === to) return
  const file = await makeHandOver(from.ports(server))
  if (!file.ok) return
  const taken = await takeHandOver(to.ports(server), file.value)
  if (!taken.ok) throw new Error(`seed ${seed}: expected a file to be taken, got ${taken.error.code}`)
  expectNoKey(seed, to)
}

function expectNoKey(seed: number, node: Node): void {
  const { keys, log } = node.disk()
  const gone = new Set(log.map((bytes) => namedBy(bytes)?.caseId))
  if ([...keys].some((key) => gone.has(caseOf(key))))
    throw new Error(`seed ${seed}: expected no key of a case that the tablet knows to be erased`)
}

/** As from a copy of its profile, where it has written nothing since: otherwise it would be a fork, which is told elsewhere. */
function putBack(node: Node, then: ReturnType<Node['disk']> | undefined): void {
  const ends = [then, node.disk()].map((disk) => disk?.chains.get(node.id)?.length ?? 0)
  if (then && ends[0] === ends[1]) node.rollBack(then)
}

async function check(
  seed: number,
  { nodes, server }: World,
  written: ReadonlyMap<string, string>,
): Promise<void> {
  const round = await runSync((nodes[0] as Node).ports(server))
  if (!round.ok) throw new Error(`seed ${seed}: expected a round, got ${round.error.code}`)
  // A server put back to before may only hear of it from those who come later.
  for (const node of nodes) await runSync(node.ports(server))
  const named = server.kept().log.flatMap((bytes) => namedBy(bytes) ?? [])
  const gone = new Set(named.map(({ caseId }) => caseId))
  if (!gone.has(FIRST)) throw new Error(`seed ${seed}: expected the log to say what was erased`)
  await agree(
    seed,
    nodes,
    server,
    [...written].flatMap(([event, caseId]) => (gone.has(caseId) ? [] : event)).sort(),
  )
  for (const node of nodes) {
    const { chains } = node.disk()
    expectNoKey(seed, node)
    for (const author of nodes) {
      const rows = server.kept().rows.filter(({ device }) => device === author.id)
      const chain = chains.get(author.id) ?? []
      const isWhole = chain.every(({ envelope }, i) => equalBytes(envelope, rows[i]?.envelope ?? NO_KEY))
      if (chain.length !== rows.length || !isWhole)
        throw new Error(`seed ${seed}: expected whole chains everywhere`)
    }
  }
  if (named.some(({ keys }) => keys.some((key) => server.kept().keys.has(key))))
    throw new Error(`seed ${seed}: expected no key on the server that was named`)
}

function namedBy(bytes: Bytes) {
  const parsed = parseEntry(bytes)
  if (!parsed.ok || parsed.value.entry.kind !== 'erased') return undefined
  return { caseId: parsed.value.entry.device, keys: erasedKeys(parsed.value.entry) ?? [] }
}
