import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLanguage } from './app-context.ts'

/** Texts that only one screen needs, in the language of now. Undefined while they load; they are never far away. */
export function useLoaded<T>(load: (language: string) => Promise<T>): T | undefined {
  const language = useLanguage()
  const loaded = useSignal<T | undefined>(undefined)
  useEffect(() => {
    let wanted = true
    load(language).then((texts) => {
      if (wanted) loaded.value = texts
    })
    return () => {
      wanted = false
    }
  }, [load, language, loaded])
  return loaded.value
}
