import { useDoor } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { DoorPage } from './door-page.tsx'

/** Something is wrong with the app itself. Everything that was acknowledged is on disk. */
export function FailedScreen(props: { readonly code: string }) {
  const t = useDoor()
  return (
    <DoorPage>
      <h1>{t.lock.failedTitle}</h1>
      <p>{t.lock.failed(props.code)}</p>
      <Button kind="primary" onClick={() => location.reload()}>
        {t.lock.reload}
      </Button>
    </DoorPage>
  )
}
