import { useSignal } from '@preact/signals'
import { useDesk } from './app-context.ts'
import { useHalfWritten } from './use-half-written.ts'

/** What is being filled in and is not saved yet. */
export interface Draft {
  readonly value: string
  readonly set: (value: string) => void
  /** Given up: what stood in it first stands there again. */
  readonly drop: () => Promise<void>
  /** Saved: it stays in the field and is no draft any more. */
  readonly keep: () => Promise<void>
}

/** Where a form stands, kept over a lock like what is filled in; nothing of it is anybody's text. */
export function useKeptPlace(key: string): Draft {
  return useKept(key, '')
}

/**
 * A field of a form with a button. Days and choices too: an automatic lock at a kitchen table must take none of them.
 * `first` is what stands in it before anybody has touched it.
 */
export function useDraft(key: string, first = ''): Draft {
  const draft = useKept(key, first)
  const { drafts } = useDesk()
  useHalfWritten(key, draft.value !== first && drafts.get(key) !== undefined)
  return draft
}

function useKept(key: string, first: string): Draft {
  const { drafts } = useDesk()
  const value = useSignal(drafts.get(key) ?? first)
  return {
    value: value.value,
    set: (next) => {
      value.value = next
      drafts.set(key, next)
    },
    drop: async () => {
      value.value = first
      await drafts.drop(key)
    },
    keep: () => drafts.drop(key),
  }
}
