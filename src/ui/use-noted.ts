import { useSignal } from '@preact/signals'
import type { Noted } from '../app/access-log.ts'
import { useDesk } from './app-context.ts'

/** Notes what is about to be shown or taken out. Where the disk refused, `isNoted` is false and the screen says so. */
export function useNoted(): { readonly isNoted: boolean; readonly note: (noted: Noted) => Promise<void> } {
  const desk = useDesk()
  const isNoted = useSignal(true)
  return {
    isNoted: isNoted.value,
    note: async (noted) => {
      isNoted.value = await desk.noteAccess(noted)
    },
  }
}
