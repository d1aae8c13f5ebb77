import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import type { CaseSession } from '../app/case-session.ts'
import { useDesk } from './app-context.ts'

export type CaseView =
  | { readonly is: 'loading' }
  /** `noted` is false when the disk refused to say who reads it. */
  | { readonly is: 'open'; readonly session: CaseSession; readonly noted: boolean }
  | { readonly is: 'refused'; readonly code: string }

/** Opens a case for as long as a screen shows it. */
export function useCase(id: string): CaseView {
  const desk = useDesk()
  const view = useSignal<{ readonly of: string; readonly is: CaseView }>({ of: '', is: { is: 'loading' } })
  // Asked for with the drawing and not a frame later: a case that is open and noted is there in the first frame.
  useLayoutEffect(() => {
    let isWanted = true
    Promise.all([desk.openCase(id), desk.noteAccess({ access: 'read', of: id })]).then(([opened, noted]) => {
      if (!isWanted) return
      const is: CaseView = opened.ok
        ? { is: 'open', session: opened.value, noted }
        : { is: 'refused', code: opened.error.code }
      view.value = { of: id, is }
    })
    return () => {
      isWanted = false
    }
  }, [desk, id, view])
  return view.value.of === id ? view.value.is : { is: 'loading' }
}
