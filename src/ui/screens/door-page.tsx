import type { ComponentChildren } from 'preact'
import { LOCALES } from '../../app/texts.ts'
import { useApp, useDoor, useLocale } from '../app-context.ts'
import { DoorLayout } from '../frame/door-layout.tsx'
import { Button } from '../parts/button.tsx'

/** The page around everything that comes before the lock is open. */
export function DoorPage(props: { readonly children: ComponentChildren; readonly foot?: ComponentChildren }) {
  const { texts } = useApp()
  const t = useDoor()
  const locale = useLocale()
  return (
    <DoorLayout
      foot={
        <>
          {props.foot}
          <nav aria-label={t.lock.language}>
            {LOCALES.filter(({ id }) => id !== locale).map(({ id, name }) => (
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
