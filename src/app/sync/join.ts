import type { CryptoClient } from '../../crypto/client.ts'
import { err, ok, type Result } from '../../lib/result.ts'
import { organisationCode, parseCode, parseJoinAnswer, spokenCode } from '../../protocol/join-code.ts'
import { MAX_JOIN_FILE_BYTES, parseJoinFile } from '../../protocol/join-file.ts'
import { spokenRequest } from '../../protocol/join-request-code.ts'
import type { SyncTransport } from '../../protocol/transport.ts'
import type { Store } from '../../storage/store.ts'
import type { AdmissionCalls } from '../../sync/http-admission.ts'
import { takeJoinFile } from '../../sync/join-file.ts'
import { runSync } from '../../sync/run-sync.ts'
import type { Desk } from '../desk.ts'
import { type OpenDeskPorts, openDesk, openSealedStore } from '../set-up-desk.ts'
import { checkEntry, enter } from './enter.ts'
import { standAtDoor } from './stand-at-door.ts'
import {
  logCrypto,
  type Network,
  type OpenSyncPorts,
  openAdmission,
  openSyncPorts,
  openTransport,
} from './sync-ports.ts'

const FIRST_LOOK_MS = 4_000

/** A tablet that waits at the door, with keys of its own and nothing else. */
export interface Joining {
  /** What the one who lets in types on the other tablet. */
  readonly code: string
  /** The same and the keys themselves, for where no server can hand them on. */
  readonly request: string
  /** Whether somebody has. */
  readonly look: () => Promise<Result<boolean>>
  /**
   * With the code from the other tablet's screen, and without a server with the file it made. May be tried again after
   * any failure.
   */
  readonly finish: (typed: string, file?: Blob) => Promise<Result<Desk>>
  /** With a link and the number a colleague reads out. Returns what to finish with once she has let this tablet in. */
  readonly byLink: (asked: {
    readonly link: string
    readonly code: string
    readonly isGone: () => boolean
  }) => Promise<Result<string>>
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
  const transport = openTransport(ports.network, crypto, identity)
  const door = await standAtDoor(transport, identity)
  const { request, code, answerCode } = door
  let belongs: string | undefined

  /** The request lies at the server as soon as there is one, and until then the two tablets can do without. */
  async function look(): Promise<Result<boolean>> {
    const found = await door.look()
    return found.ok ? ok(found.value !== null) : found
  }

  async function finish(typed: string, file?: Blob): Promise<Result<Desk>> {
    if (file) {
      const opened = await openFromFile(crypto, ports, file, { typed, identity, belongs })
      if (!opened.ok) return opened
      belongs = opened.value.org
      return opened.value.fill()
    }
    if (!belongs) {
      const joined = await belong(crypto, ports, transport, { typed, answerCode, identity })
      if (!joined.ok) return joined
      belongs = joined.value
    }
    return openFilledDesk(crypto, ports)
  }

  // A signal without a network must not keep the codes from the screen: the screen looks again.
  await Promise.race([look(), new Promise<void>((done) => ports.network.setTimer(FIRST_LOOK_MS, done))])
  return ok({
    code: spokenCode(code),
    request: await spokenRequest(request, logCrypto.sha256),
    look,
    finish,
    byLink: async ({ link, code: typed, isGone }) => {
      const { proveInvitation } = await import('./join-by-link.ts')
      const { network, random } = ports
      const org = await proveInvitation(
        request,
        { link, code: typed },
        { mailbox: transport, network, random, isGone },
      )
      return org.ok ? ok(spokenCode(organisationCode(org.value))) : org
    },
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
  const members = await checkEntry(log.value, answer.org, identity)
  if (!members.ok)
    return err({ code: members.error.code === 'join-file-other' ? 'join-refused' : members.error.code })
  const entered = await enter(crypto, ports, { log: log.value, members: members.value, device })
  return entered.ok ? ok(answer.org) : entered
}

/** The same without a server: everything is in the file, and the code that was compared says whose file it is. */
async function openFromFile(
  crypto: CryptoClient,
  ports: JoinPorts,
  blob: Blob,
  asked: {
    readonly typed: string
    readonly identity: Store['identity']
    readonly belongs: string | undefined
  },
): Promise<Result<{ readonly org: string; readonly fill: () => Promise<Result<Desk>> }>> {
  const file = parseJoinFile(new Uint8Array(await blob.slice(0, MAX_JOIN_FILE_BYTES + 1).arrayBuffer()))
  if (!file.ok) return file
  const { org, log } = file.value
  if (organisationCode(org) !== parseCode(asked.typed)) return err({ code: 'join-code-wrong' })
  const { identity } = asked
  const members = await checkEntry(log, org, identity)
  if (!members.ok) return members
  if (asked.belongs === undefined) {
    const entered = await enter(crypto, ports, { log, members: members.value, device: identity.device })
    if (!entered.ok) return entered
  } else if (asked.belongs !== org) return err({ code: 'join-refused' })
  return ok({ org, fill: () => openDeskFilledBy(crypto, ports, (sync) => takeJoinFile(sync, file.value)) })
}

/** The desk as the others know it: everything there is comes along before it is shown. */
export function openFilledDesk(crypto: CryptoClient, ports: JoinPorts): Promise<Result<Desk>> {
  return openDeskFilledBy(crypto, ports, runSync)
}

async function openDeskFilledBy(
  crypto: CryptoClient,
  ports: JoinPorts,
  fill: (sync: OpenSyncPorts) => Promise<Result<unknown>>,
): Promise<Result<Desk>> {
  const store = await openSealedStore('real', crypto, ports, 'refuse')
  if (!store.ok) return store
  const sync = await store.value.openSync()
  const transport = openTransport(ports.network, crypto, store.value.identity)
  const filled = await fill(openSyncPorts(sync, crypto, transport))
  const shown = filled.ok ? await sync.refreshRows() : filled
  await store.value.close()
  const desk = shown.ok ? await openDesk('real', crypto, ports, 'refuse') : shown
  const ready = desk.ok ? await desk.value.ready : desk
  return ready.ok ? desk : ready
}
