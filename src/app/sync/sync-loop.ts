import { type ReadonlySignal, signal } from '@preact/signals'
import type { SavedLevel } from '../../domain/index-row.ts'
import type { Bytes } from '../../lib/bytes.ts'
import type { Result } from '../../lib/result.ts'
import { foldMembership, type Membership } from '../../protocol/membership.ts'
import { runSync, type SyncRound } from '../../sync/run-sync.ts'
import type { Desk } from '../desk.ts'
import type { Network, OpenSyncPorts } from './sync-ports.ts'
import { type Lease, watchLease } from './watch-lease.ts'

/** After a save: long enough for the next answer to come along, short enough to be done before the lid is shut. */
const AFTER_SAVE_MS = 2_000
const EVERY_MS = 60_000
const FIRST_RETRY_MS = 5_000
const LONGEST_RETRY_MS = 300_000
/** A server that keeps something back is asked for all of it no more often. */
const ASK_AGAIN_MS = 3_600_000

export interface SyncState {
  readonly isRunning: boolean
  /** When a round was last whole, ms since 1970; undefined if this tablet never met a server. */
  readonly lastAt: number | undefined
  /** Why the last round was not, or what it found; undefined when it was whole and all was well. */
  readonly problem: string | undefined
  /** As it was last read, also from before this start. */
  readonly membership: Membership | undefined
}

/** Keeps one open desk and its server in step for as long as it runs. No screen ever waits for it. */
export interface SyncLoop {
  readonly state: ReadonlySignal<SyncState>
  readonly ports: OpenSyncPorts
  /** How long this tablet may go on without contact. */
  readonly lease: Lease
  /** A round now, or the one under way and then another: what was saved before the call has been sent when it resolves. */
  readonly syncNow: () => Promise<Result<SyncRound>>
  /** After the log on this disk has changed without a server. */
  readonly readKnown: () => Promise<void>
  readonly stop: () => void
}

interface SyncLoopParts {
  readonly desk: Desk
  readonly ports: OpenSyncPorts
  readonly network: Network
  /** Calls back when the tablet may have the network again, or somebody looks at it. Returns how to stop. */
  readonly onWake: (wake: () => void) => () => void
  /** An admin has signed that this tablet is to be emptied. */
  readonly onWiped: () => void
}

const LEVELS: readonly SavedLevel[] = ['tablet', 'server', 'confirmed']
const CONTACT = 'contact'
/** Written to the disk no more often than this: nobody needs the minute after a lock. */
const KEEP_CONTACT_MS = 600_000

export function startSyncLoop({ desk, network, onWake, onWiped, ...parts }: SyncLoopParts): SyncLoop {
  const ports = leavingErased(desk, parts.ports)
  const kept = Number(desk.drafts.get(CONTACT))
  const state = signal<SyncState>({
    isRunning: false,
    lastAt: kept > 0 ? kept : undefined,
    problem: undefined,
    membership: undefined,
  })
  let isStopped = false
  let isCalled = false
  let running: Promise<Result<SyncRound>> | undefined
  let cancelTimer = () => {}
  let retryMs = FIRST_RETRY_MS
  let stopListening: (() => void) | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let keptAt = kept > 0 ? kept : 0

  async function round(): Promise<Result<SyncRound>> {
    state.value = { ...state.value, isRunning: true }
    const mayAskAgain = Math.abs(network.clock() - askedAt) > ASK_AGAIN_MS
    const done = await runSync(ports, mayAskAgain)
    const isUnshown = done.ok ? done.value.isWithheld : done.error.code === 'own-claimed'
    if (mayAskAgain && isUnshown) askedAt = network.clock()
    if (isStopped) return done
    if (done.ok) {
      // Not before the first whole round: until then the server may not know who is asking.
      stopListening ??= ports.transport.listen(ports.store.identity.feed, wake)
      await show(done.value)
    } else {
      // What was sent before it broke off is with the server, and only waits to be proven.
      await showLevel()
      state.value = { ...state.value, isRunning: false, problem: done.error.code }
    }
    if (!done.ok && done.error.code === 'wiped') onWiped()
    retryMs = done.ok ? FIRST_RETRY_MS : Math.min(LONGEST_RETRY_MS, retryMs * 2)
    later(done.ok ? EVERY_MS : retryMs * (0.5 + network.chance()))
    return done
  }

  async function show(done: SyncRound): Promise<void> {
    const refreshed = await ports.store.refreshRows()
    if (done.cases.size > 0 || (refreshed.ok && refreshed.value.length > 0)) await desk.takeIn(done.cases)
    await showLevel()
    const lastAt = network.clock()
    if (Math.abs(lastAt - keptAt) > KEEP_CONTACT_MS) {
      keptAt = lastAt
      desk.drafts.set(CONTACT, String(lastAt))
    }
    const problem = done.isWithheld ? 'feed-withheld' : undefined
    state.value = { isRunning: false, lastAt, problem, membership: done.membership }
  }

  /** The mark only says more when nothing was saved while it was being found out. */
  async function showLevel(): Promise<void> {
    await desk.showLevels()
    const mark = desk.saveMark.value
    const level = await ports.store.readLevel()
    if (!level.ok || mark.is !== 'saved' || desk.saveMark.value !== mark) return
    const isFarther = LEVELS.indexOf(level.value) > LEVELS.indexOf(mark.level)
    if (isFarther) desk.saveMark.value = { ...mark, level: level.value }
  }

  function start(): Promise<Result<SyncRound>> {
    cancelTimer()
    running ??= round().finally(() => {
      running = undefined
      if (isCalled) wake()
    })
    return running
  }

  /** In the middle of a round another follows at once: what this is about may have come too late for the one under way. */
  function wake(): void {
    isCalled = running !== undefined && !isStopped
    if (!isCalled && !isStopped) void start()
  }

  function later(ms: number): void {
    cancelTimer()
    if (!isStopped) cancelTimer = network.setTimer(ms, () => void start())
  }

  /**
   * What the log will begin with where no server was met yet: who founded the organisation lets others in all the same.
   * Put back from a copy it has another name, which the organisation has not heard of and nobody has let in.
   */
  async function firstEntry(): Promise<readonly Bytes[]> {
    const opened = await desk.ready
    const { device } = ports.store.identity
    if (!opened.ok || !desk.organisation.peek().devices.some((each) => each.device === device)) return []
    const genesis = await ports.keys.found()
    return genesis.ok ? [genesis.value] : []
  }

  async function readKnown(): Promise<void> {
    const log = await ports.store.readLog()
    if (!log.ok) return
    const known = await foldMembership(
      undefined,
      log.value.length > 0 ? log.value : await firstEntry(),
      ports.crypto,
    )
    // Cut off after the log was written and before it was done: here it is done without a server.
    if (known.ok) await ports.store.eraseCases(known.value.erased)
    if (known.ok && known.value.length > (state.value.membership?.length ?? 0))
      state.value = { ...state.value, membership: known.value }
    if (state.value.lastAt !== undefined) await showLevel()
  }

  const stopWaking = onWake(wake)
  const stopWatching = desk.saveMark.subscribe((mark) => {
    if (mark.is === 'saved' && mark.level === 'tablet' && mark.at !== undefined && !running)
      later(AFTER_SAVE_MS)
  })
  const lease = watchLease({ desk, network, sync: state })
  void readKnown().then(start)

  return {
    state,
    ports,
    lease,
    readKnown,
    syncNow: async () => {
      await running
      return start()
    },
    stop: () => {
      isStopped = true
      cancelTimer()
      stopWaking()
      stopListening?.()
      stopWatching()
      lease.stop()
    },
  }
}

/**
 * The desk leaves a case that is about to be erased at once, by whatever way the log came, and whatever becomes of the
 * round: one that breaks off has erased it all the same.
 */
function leavingErased(desk: Desk, ports: OpenSyncPorts): OpenSyncPorts {
  const { store } = ports
  return {
    ...ports,
    store: { ...store, eraseCases: (erased) => store.eraseCases(erased, desk.forgetErased) },
  }
}
