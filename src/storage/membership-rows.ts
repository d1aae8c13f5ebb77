import type { Bytes } from '../lib/bytes.ts'
import { strictPut } from './strict-write.ts'
import type { Tables } from './tables.ts'

/** How many entries of the membership log a server has shown. */
export async function readShown(tables: Tables): Promise<number> {
  const row = await tables.meta.get('shown')
  const length = await tables.members.count()
  return row?.key === 'shown' ? Math.min(row.entries, length) : length
}

/** These entries from this place on, and nothing of what was there before after them: all of it or nothing. */
export async function writeLog(
  tables: Tables,
  from: number,
  entries: readonly Bytes[],
  isShown: boolean,
): Promise<void> {
  const [length, shown] = await Promise.all([tables.members.count(), readShown(tables)])
  const end = from + entries.length
  await strictPut(tables, (writable) => {
    entries.forEach((entry, i) => {
      writable.members.put({ index: from + i, entry })
    })
    for (let index = end; index < length; index++) writable.members.delete(index)
    writable.meta.put({ key: 'shown', entries: isShown ? end : Math.min(shown, from) })
  })
}
