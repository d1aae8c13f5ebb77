import type { CryptoClient } from '../../crypto/client.ts'
import { equalBytes } from '../../lib/bytes.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import {
  answerCodeOf,
  encodeJoinRequest,
  joinCodeOf,
  organisationCode,
  parseCode,
  parseJoinAnswer,
  spokenCode,
} from '../../protocol/join-code.ts'
import { parseEntry } from '../../protocol/log-entry.ts'
import { foldMembership } from '../../protocol/membership.ts'
import type { SyncTransport } from '../../protocol/transport.ts'
import { adoptSpace } from '../../storage/adopt-space.ts'
import type { Store } from '../../storage/store.ts'
import type { AdmissionCalls } from '../../sync/http-admission.ts'
import { runSync } from '../../sync/run-sync.ts'
import type { Desk } from '../desk.ts'
import { type OpenDeskPorts, openDesk, openSealedStore } from '../set-up-desk.ts'
import { logCrypto, type Network, openAdmission, openSyncPorts, openTransport } from './sync-ports.ts'

/** A tablet that waits at the door, with keys of its own and nothing else. */
export interface Joining {
  /** What the one who lets in types on the other tablet. */
  readonly code: string
  /** Whether somebody has. */
  readonly look: () => Promise<Result<boolean>>
  /** With the code from the other tablet's screen. May be tried again after any failure. */
  readonly finish: (typed: string) => Promise<Result<Desk>>
  /** For what the server asks before it gives anything out; undefined before the organisation is known. */
  readonly admission: () => AdmissionCalls | undefined
}

export interface JoinPorts extends OpenDeskPorts {
  readonly network: Network
}

/** The vault is open and new; whatever an interrupted start left behind is cleared. */
export async function beginJoin(crypto: CryptoClient, ports: JoinPorts): Promise<Result<Joining>> {
  const store = await openSealedStore('real', crypto, ports, 'create')
  if (!store.ok) return store
  const { identity } = store.value
  await store.value.close()
  const request = encodeJoinRequest(identity)
  const code = await joinCodeOf(request, logCrypto.sha256)
  const transport = openTransport(ports.network, crypto, identity)
  const put = await transport.putJoin(code, request)
  if (!put.ok) return put
  const answerCode = await answerCodeOf(code, logCrypto.sha256)
  let belongs: string | undefined

  async function finish(typed: string): Promise<Result<Desk>> {
    if (!belongs) {
      const joined = await belong(crypto, ports, transport, { typed, answerCode, identity })
      if (!joined.ok) return joined
      belongs = joined.value
    }
    return openFilledDesk(crypto, ports)
  }

  return ok({
    code: spokenCode(code),
    look: async () => {
      const found = await transport.getJoin(answerCode)
      return found.ok ? ok(found.value !== null) : found
    },
    finish,
    admission: () =>
      belongs === undefined
        ? undefined
        : openAdmission(ports.network, crypto, { org: belongs, device: identity.device }),
  })
}

/** From a born device to a member of the organisation it returns: nothing the server says is believed that the two codes do not prove. */
async function belong(
  crypto: CryptoClient,
  ports: JoinPorts,
  mailbox: SyncTransport,
  asked: { readonly typed: string; readonly answerCode: string; readonly identity: Store['identity'] },
): Promise<Result<string>> {
  const { identity } = asked
  const found = await mailbox.getJoin(asked.answerCode)
  if (!found.ok) return found
  const answer = found.value && parseJoinAnswer(found.value)
  if (!answer) return err({ code: 'join-code-unknown' })
  if (organisationCode(answer.org) !== parseCode(asked.typed)) return err({ code: 'join-code-wrong' })
  const { device } = identity
  const log = await openTransport(ports.network, crypto, { org: answer.org, device }).readLog(0)
  if (!log.ok) return log
  const members = await foldMembership(undefined, log.value, logCrypto)
  if (!members.ok) return members
  const self = members.value.devices.get(device)
  const isIn = self?.state === 'active' && equalBytes(self.signPublicKey, identity.signPublicKey)
  const { org, feed } = members.value
  if (!isIn || org !== answer.org) return err({ code: 'join-refused' })
  const entries = log.value.flatMap((bytes) => {
    const parsed = parseEntry(bytes)
    return parsed.ok && parsed.value.entry.kind === 'added' && parsed.value.entry.device === device
      ? [parsed.value.entry]
      : []
  })
  const { index = 0, sealed = NOTHING } = entries[0] ?? {}
  // Whose feed key it was given: the one in force where it came in. Later and earlier ones follow from the log.
  const epoch = members.value.epochs.findLast((each) => each.epoch < index)?.epoch ?? 0
  const joined = await crypto.joinSpace({ space: 'real', org, feed, sealed, epoch })
  const adopted = joined.ok ? await adoptSpace('real', joined.value.sealedKeys, ports.platform) : joined
  return adopted.ok ? ok(org) : adopted
}

const NOTHING = new Uint8Array(0)

/** The desk as the others know it: everything there is comes along before it is shown. */
export async function openFilledDesk(crypto: CryptoClient, ports: JoinPorts): Promise<Result<Desk>> {
  const store = await openSealedStore('real', crypto, ports, 'refuse')
  if (!store.ok) return store
  const sync = await store.value.openSync()
  const transport = openTransport(ports.network, crypto, store.value.identity)
  const round = await runSync(openSyncPorts(sync, crypto, transport))
  const shown = round.ok ? await sync.refreshRows() : round
  await store.value.close()
  const desk = shown.ok ? await openDesk('real', crypto, ports, 'refuse') : shown
  const ready = desk.ok ? await desk.value.ready : desk
  return ready.ok ? desk : ready
}
