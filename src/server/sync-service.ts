import { type Bytes, concatBytes, equalBytes, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { erasedKeys } from '../protocol/erasing.ts'
import { type LogEntry, parseEntry } from '../protocol/log-entry.ts'
import { foldMembership, type MemberDevice } from '../protocol/membership.ts'
import { sessionMessage } from '../protocol/session.ts'
import { isOfSecondForm } from '../protocol/signature-form.ts'
import type { Cursor, PullPage, PushBatch, QuarantinePage } from '../protocol/transport.ts'
import { PAGE_FORM } from '../protocol/wire.ts'
import { type AdmissionRules, type Admissions, openAdmissions } from './admissions.ts'
import { checkBatch } from './check-batch.ts'
import type { SyncLimits } from './limits.ts'
import { type KnownLog, openMembershipCache } from './membership-cache.ts'
import { quarantineCalls } from './quarantine-calls.ts'
import { logCrypto, sha256, verifySignature } from './server-crypto.ts'
import type { Caller, SessionCaller, SessionTokens } from './session-tokens.ts'
import type { FeedStore } from './store/feed-store.ts'
import type { SyncFault } from './sync-fault.ts'

type Answer<T> = Promise<Result<T, SyncFault>>

/** Each call of the protocol, once its bytes have been read. */
export interface SyncService {
  readonly openSession: (asked: {
    readonly org: string
    readonly device: string
    readonly challenge: Bytes
    readonly signature: Bytes
  }) => Answer<Bytes>
  /** Who is active in the log at this moment. */
  readonly activeDevices: (org: string) => Promise<ReadonlySet<string>>
  /** What is asked of a device beyond being in the log. */
  readonly admissions: Admissions
  readonly readLog: (caller: Caller, from: number) => Answer<{ length: number; entries: readonly Bytes[] }>
  readonly appendLog: (expected: number, entry: Bytes) => Answer<undefined>
  readonly readHead: (caller: Caller, feed: string) => Answer<{ deviceSeq: number; cursor: Cursor }>
  readonly push: (caller: Caller, batch: PushBatch) => Answer<Cursor>
  readonly pull: (
    caller: SessionCaller,
    asked: { readonly feed: string; readonly after: Cursor | null; readonly form: number },
  ) => Answer<PullPage>
  readonly readChain: (
    caller: SessionCaller,
    feed: string,
    at: readonly number[],
  ) => Answer<readonly (Cursor | null)[]>
  readonly putQuarantine: (caller: Caller, batch: PushBatch) => Answer<undefined>
  readonly readQuarantine: (caller: SessionCaller, at: number) => Answer<QuarantinePage>
  readonly relay: (caller: Caller, batch: PushBatch) => Answer<Cursor>
  readonly putJoin: (code: string, request: Bytes) => Answer<undefined>
  readonly getJoin: (code: string) => Answer<Bytes | null>
}

export interface SyncServicePorts {
  readonly store: FeedStore
  readonly tokens: SessionTokens
  readonly limits: SyncLimits
  /** Undefined where no organisation was named: then anybody may, unless invitations are asked for. */
  readonly mayFound: ((org: string) => boolean) | undefined
  readonly rules: AdmissionRules
  readonly secret: Bytes
  readonly nowMs: () => number
}

const ENTRIES_IN_ANSWER = 500
/** An entry that comes between check and write is rare; one that comes every time is an attack. */
const APPEND_ATTEMPTS = 5

export function openSyncService(ports: SyncServicePorts): SyncService {
  const { store, tokens, limits, mayFound, rules, nowMs } = ports
  const logs = openMembershipCache(store)
  const admissions = openAdmissions({ ...ports, countWritten })

  async function countWritten({ org, device }: Caller): Promise<number> {
    const log = await logs.read(org)
    return log ? (await store.readHead(org, log.membership.feed, device)).deviceSeq : 0
  }

  async function known(caller: Caller): Promise<Result<{ log: KnownLog; member: MemberDevice }, SyncFault>> {
    const log = await logs.read(caller.org)
    if (!log) return err({ code: 'org-unknown' })
    const member = log.membership.devices.get(caller.device)
    return member ? ok({ log, member }) : err({ code: 'not-admitted' })
  }

  /** Whoever may read the log: a device that was ever in, or two printed kits. */
  async function reader(caller: Caller) {
    const found = await known(caller)
    if (found.ok || found.error.code !== 'not-admitted') return found
    const log = await logs.read(caller.org)
    const recovery = log?.membership.recovery
    if (!log || recovery?.set !== caller.device) return found
    return ok({ log, member: { signPublicKey: recovery.signPublicKey, state: 'active' as const } })
  }

  /** May read and write this feed now. */
  async function admitted(caller: Caller, feed: string) {
    const found = await known(caller)
    if (!found.ok) return found
    if (found.value.member.state !== 'active') return err({ code: 'not-admitted' })
    return found.value.log.membership.feed === feed ? found : err({ code: 'refused' })
  }

  async function push(caller: Caller, batch: PushBatch): Answer<Cursor> {
    for (let attempt = 0; attempt < APPEND_ATTEMPTS; attempt++) {
      const found = await admitted(caller, batch.feed)
      if (!found.ok) return found
      const checked = checkBatch(batch, caller.org, found.value.member)
      if (!checked.ok) return checked
      const stored = await store.append(checked.value, found.value.log.membership.length)
      if (stored.ok) return stored
      if (stored.error.code === 'key-refused') return err({ code: 'refused' })
      if (stored.error.code !== 'log-moved') return err(stored.error)
    }
    return err({ code: 'busy' })
  }

  async function foundOrganisation(entry: LogEntry, bytes: Bytes): Answer<undefined> {
    const isNamed = mayFound?.(entry.org) ?? rules.invitations === 'none'
    if (!isNamed && rules.invitations === 'none') return err({ code: 'org-unknown' })
    if (!isNamed && !(await admissions.mayFound(entry.org))) return err({ code: 'invitation-needed' })
    const folded = await foldMembership(undefined, [bytes], logCrypto)
    if (!folded.ok) return err({ code: 'refused' })
    const { org, feed } = entry
    const stored = await store.appendLog({ org, feed, expected: 0, bytes, fence: undefined })
    return stored.ok ? ok(undefined) : err(stored.error)
  }

  /**
   * Needs no session: an entry carries its author's signature and its place, so whoever brings it changes nothing. A
   * server that was restored to before a device came in gets the log back from that device too.
   */
  async function appendLog(expected: number, bytes: Bytes): Answer<undefined> {
    const parsed = parseEntry(bytes)
    if (!parsed.ok) return err({ code: parsed.error.code === 'entry-newer' ? 'busy' : 'refused' })
    const { entry } = parsed.value
    if (entry.index !== expected) return err({ code: 'refused' })
    if (expected === 0) return foundOrganisation(entry, bytes)
    const { org, feed, kind, device } = entry
    const log = await logs.read(org)
    if (!log) return err({ code: 'org-unknown' })
    const { membership } = log
    if (expected > membership.length) return err({ code: 'log-moved', length: membership.length })
    if (expected === membership.length) {
      const folded = await foldMembership(membership, [bytes], logCrypto)
      if (!folded.ok) return err({ code: 'refused' })
    }
    const putsOut = kind === 'revoked' || kind === 'wipe' || (kind === 'suspended' && entry.fence > 0)
    const fence = putsOut ? { device, deviceSeq: entry.fence } : undefined
    const erases = kind === 'erased' ? (erasedKeys(entry) ?? []) : []
    const stored = await store.appendLog({ org, feed, expected, bytes, fence, erases })
    return stored.ok ? ok(undefined) : err(stored.error)
  }

  /** A device that is out reads as far as the entry that put it out, so that it learns of it, and no further. */
  async function readLog(caller: Caller, from: number) {
    const self = await reader(caller)
    if (!self.ok) return self
    const { log, member } = self.value
    const last =
      member.state === 'active' ? log.membership.length : (log.lastAbout.get(caller.device) ?? 0) + 1
    const part = await store.readLog(caller.org, from, Math.min(ENTRIES_IN_ANSWER, Math.max(0, last - from)))
    return ok({ length: last, entries: part?.entries ?? [] })
  }

  const pull: SyncService['pull'] = async (caller, { feed, after, form }) => {
    const self = await admitted(caller, feed)
    if (!self.ok) return self
    if (caller.heldBack) return err({ code: caller.heldBack })
    const { org } = caller
    if (after) {
      const [there] = await store.readChain(org, feed, [after.seq])
      const isSame = there && there.timeline === after.timeline && equalBytes(there.hash, after.hash)
      if (!isSame) return err({ code: 'diverged' })
    }
    const page = await store.readPage(org, feed, after?.seq ?? 0, limits.page)
    const isReadable = form >= PAGE_FORM || !page.rows.some(({ signature }) => isOfSecondForm(signature))
    return isReadable ? ok(page) : err({ code: 'newer' })
  }

  return {
    openSession: async ({ org, device, challenge, signature }) => {
      if (!tokens.isOurs({ org, device }, challenge)) return err({ code: 'session-needed' })
      const self = await reader({ org, device })
      if (!self.ok) return self
      const message = sessionMessage(org, device, challenge)
      const isTheirs = verifySignature(self.value.member.signPublicKey, message, signature)
      if (!isTheirs) return err({ code: 'not-admitted' })
      return ok(tokens.issue({ org, device }, await admissions.heldBack({ org, device })))
    },
    activeDevices: async (org) => {
      const log = await logs.read(org)
      const devices = [...(log?.membership.devices.values() ?? [])]
      return new Set(devices.filter(({ state }) => state === 'active').map(({ device }) => device))
    },
    admissions,
    readLog,
    appendLog,
    readHead: async (caller, feed) => {
      const self = await admitted(caller, feed)
      return self.ok ? ok(await store.readHead(caller.org, feed, caller.device)) : self
    },
    push,
    pull,
    readChain: async (caller, feed, at) => {
      const self = await admitted(caller, feed)
      if (self.ok && caller.heldBack) return err({ code: caller.heldBack })
      return self.ok ? ok(await store.readChain(caller.org, feed, at)) : self
    },
    ...quarantineCalls({ store, limits, known }),
    putJoin: async (code, request) => {
      const now = nowMs()
      const isKept = await store.putJoin(joinKey(code), request, now, now + limits.joinLifeMs)
      return isKept ? ok(undefined) : err({ code: 'busy' })
    },
    getJoin: async (code) => ok(await store.getJoin(joinKey(code), nowMs())),
  }
}

/** The code itself is never written down: whoever has the disk cannot answer a request that is waiting. */
function joinKey(code: string): Bytes {
  return sha256(concatBytes(toUtf8('lykta/join/1'), toUtf8(code)))
}
