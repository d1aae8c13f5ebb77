import type { ComponentChildren } from 'preact'
import { LANGUAGES } from '../../app/texts.ts'
import { useApp, useDoor, useLanguage } from '../app-context.ts'
import { DoorLayout } from '../frame/door-layout.tsx'
import { Button } from '../parts/button.tsx'

/** The page around everything that comes before the lock is open. */
export function DoorPage(props: { readonly children: ComponentChildren; readonly foot?: ComponentChildren }) {
  const { texts } = useApp()
  const t = useDoor()
  const language = useLanguage()
  return (
    <DoorLayout
      foot={
        <>
          {props.foot}
          <nav aria-label={t.lock.language}>
            {LANGUAGES.filter(({ id }) => id !== language).map(({ id, name }) => (
              <span key={id} lang={id}>
                <Button kind="plain" onClick={() => texts.change(id)}>
                  {name}
                </Button>
              </span>
            ))}
          </nav>
        </>
      }
    >
      {props.children}
    </DoorLayout>
  )
}
