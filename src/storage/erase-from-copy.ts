import type { Id } from '../domain/id.ts'
import { concatBytes } from '../lib/bytes.ts'
import { encodeRecord, readRecords } from './record-frames.ts'
import type { SecondCopyCache } from './second-copy-cache.ts'

/** Each part is written over as a whole: what it holds of other cases is never gone for a moment. */
export async function eraseFromCopy(cache: SecondCopyCache, keyIds: ReadonlySet<Id>): Promise<void> {
  for (const { segments } of await cache.devices()) {
    for (const segment of segments) {
      const records = readRecords(await cache.readSegment(segment))
      // Nothing can be read out of a damaged part, by anybody.
      const left = records?.filter((record) => record.is !== 'key' || !keyIds.has(record.row.keyId))
      if (left && left.length < (records?.length ?? 0))
        await cache.putSegment(segment, concatBytes(...left.map(encodeRecord)))
    }
  }
}
