import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { translationsIn } from '../app/translations.ts'
import type { Carried } from '../domain/translation/carried.ts'
import type { Translatable } from '../domain/translation/source-texts.ts'
import { useDesk } from './app-context.ts'

const NONE: readonly Carried[] = []

/** Translations that have something to say in this version of an instrument or a plan. None while they are held against it. */
export function useTranslationsIn(now: Translatable | undefined): readonly Carried[] {
  const { organisation } = useDesk()
  const found = useSignal(NONE)
  const state = organisation.value
  // Asked for with the drawing and not a frame later: a question must not move from under the hand.
  useLayoutEffect(() => {
    let isWanted = true
    if (now)
      translationsIn(state, now).then((carried) => {
        // Nothing is the same nothing as before, and draws no question again.
        if (isWanted) found.value = carried.length === 0 ? NONE : carried
      })
    return () => {
      isWanted = false
    }
  }, [state, now, found])
  return found.value
}
