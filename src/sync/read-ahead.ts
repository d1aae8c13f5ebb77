import type { Id } from '../domain/id.ts'
import { begun } from '../lib/begun.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { Membership } from '../protocol/membership.ts'
import type { Cursor, PullPage, WrappedKey } from '../protocol/transport.ts'
import type { ChainEnd, SyncError, SyncPorts, VerifiedRow } from './ports.ts'
import type { ShownPage } from './seen.ts'
import { verifyRows } from './verify-rows.ts'

/** Pages that may lie here before they are checked: a fast network must not fill the memory of a slow tablet. */
const MAX_ARRIVED = 2

/** What has been checked and not been written. */
interface CheckedPage {
  readonly rows: readonly VerifiedRow[]
  readonly keys: readonly WrappedKey[]
  readonly cursor: Cursor
  readonly isMore: boolean
  readonly shown: ShownPage
  /** Several, taken together because they had come. */
  readonly isMerged: boolean
}

interface ReadAhead {
  /** In order. After a failure, or a page after which there is no more, nothing comes. */
  readonly next: () => Promise<Result<CheckedPage, SyncError>>
  readonly stop: () => void
}

/**
 * The feed from one place on: while one page is being written the next is being checked and opened and those after
 * it are on their way. Whatever has come meanwhile is checked and written as one. Nothing of a page counts before its turn.
 */
export function readAhead(
  ports: SyncPorts,
  members: Membership,
  from: Cursor | null,
  /** Each page alone. */
  isEach = false,
): ReadAhead {
  const { transport, store } = ports
  const arrived: PullPage[] = []
  // Ahead of what is written, a chain ends where it was checked up to.
  const ends = new Map<Id, ChainEnd>()
  let after = from
  let fetching: Promise<Result<PullPage, SyncError>> | undefined
  let last: Result<PullPage, SyncError> | undefined
  let isStopped = false
  let isSingle = isEach

  function fetchOn(): void {
    if (fetching || isStopped || arrived.length >= MAX_ARRIVED) return
    if (last && !(last.ok && last.value.isMore)) return
    fetching = begun(transport.pull(store.identity.feed, after).then(take))
  }

  function take(page: Result<PullPage, SyncError>): Result<PullPage, SyncError> {
    fetching = undefined
    last = page
    if (page.ok) {
      arrived.push(page.value)
      after = page.value.cursor
    }
    fetchOn()
    return page
  }

  async function check(): Promise<Result<CheckedPage, SyncError>> {
    fetchOn()
    while (arrived.length === 0) {
      // Nothing comes any more: it was stopped, or asked for more than there is.
      if (!fetching) return last && !last.ok ? last : err({ code: 'unreachable' })
      const page = await fetching
      if (!page.ok) return page
    }
    const pages = arrived.splice(0, isSingle ? 1 : arrived.length)
    fetchOn()
    const checked = await checkAll(pages)
    if (checked.ok || pages.length === 1) return checked
    // What is whole before the first fault counts, as it would have if it had come alone.
    isSingle = true
    arrived.unshift(...pages)
    return check()
  }

  async function checkAll(pages: readonly PullPage[]): Promise<Result<CheckedPage, SyncError>> {
    const verified = await verifyRows(
      ports,
      members,
      pages.flatMap(({ rows }) => rows),
      ends,
    )
    if (!verified.ok) return verified
    const { rows, ends: reached } = verified.value
    for (const [device, end] of reached) ends.set(device, end)
    const keys = keysOf(pages)
    await store.openAhead(rows, keys)
    const { cursor, isMore } = pages.at(-1) as PullPage
    const shown = { timeline: cursor.timeline, ...verified.value.shown }
    return ok({ rows, keys, cursor, isMore, shown, isMerged: pages.length > 1 })
  }

  let checking = begun(check())
  return {
    next: async () => {
      const page = await checking
      if (page.ok && page.value.isMore && !isStopped) checking = begun(check())
      return page
    },
    stop: () => {
      isStopped = true
    },
  }
}

/** As if each page had come alone: a key that an earlier one has brought is here, and not taken again. */
function keysOf(pages: readonly PullPage[]): readonly WrappedKey[] {
  const brought = new Set<Id>()
  return pages.flatMap(({ keys }) => {
    const news = keys.filter(({ keyId }) => !brought.has(keyId))
    for (const { keyId } of keys) brought.add(keyId)
    return news
  })
}
