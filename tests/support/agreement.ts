import { runSync } from '../../src/sync/run-sync.ts'
import type { MemoryServer } from './memory-server.ts'
import type { Node } from './simulated-world.ts'

/** What is written in a schedule, by numbers. */
export function noting() {
  let saved = 0
  return {
    write: (node: Node) => node.save(`e${saved++}`),
    all: () => Array.from({ length: saved }, (_, i) => `e${i}`).sort(),
  }
}

/** Three rounds: what one gives back to a restored server, the others can read only after that. */
export async function agree(
  seed: number,
  nodes: readonly Node[],
  server: MemoryServer,
  everything: readonly string[],
): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const node of nodes) {
      const done = await runSync(node.ports(server))
      if (!done.ok)
        throw new Error(`seed ${seed}: expected a round without faults to work, got ${done.error.code}`)
      if (done.value.isWithheld) throw new Error(`seed ${seed}: expected nothing to be kept back`)
    }
  }
  for (const node of nodes) {
    // The same event may have come under two names of one tablet; it counts once.
    const events = [...new Set(node.events())]
    if (events.join() !== everything.join())
      throw new Error(
        `seed ${seed}: expected ${everything.length} events on every tablet, got ${events.length}`,
      )
    if (node.disk().outbox.size > 0) throw new Error(`seed ${seed}: expected an empty outbox`)
  }
}
