import type { PersonRole } from '../../domain/event.ts'
import type { Words } from '../../domain/words.ts'

/** An invented case to practise on. The story is told in notes, as somebody would tell it. */
export interface PracticeCase {
  readonly id: string
  readonly version: string
  readonly title: Words
  readonly people: readonly { readonly role: PersonRole; readonly name: Words }[]
  readonly story: readonly Words[]
}
