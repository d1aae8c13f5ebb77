/** One of the units on this tablet: what the names of all that it keeps here begin with, and what a person calls it. */
export interface UnitName {
  readonly unit: string
  /** In clear, because it is read before any lock is open. Never anything that says who or what. */
  readonly name: string
}

/** Where small things are kept in clear. The tab's own outlives a reload and nothing else. */
export interface UnitPlaces {
  readonly local: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
  readonly tab: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}

/** The names that were used before a tablet could hold more than one, so that nothing has to be moved. */
const FIRST_UNIT = 'lykta'
export const LIST_OF_UNITS = 'lykta-units'
export const UNIT_BEING_ADDED = 'lykta-adding'
const LAST = 'lykta-unit'

export function isUnit(text: unknown): text is string {
  return typeof text === 'string' && /^lykta(-[2-9])?$/.test(text)
}

/** Which unit a page is for, from its first line to its last: what is open in one is never pointed at another. */
export function unitOfPage({ local, tab }: UnitPlaces): { readonly unit: string; readonly isNew: boolean } {
  const adding = tab.getItem(UNIT_BEING_ADDED)
  if (isUnit(adding)) return { unit: adding, isNew: true }
  const last = local.getItem(LAST)
  return { unit: isUnit(last) ? last : FIRST_UNIT, isNew: false }
}

/** Empty for a tablet with one unit, and where the list was lost: `findUnits` makes it anew from what lies here. */
export function readUnitList({ local }: UnitPlaces): readonly UnitName[] {
  try {
    return Object.entries(JSON.parse(local.getItem(LIST_OF_UNITS) ?? '{}')).flatMap(([unit, name]) =>
      isUnit(unit) && typeof name === 'string' ? [{ unit, name }] : [],
    )
  } catch {
    // Unreadable is as good as lost.
    return []
  }
}

/** The next page is for this unit, and so is the next start of the app. */
export function goToUnit({ local, tab }: UnitPlaces, unit: string): void {
  tab.removeItem(UNIT_BEING_ADDED)
  local.setItem(LAST, unit)
}
