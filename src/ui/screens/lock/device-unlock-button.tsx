import { useSignal } from '@preact/signals'
import { readDeviceSecret } from '../../../app/device-unlock.ts'
import { useApp, useDoor } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'

/** Finger or face, where it has been set up. The passphrase stays above it and always works. */
export function DeviceUnlockButton(props: { readonly onProblem: (code: string) => void }) {
  const { session, random } = useApp()
  const t = useDoor()
  const busy = useSignal(false)
  const slot = session.deviceSlot()
  if (!slot) return null

  async function unlock(): Promise<void> {
    if (!slot) return
    busy.value = true
    const output = await readDeviceSecret(slot.credentialId, slot.salt, random)
    const opened = output.ok
      ? await session.unlock({ prf: { credentialId: slot.credentialId, output: output.value } })
      : output
    busy.value = false
    if (!opened.ok) props.onProblem(opened.error.code)
  }

  return (
    <Button kind="quiet" onClick={unlock} busy={busy.value}>
      {t.lock.unlockWithDevice}
    </Button>
  )
}
