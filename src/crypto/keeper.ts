import type { Result } from '../lib/result.ts'
import { backupRequests } from './backup-requests.ts'
import { circleRequests } from './circle-requests.ts'
import { copyRequests } from './copy-requests.ts'
import { epochRequests } from './epoch-requests.ts'
import { helpRequests } from './help-requests.ts'
import { createKeyRing, type KeeperPorts } from './key-ring.ts'
import { memberRequests } from './member-requests.ts'
import type { RequestName, RequestOf } from './messages.ts'
import { placeRequests } from './place-requests.ts'
import { recoveryRequests } from './recovery-requests.ts'
import { sealingRequests } from './sealing-requests.ts'
import { spaceRequests } from './space-requests.ts'
import { vaultRequests } from './vault-requests.ts'

/** Every request, with what comes back. Expected failures are codes; keys never come back at all. */
export type Keeper = { readonly [N in RequestName]: (input: RequestOf<N>) => Promise<Result<unknown>> }

/** Holds the keys while the vault is open. Lives in a worker; ending the worker is what locks. */
export function createKeeper(ports: KeeperPorts) {
  const ring = createKeyRing(ports)
  return {
    ...vaultRequests(ring),
    ...placeRequests(ring),
    ...spaceRequests(ring),
    ...sealingRequests(ring),
    ...memberRequests(ring),
    ...epochRequests(ring),
    ...circleRequests(ring),
    ...copyRequests(ring),
    ...backupRequests(ring),
    ...recoveryRequests(ring),
    ...helpRequests(ring),
  } satisfies Keeper
}
