import { err } from '../lib/result.ts'
import { answerPost } from './answer-post.ts'
import { type CryptoClient, clientOver } from './crypto-client.ts'
import { createKeeper } from './keeper.ts'
import type { KeeperPorts } from './key-ring.ts'

/** The same keeper behind the same messages without a thread, for programs that have none: tests and tools. */
export function openInProcessCrypto(ports: KeeperPorts): CryptoClient {
  const keeper = createKeeper(ports)
  let closed = false
  return clientOver(
    async (name, input) => {
      if (closed) return err({ code: 'crypto-closed' })
      const reply = await answerPost(keeper, structuredClone({ n: 1, name, input }))
      return structuredClone(reply?.result ?? err({ code: 'crypto-malformed-request' }))
    },
    () => {
      closed = true
    },
  )
}
