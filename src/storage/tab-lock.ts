import { err, ok, type Result } from '../lib/result.ts'

/** This tab is the one that is open. Let go of it when the page goes away or another tab takes over. */
export interface TabHold {
  readonly release: () => void
}
type TabElsewhere = { readonly code: 'open-elsewhere' }

export interface TabPlatform {
  readonly locks: LockManager
  readonly openChannel: () => Pick<BroadcastChannel, 'postMessage' | 'close' | 'onmessage'>
  readonly setTimer: (ms: number, then: () => void) => () => void
}

const LOCK = 'lykta-open'
const CHANNEL = 'lykta-tab'
const PLEASE = 'take-over'
/** Long enough to seal drafts on a slow tablet. A tab that has not let go by then is frozen or dead. */
const PATIENCE_MS = 3_000

/**
 * Takes the place of the one open tab if it is free. `onTaken` runs when another tab asks for it: what it returns is
 * waited for (drafts are sealed, the store is closed) before the place is let go.
 */
export async function holdTab(
  onTaken: () => Promise<void>,
  platform: TabPlatform = browserTabPlatform(),
): Promise<Result<TabHold, TabElsewhere>> {
  return requestLock({ ifAvailable: true }, onTaken, platform)
}

/** Asks the other tab to seal its drafts and let go; takes the place by force if it does not answer in time. */
export async function takeOverTab(
  onTaken: () => Promise<void>,
  platform: TabPlatform = browserTabPlatform(),
): Promise<Result<TabHold, TabElsewhere>> {
  const channel = platform.openChannel()
  const outOfPatience = new AbortController()
  const cancel = platform.setTimer(PATIENCE_MS, () => outOfPatience.abort())
  const waiting = requestLock({ signal: outOfPatience.signal }, onTaken, platform)
  channel.postMessage(PLEASE)
  const given = await waiting
  cancel()
  channel.close()
  return given.ok ? given : requestLock({ steal: true }, onTaken, platform)
}

function requestLock(
  options: LockOptions,
  onTaken: () => Promise<void>,
  platform: TabPlatform,
): Promise<Result<TabHold, TabElsewhere>> {
  return new Promise((resolve) => {
    let held: (TabHold & { readonly isOver: () => boolean }) | undefined
    platform.locks
      .request(LOCK, options, (lock) => {
        if (!lock) return undefined
        return new Promise<void>((letGo) => {
          held = listenForOthers(letGo, onTaken, platform)
          resolve(ok({ release: held.release }))
        })
      })
      // Stolen while held, or given up waiting; both are told apart below.
      .catch(() => undefined)
      .then(() => {
        if (!held) resolve(err({ code: 'open-elsewhere' }))
        else if (!held.isOver()) {
          // Stolen: there is nothing left to let go of, and nothing may be written any more.
          held.release()
          void onTaken()
        }
      })
  })
}

function listenForOthers(
  letGo: () => void,
  onTaken: () => Promise<void>,
  platform: TabPlatform,
): TabHold & { readonly isOver: () => boolean } {
  const channel = platform.openChannel()
  let isOver = false
  const release = () => {
    isOver = true
    channel.close()
    letGo()
  }
  channel.onmessage = async ({ data }) => {
    if (data !== PLEASE || isOver) return
    isOver = true
    // Whatever could not be sealed is for the app to say. Keeping the place would only get it taken by force.
    await onTaken().catch(() => undefined)
    release()
  }
  return { release, isOver: () => isOver }
}

function browserTabPlatform(): TabPlatform {
  return {
    locks: navigator.locks,
    openChannel: () => new BroadcastChannel(CHANNEL),
    setTimer: (ms, then) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  }
}
