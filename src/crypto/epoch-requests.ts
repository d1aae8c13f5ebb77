import { ok } from '../lib/result.ts'
import { makeEpoch, takeEpochs } from './epochs.ts'
import { type KeyRing, withSpace, withVault } from './key-ring.ts'
import type { RequestOf } from './messages.ts'

/** Feed keys that come after the first. */
export function epochRequests(ring: KeyRing) {
  const { random } = ring.ports

  return {
    makeEpoch: ({ space: name, ...asked }: RequestOf<'makeEpoch'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, (space) => makeEpoch(space, vaultKey, asked, random)),
      ),

    takeEpochs: ({ space: name, epochs }: RequestOf<'takeEpochs'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space) => {
          const taken = await takeEpochs(space, vaultKey, epochs, random)
          if (!taken.ok) return taken
          ring.spaces.set(name, taken.value)
          return ok({ sealedKeys: taken.value.sealedKeys })
        }),
      ),
  } as const
}
