import type { Bytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import type { createKeeper } from './keeper.ts'
import type { RequestName } from './messages.ts'
import { packBytes } from './pack-bytes.ts'

type Kept = ReturnType<typeof createKeeper>
type Value<R> = R extends { readonly ok: true; readonly value: infer V } ? V : never
type Answer<N extends keyof Kept> = Value<Awaited<ReturnType<Kept[N]>>>

/** The page's handle on the keys: the same requests as the keeper, answered from the worker. */
export type CryptoClient = {
  readonly [N in keyof Kept]: (input: Parameters<Kept[N]>[0]) => Promise<Result<Answer<N>>>
} & {
  /** Ends the worker, and with it every key. This is what locking is. */
  readonly close: () => void
}

const REQUEST_NAMES = [
  'calibrate',
  'createVault',
  'unlock',
  'changePassphrase',
  'addPrfSlot',
  'removePrfSlot',
  'unlockLocations',
  'lockLocations',
  'sealLocation',
  'openLocation',
  'createSpace',
  'openSpace',
  'renewDevice',
  'createCaseKey',
  'loadCaseKeys',
  'forgetCaseKeys',
  'makeCircle',
  'openCircles',
  'sealCopy',
  'openCopy',
  'seal',
  'openEnvelopes',
  'openRecords',
  'verifyChain',
  'sealMember',
  'openMember',
  'foundOrganisation',
  'signEntry',
  'signHead',
  'signSession',
  'joinSpace',
  'makeEpoch',
  'takeEpochs',
  'sealBackupChunk',
  'openBackupChunk',
  'makeRecovery',
  'combineKits',
  'dropKits',
  'signKitsSession',
  'signKitsEntry',
  'recoverSpace',
  'writeHelpers',
  'helpKey',
  'reopenWithHelp',
  'reopenWithKits',
] as const satisfies readonly (keyof Kept)[]

/** A client over anything that carries a request there and its result back. */
export function clientOver(
  call: (name: string, input: unknown) => Promise<Result<unknown>>,
  close: () => void,
): CryptoClient {
  const calls = REQUEST_NAMES.map((name) => [name, (input: unknown) => call(name, input)] as const)
  const withPacked = (name: RequestName) => (input: { readonly envelopes: readonly Bytes[] }) =>
    call(name, { ...input, envelopes: packBytes(input.envelopes) })
  const packed = {
    openEnvelopes: withPacked('openEnvelopes'),
    verifyChain: withPacked('verifyChain'),
  }
  // The one cast at this edge: the keeper's own types say what each request answers.
  return { ...Object.fromEntries(calls), ...packed, close } as unknown as CryptoClient
}
