import { useSignal, useSignalEffect } from '@preact/signals'
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
  const view = useSignal<CaseView>({ is: 'loading' })
  const wanted = useSignal(id)
  wanted.value = id
  useSignalEffect(() => {
    const asked = wanted.value
    view.value = { is: 'loading' }
    Promise.all([desk.openCase(asked), desk.noteAccess({ access: 'read', of: asked })]).then(
      ([opened, noted]) => {
        if (asked !== wanted.peek()) return
        view.value = opened.ok
          ? { is: 'open', session: opened.value, noted }
          : { is: 'refused', code: opened.error.code }
      },
    )
  })
  return view.value
}
