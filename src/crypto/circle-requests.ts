import { makeCircle, openCircles } from './circles.ts'
import { type KeyRing, withSpace, withVault } from './key-ring.ts'
import type { RequestOf } from './messages.ts'

/** Keys of cases that are only for some. */
export function circleRequests(ring: KeyRing) {
  const { random } = ring.ports

  return {
    makeCircle: ({ space: name, ...asked }: RequestOf<'makeCircle'>) =>
      withSpace(ring, name, (space) => makeCircle(space, asked, random)),

    openCircles: ({ space: name, keys }: RequestOf<'openCircles'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, (space) =>
          openCircles(space, vaultKey, keys, ring.kits.held?.boxPrivate, random),
        ),
      ),
  } as const
}
