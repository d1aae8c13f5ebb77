import { err, type Result } from '../lib/result.ts'
import type { Keeper } from './keeper.ts'
import { Post, type RequestName, requests } from './messages.ts'

export interface Reply {
  readonly n: number
  readonly result: Result<unknown>
}

/** One posted request, checked and carried out. What is no request is refused; what breaks is a code, not a text. */
export async function answerPost(keeper: Keeper, posted: unknown): Promise<Reply | undefined> {
  const post = Post.safeParse(posted)
  if (!post.success) return undefined
  const { n, name, input } = post.data
  if (!isRequest(name)) return { n, result: err({ code: 'crypto-unknown-request' }) }
  const parsed = requests[name].safeParse(input)
  if (!parsed.success) return { n, result: err({ code: 'crypto-malformed-request' }) }
  try {
    const answer = keeper[name] as (input: unknown) => Promise<Result<unknown>>
    return { n, result: await answer(parsed.data) }
  } catch {
    // The text of a crypto error may hold what was sealed. The code is all that leaves the worker.
    return { n, result: err({ code: 'crypto-failed' }) }
  }
}

function isRequest(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}
