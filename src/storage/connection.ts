import { err, ok, type Result } from '../lib/result.ts'
import type { StoragePlatform } from './platform.ts'
import { type DatabaseError, faultOf } from './storage-error.ts'
import { newTables, type Tables } from './tables.ts'

/** Waits before each reopening, in milliseconds. WebKit needs a few seconds when its storage process restarts. */
const BACKOFF_MS = [30, 150, 600, 2_000] as const
/** A healthy open or transaction takes milliseconds. One that never settles counts as a lost connection. */
const STUCK_MS = 15_000

export type Lost = 'database-lost' | 'database-vanished' | 'app-outdated'

/**
 * One database that may lose its connection at any time (WebKit loses its storage process, Chromium its backing
 * store, a person clears site data). Work that failed for that reason is done again on a fresh connection, so it must
 * bear being repeated; work that failed on its own is not.
 */
export interface Connection {
  readonly run: <T>(work: (tables: Tables) => Promise<T>) => Promise<Result<T, DatabaseError>>
  /** Called once, when it is over for good; the store can only be closed after that. */
  readonly onLost: (listener: (why: Lost) => void) => void
  /** For what only a reader of the content can see. */
  readonly declareLost: (why: Lost) => void
  readonly close: () => void
}

type Opening = Promise<Result<Tables, DatabaseError>>

export function openConnection(name: string, platform: StoragePlatform): Connection {
  const listeners: ((why: Lost) => void)[] = []
  let opening: Opening | undefined
  let live: Tables | undefined
  let over: DatabaseError | undefined

  function end(reason: DatabaseError): void {
    if (over) return
    over = reason
    if (live) drop(live)
  }

  function lose(why: Lost): void {
    if (over) return
    end({ code: why })
    for (const listener of listeners) listener(why)
  }

  function drop(tables: Tables): void {
    if (live !== tables) return
    // Before closing: that tells us too.
    live = undefined
    opening = undefined
    tables.close()
  }

  function current(): Opening {
    opening ??= openTables(name, platform, {
      onClose: (tables) => drop(tables),
      onOutdated: () => lose('app-outdated'),
    }).then((opened) => {
      if (!opened.ok) opening = undefined
      else if (over) opened.value.close()
      else live = opened.value
      return opened
    })
    return opening
  }

  async function attempt<T>(
    work: (tables: Tables) => Promise<T>,
  ): Promise<Result<T, DatabaseError> | 'connection'> {
    const opened = await current()
    if (over) return err(over)
    if (!opened.ok) return opened.error.code === 'database-lost' ? 'connection' : opened
    try {
      return ok(await settlesInTime(work(opened.value), platform))
    } catch (error) {
      const fault = faultOf(error)
      if (over) return err(over)
      if (fault !== 'connection') return err(fault)
      drop(opened.value)
      return 'connection'
    }
  }

  async function run<T>(work: (tables: Tables) => Promise<T>): Promise<Result<T, DatabaseError>> {
    for (const waitMs of [...BACKOFF_MS, undefined]) {
      if (over) return err(over)
      const done = await attempt(work)
      if (done !== 'connection') return done
      if (waitMs !== undefined) await wait(waitMs, platform)
    }
    lose('database-lost')
    return err(over ?? { code: 'database-lost' })
  }

  return {
    run,
    onLost: (listener) => listeners.push(listener),
    declareLost: lose,
    close: () => end({ code: 'store-closed' }),
  }
}

interface OpenHooks {
  readonly onClose: (tables: Tables) => void
  readonly onOutdated: () => void
}

async function openTables(name: string, platform: StoragePlatform, hooks: OpenHooks): Opening {
  const tables = newTables(name, platform)
  let blocked = false
  tables.on('blocked', () => {
    blocked = true
  })
  // Another tab with a newer app wants in. Holding on would block it for ever, so we let go and say so.
  tables.on('versionchange', () => {
    hooks.onOutdated()
    return false
  })
  tables.on('close', () => hooks.onClose(tables))
  try {
    await settlesInTime(Promise.resolve(tables.open()), platform)
    return ok(tables)
  } catch (error) {
    tables.close()
    if (blocked) return err({ code: 'database-blocked' })
    const fault = faultOf(error)
    return err(fault === 'connection' ? { code: 'database-lost' } : fault)
  }
}

function settlesInTime<T>(work: Promise<T>, platform: StoragePlatform): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const cancel = platform.setTimer(STUCK_MS, () =>
      reject(new DOMException('expected storage to answer', 'TimeoutError')),
    )
    work.then(resolve, reject).finally(cancel)
  })
}

function wait(ms: number, platform: StoragePlatform): Promise<void> {
  return new Promise((resolve) => {
    platform.setTimer(ms, resolve)
  })
}
