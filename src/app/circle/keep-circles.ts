import { effect } from '@preact/signals'
import type { Id } from '../../domain/id.ts'
import type { Membership } from '../../protocol/membership.ts'
import type { Desk } from '../desk.ts'
import type { SyncLoop } from '../sync/sync-loop.ts'
import { isCircleDue } from './plan-circle.ts'

/**
 * Keeps the keys of restricted cases in step with the log for as long as the desk is open: a tablet that is out is not
 * given the next key, and new printed kits open what the old ones did. Returns how to stop.
 */
export function keepCircles(desk: Desk, loop: Pick<SyncLoop, 'state'>): () => void {
  let isStopped = false
  let turn = Promise.resolve()
  let seen = 0
  const stop = effect(() => {
    const { membership } = loop.state.value
    if (!membership || membership.length === seen) return
    seen = membership.length
    turn = turn.then(() => renew(membership))
  })

  async function renew(membership: Membership): Promise<void> {
    const circles = await desk.store.openCircles()
    const cases = await circles.cases()
    for (const id of cases.ok ? cases.value : []) if (!isStopped) await renewOne(id, membership)
  }

  async function renewOne(id: Id, membership: Membership): Promise<void> {
    const opened = await desk.openCase(id)
    if (!opened.ok) return
    const { circle, restrict } = opened.value
    const { heads, devices } = circle.value
    if (heads.length === 0 || !isCircleDue(circle.value, membership)) return
    // Tried again with the next change of the log; what is written meanwhile is written under the key there is.
    await restrict({ devices, reason: 'sameAgain', words: '' })
  }

  return () => {
    isStopped = true
    stop()
  }
}
