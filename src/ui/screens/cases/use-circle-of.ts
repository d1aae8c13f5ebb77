import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useDesk } from '../../app-context.ts'

/** Which tablets a case is for that a new one is to be linked with; undefined where it is for everybody. */
export function useCircleOf(id: string | undefined): {
  readonly isLoading: boolean
  readonly value: readonly string[] | undefined
} {
  const desk = useDesk()
  const found = useSignal<{ readonly devices: readonly string[] | undefined } | undefined>(undefined)
  useEffect(() => {
    if (!id) return
    desk.openCase(id).then((opened) => {
      const circle = opened.ok ? opened.value.circle.value : undefined
      found.value = { devices: circle?.isRestricted ? circle.devices : undefined }
    })
  }, [id, desk, found])
  return { isLoading: id !== undefined && found.value === undefined, value: found.value?.devices }
}
