import { type ReadonlySignal, signal } from '@preact/signals'
import type { Result } from '../lib/result.ts'
import type { Desk } from './desk.ts'

/** The practice desk while practising; undefined otherwise. Real and practice are never on the screen together. */
export interface PracticeDesk {
  readonly desk: ReadonlySignal<Desk | undefined>
  /** Undefined when it worked, else the code of what stopped it. */
  readonly enter: () => Promise<string | undefined>
  readonly leave: () => Promise<void>
  readonly reset: () => Promise<string | undefined>
}

export function createPracticeDesk(ports: {
  readonly open: () => Promise<Result<Desk>>
  readonly wipe: () => Promise<void>
}): PracticeDesk {
  const desk = signal<Desk | undefined>(undefined)

  async function leave(): Promise<void> {
    const open = desk.peek()
    desk.value = undefined
    await open?.close()
  }

  async function enter(): Promise<string | undefined> {
    if (desk.peek()) return undefined
    const opened = await ports.open()
    if (!opened.ok) return opened.error.code
    desk.value = opened.value
    return undefined
  }

  return {
    desk,
    enter,
    leave,
    reset: async () => {
      await leave()
      await ports.wipe()
      return enter()
    },
  }
}
