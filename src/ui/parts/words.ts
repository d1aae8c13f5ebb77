import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { DoorTexts } from '../../app/texts.ts'

/** The few words that parts say by themselves. Everything else a part says is handed to it. */
export const PartWords = createContext<DoorTexts['parts'] | undefined>(undefined)

export function usePartWords(): DoorTexts['parts'] {
  const words = useContext(PartWords)
  if (!words) throw new Error('expected a PartWords provider above this part')
  return words
}
