import { type ReadonlySignal, signal } from '@preact/signals'
import type { CryptoClient } from '../crypto/client.ts'
import type { DeviceSlot, VaultHeader } from '../crypto/vault-header.ts'
import type { EventDraft } from '../domain/event.ts'
import { fromBase64Url } from '../lib/base64url.ts'
import type { Bytes } from '../lib/bytes.ts'
import { type Err, err, type Failure, ok, type Result } from '../lib/result.ts'
import type { VaultPlace } from '../storage/vault-store.ts'
import type { Desk } from './desk.ts'
import { normalisePassphrase } from './passphrase-text.ts'
import { createPatience } from './patience.ts'
import type { KitsStart, Reopened, TwoKits } from './recovery/openers.ts'
import type { SessionPorts } from './session-ports.ts'
import type { FirstMember } from './set-up-desk.ts'
import type { Joining } from './sync/join.ts'

export type Phase =
  | { readonly is: 'starting' }
  | { readonly is: 'setup' }
  | { readonly is: 'locked' }
  | { readonly is: 'open'; readonly desk: Desk }
  | {
      readonly is: 'incident'
      readonly what: 'vanished' | 'damaged' | 'newer' | 'store-missing'
      readonly missing: readonly VaultPlace[]
    }
  | { readonly is: 'elsewhere' }
  | { readonly is: 'failed'; readonly code: string }

export type UnlockSecret =
  | { readonly passphrase: string }
  | { readonly prf: { readonly credentialId: string; readonly output: Uint8Array<ArrayBuffer> } }

export interface Session {
  readonly phase: ReadonlySignal<Phase>
  /** Only the wrapped header; it holds no secret. */
  readonly header: () => VaultHeader | undefined
  /** Where finger or face has been set up. */
  readonly deviceSlot: () => { readonly credentialId: string; readonly salt: Bytes } | undefined
  readonly start: () => Promise<void>
  readonly setUp: (passphrase: string, first: FirstMember) => Promise<Result<void>>
  /** A first start with an empty tablet and two printed kits. From a file it ends at the lock. */
  readonly startWithKits: (passphrase: string, start: KitsStart) => Promise<Result<void>>
  /** A first start in an organisation that there is already; nothing is kept until it has let this tablet in. */
  readonly join: (passphrase: string) => Promise<Result<JoiningSession>>
  readonly unlock: (secret: UnlockSecret) => Promise<Result<void>>
  /** Another way in than the passphrase, which gets a new one by it. */
  readonly reopen: (
    work: (client: CryptoClient, header: VaultHeader) => Promise<Result<Reopened>>,
  ) => Promise<Result<void>>
  /** Milliseconds to wait before the next try. */
  readonly waitMs: () => number
  readonly lock: () => Promise<void>
  readonly takeOver: () => Promise<void>
  /** After a change of slots or a restored backup. */
  readonly replaceHeader: (header: VaultHeader) => Promise<Result<void>>
  readonly startAgain: () => Promise<void>
  readonly restore: (file: Blob, passphrase: string) => Promise<Result<void>>
  /** After `store-missing`, while still unlocked. Resolves with how many saved items came back. */
  readonly recover: () => Promise<Result<number>>
  readonly startOver: () => Promise<void>
}

export interface JoiningSession extends Omit<Joining, 'finish'> {
  /** With the code from the other tablet's screen, and its file. May be tried again after any failure. */
  readonly finish: (typed: string, file?: Blob) => Promise<Result<void>>
  readonly giveUp: () => void
}

/** From a cold start to an open desk and back. Nothing readable outlives {@link Session.lock}. */
export function createSession(ports: SessionPorts): Session {
  const phase = signal<Phase>({ is: 'starting' })
  let header: VaultHeader | undefined
  let crypto: CryptoClient | undefined
  const patience = createPatience(ports.clock, ports.wrongTries)
  const openCrypto = () => patience.over(ports.openCrypto())

  async function closeEverything(): Promise<void> {
    const open = phase.peek()
    if (open.is === 'open') {
      await ports.beforeClose()
      await open.desk.close()
    }
    crypto?.close()
    crypto = undefined
  }

  async function lock(): Promise<void> {
    if (phase.peek().is !== 'open') return
    await closeEverything()
    phase.value = { is: 'locked' }
  }

  /** The list is shown before the organisation's log is read. When that cannot be read, no work can be done at all. */
  function show(desk: Desk): void {
    phase.value = { is: 'open', desk }
    void desk.ready.then(async (ready) => {
      const open = phase.peek()
      if (ready.ok || open.is !== 'open' || open.desk !== desk) return
      await closeEverything()
      phase.value = { is: 'failed', code: ready.error.code }
    })
  }

  async function giveUpTab(): Promise<void> {
    await closeEverything()
    phase.value = { is: 'elsewhere' }
  }

  async function readDoor(): Promise<void> {
    const reading = await ports.readVault()
    if (reading.state === 'found') {
      header = reading.header
      phase.value = { is: 'locked' }
    } else if (reading.state === 'none') phase.value = { is: 'setup' }
    else {
      const missing = reading.state === 'vanished' ? reading.which : []
      phase.value = { is: 'incident', what: reading.state, missing }
    }
  }

  async function start(): Promise<void> {
    const held = await ports.holdTab(giveUpTab)
    if (held.ok) await readDoor()
    else phase.value = { is: 'elsewhere' }
  }

  async function takeOver(): Promise<void> {
    phase.value = { is: 'starting' }
    const held = await ports.takeTab(giveUpTab)
    if (held.ok) await readDoor()
    else phase.value = { is: 'elsewhere' }
  }

  async function startWith(
    passphrase: string,
    makeDesk: (client: CryptoClient, made: VaultHeader) => Promise<Result<Desk>>,
  ): Promise<Result<void>> {
    const client = openCrypto()
    const made = await makeVault(client, passphrase)
    if (!made.ok) return abandon(client, made)
    const desk = await makeDesk(client, made.value)
    if (!desk.ok) return abandon(client, desk)
    const begun = await beginWork(client, made.value, desk.value)
    return begun.ok ? begun : abandon(client, begun)
  }

  /** The header goes last: until the desk is on disk there is nothing for it to open. */
  async function beginWork(client: CryptoClient, made: VaultHeader, desk: Desk): Promise<Result<void>> {
    const written = await ports.writeVault(made)
    if (!written.ok) return written
    header = made
    crypto = client
    show(desk)
    return ok(undefined)
  }

  async function join(passphrase: string): Promise<Result<JoiningSession>> {
    const client = openCrypto()
    const made = await makeVault(client, passphrase)
    if (!made.ok) return abandon(client, made)
    const begun = await ports.beginJoin(client)
    if (!begun.ok) return abandon(client, begun)
    const finish: JoiningSession['finish'] = async (typed, file) => {
      // The keys that come with joining go under the second lock too, which stands open for two minutes only.
      const opened = await client.unlockLocations({
        header: made.value,
        passphrase: normalisePassphrase(passphrase),
      })
      if (!opened.ok) return opened
      const desk = await begun.value.finish(typed, file)
      return desk.ok ? beginWork(client, made.value, desk.value) : desk
    }
    return ok({ ...begun.value, finish, giveUp: () => client.close() })
  }

  async function unlock(secret: UnlockSecret): Promise<Result<void>> {
    if (!header) return err({ code: 'vault-missing' })
    const client = openCrypto()
    const opened = await client.unlock(
      'passphrase' in secret
        ? { header, passphrase: normalisePassphrase(secret.passphrase) }
        : { header, prf: secret.prf },
    )
    return opened.ok ? enter(client, header) : abandon(client, opened)
  }

  async function reopen(work: Parameters<Session['reopen']>[0]): Promise<Result<void>> {
    if (!header) return err({ code: 'vault-missing' })
    const client = openCrypto()
    const opened = await work(client, header)
    // The new lock is on disk before anything else: until then what opened the old one opens it again.
    const written = opened.ok ? await replaceHeader(opened.value.header) : opened
    return opened.ok && written.ok
      ? enter(client, opened.value.header, opened.value.says)
      : abandon(client, written as Err<Failure>)
  }

  async function enter(
    client: CryptoClient,
    opened: VaultHeader,
    says: readonly EventDraft[] = [],
  ): Promise<Result<void>> {
    patience.forget()
    const desk = await ports.openDesk(client, opened)
    if (!desk.ok && desk.error.code === 'store-missing') {
      // Unlocked and empty: the copy beside the database may have it, and needs the keys to be read.
      crypto = client
      phase.value = { is: 'incident', what: 'store-missing', missing: ['database'] }
      return ok(undefined)
    }
    if (!desk.ok) return abandon(client, desk)
    if (says.length > 0) await desk.value.writeOrganisation(says)
    crypto = client
    show(desk.value)
    return ok(undefined)
  }

  async function restore(file: Blob, passphrase: string, kits?: TwoKits): Promise<Result<void>> {
    // Without patience: a backup has a passphrase of its own, and says itself what is wrong with it.
    const client = ports.openCrypto()
    const backup = { file, passphrase: normalisePassphrase(passphrase), ...(kits ? { kits } : {}) }
    const restored = await ports.restoreBackup(client, backup)
    client.close()
    if (restored.ok) await readDoor()
    return restored.ok ? ok(undefined) : restored
  }

  async function recover(): Promise<Result<number>> {
    if (!crypto || !header) return err({ code: 'vault-locked' })
    const recovered = await ports.recoverCopy(crypto)
    if (!recovered.ok) return recovered
    const desk = await ports.openDesk(crypto, header)
    if (!desk.ok) return desk
    show(desk.value)
    return ok(recovered.value.events)
  }

  async function startOver(): Promise<void> {
    // An open store would stand in the way of its own deletion.
    await closeEverything()
    header = undefined
    await ports.eraseDevice()
    await readDoor()
  }

  async function replaceHeader(next: VaultHeader): Promise<Result<void>> {
    const written = await ports.writeVault(next)
    if (written.ok) header = next
    return written
  }

  function deviceSlot(): ReturnType<Session['deviceSlot']> {
    const slot = header?.slots.find((each): each is DeviceSlot => each.kind === 'prf')
    return slot && { credentialId: slot.credentialId, salt: fromBase64Url(slot.salt) }
  }

  return {
    phase,
    header: () => header,
    deviceSlot,
    start,
    setUp: (passphrase, first) =>
      startWith(passphrase, (client, made) => ports.setUpDesk(client, made, first)),
    startWithKits: (passphrase, { kits, from }) =>
      'file' in from
        ? restore(from.file, passphrase, kits)
        : startWith(passphrase, (client, made) =>
            ports.recoverDesk(client, made, { ...from, kits, passphrase }),
          ),
    join,
    unlock,
    reopen,
    waitMs: patience.waitMs,
    lock,
    takeOver,
    replaceHeader,
    startAgain: readDoor,
    restore: (file, passphrase) => restore(file, passphrase),
    recover,
    startOver,
  }
}

async function makeVault(client: CryptoClient, passphrase: string): Promise<Result<VaultHeader>> {
  const kdf = await client.calibrate({})
  return kdf.ok ? client.createVault({ passphrase: normalisePassphrase(passphrase), kdf: kdf.value }) : kdf
}

function abandon<E extends { readonly code: string }>(
  client: CryptoClient,
  failed: { readonly ok: false; readonly error: E },
): Result<never> {
  client.close()
  return failed
}
