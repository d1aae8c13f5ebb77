import { effect, type ReadonlySignal, signal } from '@preact/signals'
import * as z from 'zod/mini'
import { activeDevices, type Membership } from '../../protocol/membership.ts'
import type { Desk } from '../desk.ts'
import {
  type LeaseMemory,
  type LeaseState,
  leaseDays,
  leaseStateOf,
  openedAt,
  ticked,
  withContact,
  withExtra,
} from './lease.ts'
import type { Network } from './sync-ports.ts'

const KEY = 'lease'
const TICK_MS = 60_000
const Memory = z.object({ seenMs: z.number(), extrasUsed: z.number(), extraUntilMs: z.number() })

/** How long this tablet may go on without contact. */
export interface Lease {
  readonly state: ReadonlySignal<LeaseState>
  /** Opens it for some hours more, where somebody needs it now. */
  readonly takeExtra: () => void
  readonly stop: () => void
}

interface LeaseParts {
  readonly desk: Desk
  readonly network: Pick<Network, 'clock' | 'setTimer'>
  readonly sync: ReadonlySignal<{
    readonly lastAt: number | undefined
    readonly membership: Membership | undefined
  }>
}

/**
 * Follows the time since the last contact. Whether the tablet asks for contact is decided when it is opened: whoever is
 * in the middle of something is warned, and never shut out.
 */
export function watchLease({ desk, network, sync }: LeaseParts): Lease {
  const state = signal<LeaseState>({ is: 'none' })
  const openedWith = sync.peek().lastAt
  let memory = openedAt(readMemory(desk) ?? withContact(openedWith ?? network.clock()), network.clock())
  let contactMs = openedWith
  /** Set by the first look: shut then stays shut until contact or an extra, open stays open. */
  let isShut: boolean | undefined
  keep()

  function keep(): void {
    desk.drafts.set(KEY, JSON.stringify(memory))
  }

  function show(): void {
    const { membership } = sync.peek()
    if (contactMs === undefined || !membership || !desk.isReady.peek()) return
    // Alone, there is nobody who could have put this tablet out.
    if (activeDevices(membership).length < 2) {
      state.value = { is: 'none' }
      return
    }
    const found = leaseStateOf(leaseDays(desk.organisation.peek()), contactMs, memory)
    isShut ??= found.is === 'over'
    if (found.is !== 'over') isShut = false
    state.value = found.is === 'over' && !isShut ? { is: 'soon', daysLeft: 0 } : found
  }

  const stopWatching = effect(() => {
    const { lastAt } = sync.value
    void desk.isReady.value
    if (lastAt !== undefined && lastAt !== openedWith && lastAt !== contactMs) {
      contactMs = lastAt
      memory = withContact(network.clock())
      keep()
    }
    show()
  })

  function tick(): () => void {
    return network.setTimer(TICK_MS, () => {
      memory = ticked(memory, network.clock(), TICK_MS)
      keep()
      show()
      cancel = tick()
    })
  }
  let cancel = tick()

  return {
    state,
    takeExtra: () => {
      memory = withExtra(memory)
      keep()
      show()
    },
    stop: () => {
      cancel()
      stopWatching()
    },
  }
}

function readMemory(desk: Desk): LeaseMemory | undefined {
  const kept = desk.drafts.get(KEY)
  if (kept === undefined) return undefined
  try {
    const parsed = Memory.safeParse(JSON.parse(kept))
    return parsed.success ? parsed.data : undefined
  } catch {
    // Not ours to read: as if nothing had been kept.
    return undefined
  }
}
