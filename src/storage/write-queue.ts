/** At most this many requests share one flush. */
const MAX_BATCH = 64

interface WriteQueue<Request, Answer> {
  readonly push: (request: Request) => Promise<Answer>
  /** Resolves when nothing is under way or waiting. */
  readonly settled: () => Promise<void>
}

/**
 * One write at a time. What arrives while a write runs goes together in the next one (group commit): the flush is
 * the slow part, and three taps in a row then cost two flushes.
 */
export function createWriteQueue<Request, Answer>(
  write: (batch: readonly Request[]) => Promise<readonly Answer[]>,
): WriteQueue<Request, Answer> {
  interface Waiting {
    readonly request: Request
    readonly resolve: (answer: Answer) => void
    readonly reject: (cause: unknown) => void
  }
  let waiting: Waiting[] = []
  let running: Promise<void> | undefined

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MAX_BATCH)
      waiting = waiting.slice(MAX_BATCH)
      try {
        const answers = await write(batch.map(({ request }) => request))
        batch.forEach(({ resolve }, i) => {
          resolve(answers[i] as Answer)
        })
      } catch (cause) {
        for (const { reject } of batch) reject(cause)
      }
    }
    running = undefined
  }

  return {
    push: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ request, resolve, reject })
        running ??= drain()
      }),
    settled: async () => {
      while (running) await running
    },
  }
}
