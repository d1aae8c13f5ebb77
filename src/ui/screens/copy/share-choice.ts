import type { Signal } from '@preact/signals'
import type { Receiver } from '../../../app/copy/receiver.ts'
import type { OpenedPlaces } from '../../../app/locations.ts'
import type { CopyPart } from '../../../domain/event-copy.ts'

/** Everything that has been chosen so far. Nothing of it is kept when somebody leaves: a share is thought through once. */
export interface ShareChoice {
  readonly parts: Signal<readonly CopyPart[]>
  readonly places: Signal<OpenedPlaces | undefined>
  readonly to: Signal<string>
  readonly receiver: Signal<Receiver | undefined>
  readonly isCompared: Signal<boolean>
  readonly ground: Signal<string | undefined>
  readonly words: Signal<string>
}
