/** From one version of an event's data to the next; pure, total, and never edited once released. */
export type Upcaster = (data: unknown) => { readonly type: string; readonly data: unknown }
export type Upcasters = Readonly<Record<string, Upcaster>>

/** One entry per retired version, e.g. `'answer.set@1'`. Every version ever written to a tablet must stay readable. */
const upcasters: Upcasters = {}

/** Follows the chain of upcasters to the newest version. A cycle in the table is a defect and throws. */
export function upcast(type: string, data: unknown, table: Upcasters = upcasters): ReturnType<Upcaster> {
  let current = { type, data }
  // Own entries alone: a type is whatever its author wrote, and every object has a `__proto__`.
  for (let steps = 0; Object.hasOwn(table, current.type); steps++) {
    if (steps > 100) throw new Error(`expected upcasters to end, still going at ${current.type}`)
    current = (table[current.type] as Upcaster)(current.data)
  }
  return current
}
