import { useSignal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { useLanguage } from './app-context.ts'

type Load<T> = (language: string) => Promise<T>

/** What came once is there at once the next time: an empty frame costs as much as a full one. */
const here = new WeakMap<Load<unknown>, Map<string, unknown>>()

/** Texts that only one screen needs, in the language of now. Undefined while they load; they are never far away. */
export function useLoaded<T>(load: Load<T>): T | undefined {
  const language = useLanguage()
  const known = here.get(load)?.get(language) as T | undefined
  const loaded = useSignal<T | undefined>(known)
  useLayoutEffect(() => {
    if (known !== undefined) {
      loaded.value = known
      return
    }
    let wanted = true
    load(language).then((texts) => {
      const before = here.get(load) ?? new Map<string, unknown>()
      here.set(load, before.set(language, texts))
      if (wanted) loaded.value = texts
    })
    return () => {
      wanted = false
    }
  }, [load, language, loaded])
  return loaded.value
}
