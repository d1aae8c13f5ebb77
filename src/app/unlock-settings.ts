import { err, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import type { Desk } from './desk.ts'
import { createDeviceSecret } from './device-unlock.ts'
import { isStrongEnough, loadWords } from './passphrase.ts'
import { normalisePassphrase } from './passphrase-text.ts'
import type { Session } from './session.ts'

export interface UnlockPorts {
  readonly session: Session
  readonly desk: Desk
  readonly random: RandomBytes
}

/** An extra slot; the passphrase goes on working. The slot is stored only after it answered the same twice. */
export async function setUpDeviceUnlock(
  { session, desk, random }: UnlockPorts,
  passphrase: string,
  label: string,
): Promise<Result<void>> {
  const header = session.header()
  if (!header) return err({ code: 'vault-missing' })
  const secret = await createDeviceSecret(random, label)
  if (!secret.ok) return secret
  const added = await desk.crypto.addPrfSlot({
    header,
    passphrase: normalisePassphrase(passphrase),
    ...secret.value,
  })
  return added.ok ? session.replaceHeader(added.value) : added
}

export async function removeDeviceUnlock({ session, desk }: UnlockPorts): Promise<Result<void>> {
  const header = session.header()
  if (!header) return err({ code: 'vault-missing' })
  const removed = await desk.crypto.removePrfSlot({ header })
  return removed.ok ? session.replaceHeader(removed.value) : removed
}

/** A new passphrase for the same vault: nothing is sealed anew, the old phrase opens nothing any more. */
export async function changePassphrase(
  { session, desk }: UnlockPorts,
  oldPassphrase: string,
  newPassphrase: string,
): Promise<Result<void>> {
  const header = session.header()
  if (!header) return err({ code: 'vault-missing' })
  const wanted = normalisePassphrase(newPassphrase)
  if (!(await isStrongEnough(wanted, await loadWords()))) return err({ code: 'passphrase-weak' })
  const kdf = await desk.crypto.calibrate({})
  if (!kdf.ok) return kdf
  const changed = await desk.crypto.changePassphrase({
    header,
    oldPassphrase: normalisePassphrase(oldPassphrase),
    newPassphrase: wanted,
    kdf: kdf.value,
  })
  return changed.ok ? session.replaceHeader(changed.value) : changed
}
