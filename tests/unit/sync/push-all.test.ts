import { expect, test } from 'vitest'
import { pushAll } from '../../../src/sync/push-all.ts'
import { newWorld, seeded } from '../../support/simulated-world.ts'
import { expectOk } from '../../support/storage-rig.ts'

function oneTablet() {
  const { nodes, server } = newWorld(seeded(1), 1)
  const [node] = nodes
  if (!node) throw new Error('expected a tablet')
  return { node, server, ports: node.ports(server) }
}

test('what is saved while the last batch is on its way goes along', async () => {
  const { node, server, ports } = oneTablet()
  node.save('före')
  let pushes = 0
  const push: typeof ports.transport.push = (batch) => {
    pushes += 1
    if (pushes === 1) node.save('under tiden')
    return ports.transport.push(batch)
  }
  const pushed = await pushAll({ ...ports, transport: { ...ports.transport, push } }, undefined)
  expect(expectOk(pushed)).toEqual({ sent: 2, has: 2 })
  expect(server.kept().rows.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2])
})
