import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { encodeJoinFile, type JoinFile } from '../protocol/join-file.ts'
import { foldMembership } from '../protocol/membership.ts'
import type { PulledRow, WrappedKey } from '../protocol/transport.ts'
import { takeEpochs } from './epoch-keys.ts'
import type { ChainEnd, SyncError, SyncPorts, SyncStore } from './ports.ts'
import { verifyRows } from './verify-rows.ts'

/** An envelope as it lies on a tablet, whoever wrote it. */
export interface StoredRow extends ChainEnd {
  readonly device: Id
  readonly envelope: Bytes
  readonly signature: Bytes | null
}

/** What the tablet that lets in has on its disk. */
export interface WholeStore extends SyncStore {
  readonly readAll: () => Promise<
    Result<{ readonly rows: readonly StoredRow[]; readonly keys: readonly WrappedKey[] }>
  >
}

type FilePorts = Omit<SyncPorts, 'transport'>

/** Envelopes in one flushed write. The whole file has been checked before the first. */
const PORTION = 500

/** Everything there is on this tablet, for one that its log lets in. Sealed as it lies on the disk. */
export async function makeJoinFile({
  store,
  keys,
}: FilePorts & { readonly store: WholeStore }): Promise<Result<readonly Bytes[], SyncError>> {
  const [log, shown, all] = await Promise.all([store.readLog(), store.readShown(), store.readAll()])
  if (!log.ok) return log
  if (!shown.ok) return shown
  if (!all.ok) return all
  const byAuthor = new Map<Id, StoredRow[]>()
  for (const row of all.value.rows) {
    const chain = byAuthor.get(row.device)
    if (chain) chain.push(row)
    else byAuthor.set(row.device, [row])
  }
  const rows: Omit<PulledRow, 'seq'>[] = []
  const { org, feed, device } = store.identity
  for (const [author, chain] of byAuthor) {
    chain.sort((a, b) => a.deviceSeq - b.deviceSeq)
    const last = chain.at(-1)
    const signed = author === device && last ? await keys.signHead(last) : ok(last?.signature ?? null)
    if (!signed.ok) return signed
    rows.push(...provable(chain, signed.value))
  }
  return ok(encodeJoinFile({ org, feed, log: log.value, shown: shown.value, keys: all.value.keys, rows }))
}

/** As far as its author's signature reaches: of a tablet that was here before this one it may be missing at the end. */
function provable(chain: readonly StoredRow[], last: Bytes | null): readonly Omit<PulledRow, 'seq'>[] {
  const signed = chain.map(({ envelope, signature }, i) => ({
    envelope,
    signature: i === chain.length - 1 ? last : signature,
  }))
  return signed.slice(0, signed.findLastIndex(({ signature }) => signature !== null) + 1)
}

/**
 * Everything of a file on a tablet that has its keys and nothing else yet, under the same checks as what comes from a
 * server. What was let in after the file was made, or is not in it, comes with the first round.
 */
export async function takeJoinFile(ports: FilePorts, file: JoinFile): Promise<Result<void, SyncError>> {
  const { store, crypto } = ports
  const members = await foldMembership(undefined, file.log, crypto)
  if (!members.ok) return members
  const kept = await store.appendLog(0, file.log.slice(0, file.shown))
  const held = kept.ok ? await store.holdLog(file.shown, file.log.slice(file.shown)) : kept
  if (!held.ok) return held
  // Whoever made it may have been cut off before its own keys were gone.
  const erased = await store.eraseCases(members.value.erased)
  if (!erased.ok) return erased
  const taken = await takeEpochs(ports, members.value)
  if (!taken.ok) return taken
  const rows = file.rows.map((row, i): PulledRow => ({ ...row, seq: i + 1 }))
  const whole = await verifyRows(ports, members.value, rows)
  if (!whole.ok) return err({ code: 'join-file-untrue' })
  const cursor = await store.readCursor()
  if (!cursor.ok) return cursor
  const keys = new Map(file.keys.map((key) => [key.keyId, key]))
  for (let at = 0; at < rows.length; at += PORTION) {
    const portion = whole.value.rows.slice(at, at + PORTION)
    const wanted = [...new Set(portion.map(({ header }) => header.keyId))].flatMap((id) => keys.get(id) ?? [])
    const received = await store.receive(portion, wanted, cursor.value)
    if (!received.ok) return received
  }
  return ok(undefined)
}
