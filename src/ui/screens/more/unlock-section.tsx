import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { canUseDeviceUnlock } from '../../../app/device-unlock.ts'
import { normalisePassphrase } from '../../../app/passphrase-text.ts'
import { changePassphrase, removeDeviceUnlock, setUpDeviceUnlock } from '../../../app/unlock-settings.ts'
import { useApp, useDesk, useDoor, useInside } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { PassphraseEntry } from '../lock/passphrase-entry.tsx'

/**
 * Finger or face beside the passphrase, and a new passphrase. Both ask for the one in use; to have one way in less asks
 * for nothing.
 */
export function UnlockSection() {
  const { session, random } = useApp()
  const desk = useDesk()
  const t = useInside().more
  const door = useDoor()
  const doing = useSignal<'device' | 'passphrase' | undefined>(undefined)
  const old = useSignal('')
  const fresh = useSignal('')
  const again = useSignal('')
  const differs = useSignal(false)
  const busy = useSignal(false)
  const said = useSignal<string | undefined>(undefined)
  const possible = useSignal(false)
  const slot = session.deviceSlot()

  useEffect(() => {
    canUseDeviceUnlock().then((can) => {
      possible.value = can
    })
  }, [possible])

  async function submit(event: Event): Promise<void> {
    event.preventDefault()
    // One slip of a finger, and nobody knows the phrase that opens everything.
    differs.value =
      doing.value === 'passphrase' && normalisePassphrase(again.value) !== normalisePassphrase(fresh.value)
    if (differs.value) return
    busy.value = true
    const done =
      doing.value === 'device'
        ? await setUpDeviceUnlock({ session, desk, random }, old.value, door.lock.appName)
        : await changePassphrase({ session, desk, random }, old.value, fresh.value)
    busy.value = false
    if (done.ok) {
      said.value = doing.value === 'passphrase' ? t.passphraseChanged : t.deviceUnlockOn
      doing.value = undefined
    } else said.value = sentence(done.error.code)
    old.value = ''
    fresh.value = ''
    again.value = ''
  }

  async function turnOff(): Promise<void> {
    const removed = await removeDeviceUnlock({ session, desk, random })
    said.value = removed.ok ? t.deviceUnlockRemoved : t.deviceUnlockNotRemoved
  }

  function sentence(code: string): string {
    if (code === 'wrong-passphrase') return door.lock.wrong
    if (code === 'passphrase-weak') return door.lock.ownWeak
    const known: Readonly<Record<string, string>> = door.vault.errors
    return known[code] ?? (doing.value === 'passphrase' ? t.passphraseNotChanged : t.deviceUnlockFailed)
  }

  return (
    <section aria-labelledby="unlock-heading">
      <h2 id="unlock-heading">{t.unlockTitle}</h2>
      {said.value && <Banner kind="info">{said.value}</Banner>}
      <p>
        {t.deviceUnlock}: {slot ? t.deviceUnlockOn : possible.value ? t.deviceUnlockOff : t.deviceUnlockNone}
      </p>
      {doing.value ? (
        <form class="form" onSubmit={submit}>
          <PassphraseEntry label={t.confirmPassphrase} typed={old} />
          {doing.value === 'passphrase' && (
            <>
              <PassphraseEntry label={t.newPassphrase} hint={door.lock.ownHint} typed={fresh} />
              <PassphraseEntry
                label={door.lock.repeat}
                typed={again}
                error={differs.value ? t.phrasesDiffer : undefined}
              />
            </>
          )}
          <div class="form-actions">
            <Button onClick={() => (doing.value = undefined)} disabled={busy.value}>
              {t.cancel}
            </Button>
            <Button kind="primary" type="submit" busy={busy.value}>
              {t.confirm}
            </Button>
          </div>
        </form>
      ) : (
        <div class="form-actions">
          {slot && <Button onClick={turnOff}>{t.deviceUnlockRemove}</Button>}
          {!slot && possible.value && (
            <Button onClick={() => (doing.value = 'device')}>{t.deviceUnlockAdd}</Button>
          )}
          <Button onClick={() => (doing.value = 'passphrase')}>{t.changePassphrase}</Button>
        </div>
      )}
    </section>
  )
}
