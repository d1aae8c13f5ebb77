import { useApp, useDoor } from '../app-context.ts'
import { Button } from '../parts/button.tsx'
import { DoorPage } from './door-page.tsx'

/** Another tab is writing. One at a time, so that nothing is saved twice. */
export function ElsewhereScreen() {
  const { session } = useApp()
  const t = useDoor()
  return (
    <DoorPage>
      <h1>{t.lock.elsewhereTitle}</h1>
      <p>{t.lock.elsewhere}</p>
      <Button kind="primary" onClick={() => session.takeOver()}>
        {t.lock.elsewhereTake}
      </Button>
    </DoorPage>
  )
}
