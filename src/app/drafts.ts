import { type Signal, signal } from '@preact/signals'
import type { Store } from '../storage/store.ts'

const QUIET_MS = 400

/** Text that is being written and is not yet an answer. Sealed, kept apart from the events, never lost to a lock. */
export interface Drafts {
  readonly get: (key: string) => string | undefined
  /** Remembered at once, sealed after a short quiet. */
  readonly set: (key: string, text: string) => void
  readonly drop: (key: string) => Promise<void>
  /** Those about anything with one of these ids, from now on as well. */
  readonly dropAbout: (ids: ReadonlySet<string>) => Promise<void>
  /** Before locking: everything typed so far is on disk when this resolves. */
  readonly sealAll: () => Promise<void>
  /** Keys of the fields on the screen that hold what is not saved yet. */
  readonly open: Signal<ReadonlySet<string>>
}

export async function createDrafts(store: Store, quietMs = QUIET_MS): Promise<Drafts> {
  const read = await store.readDrafts()
  const kept = new Map<string, string>(read.ok ? read.value.map(({ key, text }) => [key, text]) : [])
  const unsealed = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = (_key: string, _text: string) => false

  async function sealAll(): Promise<void> {
    clearTimeout(timer)
    const keys = [...unsealed]
    unsealed.clear()
    await Promise.all(
      keys.map(async (key) => {
        const text = kept.get(key)
        if (text === undefined) return
        const saved = await store.saveDraft({ key, text })
        if (!saved.ok) unsealed.add(key)
      }),
    )
  }

  async function drop(key: string): Promise<void> {
    kept.delete(key)
    unsealed.delete(key)
    await store.removeDraft(key)
  }

  return {
    get: (key) => kept.get(key),
    set: (key, text) => {
      if (isGone(key, text)) return
      kept.set(key, text)
      unsealed.add(key)
      clearTimeout(timer)
      timer = setTimeout(sealAll, quietMs)
    },
    drop,
    dropAbout: async (ids) => {
      const { isAbout } = await import('../storage/erase-cases.ts')
      const before = isGone
      isGone = (key, text) => before(key, text) || isAbout({ key, text }, ids)
      for (const [key, text] of [...kept]) if (isGone(key, text)) await drop(key)
    },
    sealAll,
    open: signal(new Set()),
  }
}
