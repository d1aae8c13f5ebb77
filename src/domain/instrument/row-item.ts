/**
 * An item of a section that repeats is answered once a row: its key is the item's id, two dots and the row. No pack has
 * two dots in an id, so a key is never mistaken for an item.
 */
export interface RowItem {
  readonly item: string
  readonly row: string
}

export function rowItem(item: string, row: string): string {
  return `${item}..${row}`
}

/** Undefined for an item outside rows. */
export function splitRowItem(key: string): RowItem | undefined {
  const [, item, row] = /^(.+)\.\.([0-9a-f]{32})$/.exec(key) ?? []
  return item === undefined || row === undefined ? undefined : { item, row }
}

/** The item as the pack knows it. */
export function itemOfKey(key: string): string {
  return splitRowItem(key)?.item ?? key
}

/** The question after the rows of a section: is there another one? */
export function moreKey(section: string): string {
  return `${section}..more`
}

/** The section that such a question is about. */
export function sectionOfMore(key: string): string | undefined {
  return /^(.+)\.\.more$/.exec(key)?.[1]
}
