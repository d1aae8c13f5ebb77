import { err, ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import type { MemberDevice } from '../protocol/membership.ts'
import type { Cursor, PushBatch, QuarantinePage } from '../protocol/transport.ts'
import { checkBatch } from './check-batch.ts'
import type { SyncLimits } from './limits.ts'
import type { KnownLog } from './membership-cache.ts'
import type { Caller, SessionCaller } from './session-tokens.ts'
import type { FeedStore } from './store/feed-store.ts'
import type { SyncFault } from './sync-fault.ts'

/** Whoever may decide about what a leaver had not sent. */
type Decider = Result<{ readonly log: KnownLog; readonly member: MemberDevice }, SyncFault>

export interface QuarantineParts {
  readonly store: Pick<FeedStore, 'putQuarantine' | 'readQuarantine' | 'append'>
  readonly limits: Pick<SyncLimits, 'quarantine'>
  /** The caller as the log knows it, in or out. */
  readonly known: (caller: Caller) => Promise<Decider>
}

/** What a device that is out may leave, and what those who decide about it may do. */
export function quarantineCalls({ store, limits, known }: QuarantineParts) {
  async function decider(caller: Caller): Promise<Decider> {
    const found = await known(caller)
    if (!found.ok) return found
    const { state, role } = found.value.member
    return state === 'active' && role !== 'caseworker' ? found : err({ code: 'not-admitted' })
  }

  return {
    putQuarantine: async (caller: Caller, batch: PushBatch): Promise<Result<undefined, SyncFault>> => {
      const self = await known(caller)
      if (!self.ok) return self
      if (self.value.log.membership.feed !== batch.feed) return err({ code: 'refused' })
      const checked = checkBatch(batch, caller.org, self.value.member)
      if (!checked.ok) return checked
      const isKept = await store.putQuarantine(checked.value, limits.quarantine)
      return isKept ? ok(undefined) : err({ code: 'busy' })
    },

    readQuarantine: async (caller: SessionCaller, at: number): Promise<Result<QuarantinePage, SyncFault>> => {
      const found = await decider(caller)
      if (found.ok && caller.heldBack) return err({ code: caller.heldBack })
      return found.ok ? ok(await store.readQuarantine(caller.org, at)) : found
    },

    /**
     * Puts into the feed what somebody who is out has written, up to the fence that an `adopted` entry has moved for it.
     * The batch is its author's, signed by its author: whoever brings it can change nothing in it.
     */
    relay: async (caller: Caller, batch: PushBatch): Promise<Result<Cursor, SyncFault>> => {
      const found = await decider(caller)
      if (!found.ok) return found
      const { membership } = found.value.log
      if (membership.feed !== batch.feed) return err({ code: 'refused' })
      const [first] = batch.envelopes
      const parsed = first && parseEnvelope(first)
      const author = parsed?.ok ? membership.devices.get(parsed.value.header.device) : undefined
      if (!author || author.state === 'active') return err({ code: 'refused' })
      const checked = checkBatch(batch, caller.org, author)
      if (!checked.ok) return checked
      const last = checked.value.envelopes.at(-1)?.deviceSeq ?? 0
      if (author.fence === undefined || last > author.fence) return err({ code: 'refused' })
      const stored = await store.append(checked.value, membership.length)
      if (stored.ok) return stored
      const { error } = stored
      if (error.code === 'key-refused') return err({ code: 'refused' })
      return error.code === 'log-moved' ? err({ code: 'busy' }) : err(error)
    },
  }
}
