import type { VaultHeader } from '../crypto/vault-header.ts'
import { LocationField } from '../domain/event.ts'
import { ok, type Result } from '../lib/result.ts'
import type { CaseSession } from './case-session.ts'
import type { Desk } from './desk.ts'
import { normalisePassphrase } from './passphrase-text.ts'

/** Every value of every place, newest first; two when they were written apart. */
export type OpenedPlaces = Readonly<Partial<Record<LocationField, readonly string[]>>>

/** A fresh unlock of the second key, and the places of one case in clear. Nothing of it is kept. */
export async function openLocations(
  desk: Desk,
  session: CaseSession,
  secret: { readonly header: VaultHeader; readonly passphrase: string },
): Promise<Result<OpenedPlaces>> {
  const passphrase = normalisePassphrase(secret.passphrase)
  const unlocked = await desk.crypto.unlockLocations({ header: secret.header, passphrase })
  if (!unlocked.ok) return unlocked
  const places: Partial<Record<LocationField, readonly string[]>> = {}
  for (const field of LocationField.options) {
    const texts: string[] = []
    for (const { value } of session.state.value.locations[field]?.versions ?? []) {
      const opened = await desk.crypto.openLocation({
        space: desk.space,
        caseId: session.id,
        field,
        sealed: value,
      })
      if (!opened.ok) return opened
      texts.push(opened.value)
    }
    places[field] = texts
  }
  return ok(places)
}

/** Sealed under the second key before it becomes an event; the event holds nothing readable. */
export async function saveLocation(
  desk: Desk,
  session: CaseSession,
  field: LocationField,
  text: string,
): Promise<Result<void>> {
  const sealed = await desk.crypto.sealLocation({ space: desk.space, caseId: session.id, field, text })
  if (!sealed.ok) return sealed
  return session.dispatch([{ type: 'location.set@1', data: { field, sealed: sealed.value } }])
}

export async function closeLocations(desk: Desk): Promise<void> {
  await desk.crypto.lockLocations({})
}
