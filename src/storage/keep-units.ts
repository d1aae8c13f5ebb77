import { LIST_OF_UNITS, UNIT_BEING_ADDED, type UnitName, type UnitPlaces } from './unit-list.ts'

// Apart from what every start reads: a list is seldom written.

export function writeUnitList({ local }: UnitPlaces, list: readonly UnitName[]): void {
  if (list.length === 0) local.removeItem(LIST_OF_UNITS)
  else
    local.setItem(
      LIST_OF_UNITS,
      JSON.stringify(Object.fromEntries(list.map(({ unit, name }) => [unit, name]))),
    )
}

/** The next page begins a unit that there is nothing of yet. Whoever closes it half-way finds the one from before. */
export function goToNewUnit({ tab }: UnitPlaces, unit: string): void {
  tab.setItem(UNIT_BEING_ADDED, unit)
}
