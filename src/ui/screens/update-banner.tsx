import { useSignal } from '@preact/signals'
import { useApp, useDoor } from '../app-context.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'

/** A new version waits until somebody asks for it; nothing reloads over an open form. */
export function UpdateBanner() {
  const { update, session } = useApp()
  const t = useDoor().lock
  const later = useSignal(false)
  if (update.state.value !== 'update-waiting' || later.value) return null
  return (
    <Banner
      kind="info"
      title={t.updateReady}
      action={
        <>
          <Button
            onClick={async () => {
              await session.lock()
              update.apply()
            }}
          >
            {t.updateNow}
          </Button>
          <Button kind="plain" onClick={() => (later.value = true)}>
            {t.updateLater}
          </Button>
        </>
      }
    />
  )
}
