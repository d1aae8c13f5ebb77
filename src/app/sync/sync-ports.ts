import type { CryptoClient } from '../../crypto/client.ts'
import { verifySignature } from '../../crypto/device-keys.ts'
import { sha256 } from '../../crypto/primitives.ts'
import { ok } from '../../lib/result.ts'
import type { LogCrypto } from '../../protocol/membership.ts'
import type { SyncTransport } from '../../protocol/transport.ts'
import type { OpenSyncStore } from '../../storage/sync-store.ts'
import { type AdmissionCalls, httpAdmission } from '../../sync/http-admission.ts'
import type { HttpPorts } from '../../sync/http-ports.ts'
import { httpTransport } from '../../sync/http-transport.ts'
import type { SyncKeys, SyncPorts } from '../../sync/ports.ts'

/** Public values only: hashes and signatures that anybody could check. */
export const logCrypto: LogCrypto = { sha256, verify: verifySignature }

/** Network, time and chance; the page's own in main.tsx. */
export type Network = Pick<HttpPorts, 'origin' | 'fetch' | 'setTimer' | 'clock' | 'chance'>

export interface OpenSyncPorts extends SyncPorts {
  readonly store: OpenSyncStore
}

/** The server as this device sees it; `org` where the device has been let in but does not belong yet. */
export function openTransport(
  network: Network,
  crypto: CryptoClient,
  identity: { readonly org: string; readonly device: string },
): SyncTransport {
  return httpTransport(httpPorts(network, crypto, identity))
}

/** What the server asks beyond the log, by the same identity. */
export function openAdmission(
  ...[network, crypto, identity]: Parameters<typeof openTransport>
): AdmissionCalls {
  return httpAdmission(httpPorts(network, crypto, identity))
}

function httpPorts(...[network, crypto, { org, device }]: Parameters<typeof openTransport>): HttpPorts {
  return {
    ...network,
    identity: { org, device },
    signSession: (challenge) => crypto.signSession({ space: 'real', challenge, org }),
  }
}

/** What a round of sync needs, over this store and these keys. */
export function openSyncPorts(
  store: OpenSyncStore,
  crypto: CryptoClient,
  transport: SyncTransport,
): OpenSyncPorts {
  const keys: SyncKeys = {
    // Names are in the organisation's own events; the log needs none.
    found: () => crypto.foundOrganisation({ space: 'real', text: '' }),
    makeEpoch: ({ epoch, devices, recovery }) =>
      crypto.makeEpoch({ space: 'real', epoch, devices: [...devices], recovery }),
    takeEpochs: async (epochs) => {
      const taken = await crypto.takeEpochs({ space: 'real', epochs: [...epochs] })
      return taken.ok ? ok(taken.value.sealedKeys) : taken
    },
    signEntry: (unsigned) => crypto.signEntry({ space: 'real', unsigned }),
    signHead: (head, seen) => crypto.signHead({ space: 'real', head: { ...head }, ...(seen && { seen }) }),
    verifyChain: (run) =>
      crypto.verifyChain({
        ...run,
        from: { ...run.from },
        batches: run.batches.map((batch) => ({ ...batch })),
      }),
  }
  return { store, transport, keys, crypto: logCrypto }
}
