import { answerPost } from './answer-post.ts'
import { MIN_MEMORY_KIB } from './calibrate.ts'
import { createKeeper } from './keeper.ts'

declare const self: DedicatedWorkerGlobalScope

const keeper = createKeeper({
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
  clock: () => Date.now(),
  nowMs: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  minMemoryKiB: MIN_MEMORY_KIB,
})

self.onmessage = async (event: MessageEvent<unknown>) => {
  const reply = await answerPost(keeper, event.data)
  if (reply) self.postMessage(reply)
}
