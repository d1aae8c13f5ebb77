import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { AccessEntry } from '../../../domain/access/access-entries.ts'
import { useDesk } from '../../app-context.ts'

export type AccessView =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly entries: readonly AccessEntry[] }
  | { readonly is: 'refused' }

/** All logs on this tablet, read when the screen opens. */
export function useAccess(): AccessView {
  const desk = useDesk()
  const view = useSignal<AccessView>({ is: 'loading' })
  useEffect(() => {
    let wanted = true
    desk.readAccess().then((read) => {
      if (wanted) view.value = read.ok ? { is: 'ready', entries: read.value } : { is: 'refused' }
    })
    return () => {
      wanted = false
    }
  }, [desk, view])
  return view.value
}
