import { type Signal, signal } from '@preact/signals'
import { readUnitList, type UnitName, type UnitPlaces, unitOfPage } from '../storage/unit-list.ts'

/**
 * Which of the units on this tablet the page is for. It never changes while the page lives: whoever goes to another gets
 * a new page, with nothing of the old one in its memory.
 */
export interface Units {
  readonly here: string
  /** Being added: there is nothing of it yet. */
  readonly isNew: boolean
  /** Empty where there is one only, and nothing to choose. */
  readonly list: Signal<readonly UnitName[]>
  readonly places: UnitPlaces
  /** A new page at the start of the app. */
  readonly reload: () => void
}

export function openUnits(places: UnitPlaces, reload: () => void): Units {
  const { unit, isNew } = unitOfPage(places)
  return { here: unit, isNew, list: signal(readUnitList(places)), places, reload }
}
