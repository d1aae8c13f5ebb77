import { useSignal } from '@preact/signals'
import type { Desk } from '../../../app/desk.ts'
import { loadTour, type TourTexts } from '../../../app/guide.ts'
import { recoveryState } from '../../../domain/recovery/recovery-state.ts'
import { useApp, useDesk } from '../../app-context.ts'
import { useSwipe } from '../../frame/use-swipe.ts'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { useArrowKeys } from '../assess/use-arrow-keys.ts'
import { TourPicture } from './tour-picture.tsx'
import './tour.css'

const PAGES = ['road', 'mast', 'lantern', 'house'] as const

/** Four pages for the first day. Shown after the first start, and whenever somebody asks for it under More. */
export function TourScreen() {
  const t = useLoaded(loadTour)
  return t ? <Tour texts={t} /> : null
}

function Tour({ texts: t }: { readonly texts: TourTexts }) {
  const { router } = useApp()
  const desk = useDesk()
  const at = useSignal(0)
  const page = PAGES[at.value] ?? 'road'
  const isLast = at.value === PAGES.length - 1
  const move = (step: 1 | -1) => {
    at.value = Math.min(PAGES.length - 1, Math.max(0, at.value + step))
  }
  // The first start is not over before the kits are made, or put off in the open.
  const leave = () => router.replace({ at: isKitsStep(desk) ? 'kits' : 'today' })
  useSwipe(move)
  useArrowKeys(move)
  return (
    <div class="tour">
      <TourPicture of={page} />
      <PageHeading
        focusOn={page}
        over={`${t.title} · ${t.place(at.value + 1, PAGES.length)}`}
        lead={t.pages[page].text}
      >
        {t.pages[page].title}
      </PageHeading>
      {isLast && <p class="soft">{t.again}</p>}
      <div class="tour-foot">
        {at.value > 0 && <Button onClick={() => move(-1)}>{t.previous}</Button>}
        {isLast ? (
          <>
            <Button onClick={() => router.replace({ at: 'practice' })}>{t.practise}</Button>
            <Button kind="primary" onClick={leave}>
              {t.done}
            </Button>
          </>
        ) : (
          <>
            <Button kind="plain" onClick={leave}>
              {t.skip}
            </Button>
            <Button kind="primary" onClick={() => move(1)}>
              {t.next}
            </Button>
          </>
        )}
      </div>
    </div>
  )
}

function isKitsStep({ space, me, organisation }: Desk): boolean {
  const { kits, postponedUntil } = recoveryState(organisation.value)
  const isAdmin = me.value?.role === 'admin'
  return space === 'real' && isAdmin && kits.length === 0 && postponedUntil === undefined
}
