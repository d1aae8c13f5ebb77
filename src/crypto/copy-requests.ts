import { type KeyRing, withSpace, withVault } from './key-ring.ts'
import type { RequestOf } from './messages.ts'

/** Cases that go to another organisation, or come from one. Loaded with the first of them. */
export function copyRequests(ring: KeyRing) {
  return {
    sealCopy: ({ space: name, receiver, body }: RequestOf<'sealCopy'>) =>
      withSpace(ring, name, async (space) =>
        (await import('./case-copies.ts')).sealCopy(space, receiver, body, ring.ports.random),
      ),

    openCopy: ({ space: name, file }: RequestOf<'openCopy'>) =>
      withVault(ring, (vaultKey) =>
        withSpace(ring, name, async (space) =>
          (await import('./case-copies.ts')).openCopy(space, vaultKey, file),
        ),
      ),
  } as const
}
