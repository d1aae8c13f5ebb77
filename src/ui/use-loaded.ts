import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Locale } from '../app/texts.ts'
import { useLocale } from './app-context.ts'

/** Texts that only one screen needs, in the language of now. Undefined while they load; they are never far away. */
export function useLoaded<T>(load: (locale: Locale) => Promise<T>): T | undefined {
  const locale = useLocale()
  const loaded = useSignal<T | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    load(locale).then((texts) => {
      if (wanted) loaded.value = texts
    })
    return () => {
      wanted = false
    }
  }, [load, locale, loaded])
  return loaded.value
}
