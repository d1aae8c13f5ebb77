import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type ContentBook, openContentBook } from '../../../app/own-content.ts'

export function useContentBook(): ContentBook | undefined {
  const book = useSignal<ContentBook | undefined>(undefined)
  useEffect(() => {
    openContentBook().then((opened) => {
      book.value = opened
    })
  }, [book])
  return book.value
}
