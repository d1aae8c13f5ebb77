import { err, ok, type Result } from '../lib/result.ts'
import { type KeyRing, withSpace } from './key-ring.ts'
import { openLocation, sealLocation } from './locations.ts'
import type { RequestOf } from './messages.ts'
import type { SpaceName } from './space.ts'

type PlaceError = { readonly code: 'locations-locked' | 'location-damaged' }

/** Where a sheltered person is: under the second lock. */
export function placeRequests(ring: KeyRing) {
  function withPlaceKey<T>(
    place: { readonly space: SpaceName; readonly caseId: string },
    work: (key: CryptoKey) => Promise<Result<T, PlaceError>>,
  ) {
    return withSpace(ring, place.space, async (space): Promise<Result<T, PlaceError>> => {
      const key = await ring.locations.keyFor(space, place.caseId)
      return key ? work(key) : err({ code: 'locations-locked' })
    })
  }

  return {
    lockLocations: async (_: RequestOf<'lockLocations'>) => {
      ring.locations.shut()
      return ok(undefined)
    },

    sealLocation: (input: RequestOf<'sealLocation'>) =>
      withPlaceKey(input, async (key) =>
        ok(await sealLocation(key, input.caseId, input.field, input.text, ring.ports.random)),
      ),

    openLocation: (input: RequestOf<'openLocation'>) =>
      withPlaceKey(input, async (key) => {
        const text = await openLocation(key, input.caseId, input.field, input.sealed)
        return text === undefined ? err({ code: 'location-damaged' }) : ok(text)
      }),
  } as const
}
