import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { parseEnvelope } from '../protocol/envelope.ts'
import type { Membership } from '../protocol/membership.ts'
import type { PulledRow } from '../protocol/transport.ts'
import type { ChainEnd, SyncError, SyncPorts } from './ports.ts'

/** Each author's part of what came: gapless, unforked, signed, and by somebody who may write. */
export async function verifyRows(
  { store, keys }: Pick<SyncPorts, 'store' | 'keys'>,
  members: Membership,
  rows: readonly PulledRow[],
): Promise<Result<void, SyncError>> {
  const runs = splitByAuthor(rows)
  if (!runs.ok) return runs
  for (const [device, written] of runs.value) {
    const author = members.devices.get(device)
    if (!author) return err({ code: 'feed-stranger' })
    const known = await store.chainEnd(device)
    if (!known.ok) return known
    const { org, feed } = store.identity
    let from: ChainEnd = known.value
    // What is known already comes again after a server was refilled; it must be the same, and `receive` sees to that.
    const news = written.filter((row) => row.deviceSeq > known.value.deviceSeq)
    for (const batch of splitBySignature(news)) {
      const signature = batch.at(-1)?.signature ?? null
      if (!signature) return err({ code: 'feed-unsigned' })
      const envelopes = batch.map((row) => row.envelope)
      const run = { org, feed, device, signPublicKey: author.signPublicKey, from, envelopes, signature }
      const end = await keys.verifyChain(run)
      if (!end.ok) {
        // Signed by this very device, and not what it has: a copy of this tablet has gone its own way.
        const isOwnFork = device === store.identity.device && end.error.code === 'chain-fork'
        return err({ code: isOwnFork ? 'own-fork' : end.error.code })
      }
      from = end.value
    }
    if (author.fence !== undefined && from.deviceSeq > author.fence) return err({ code: 'feed-fenced' })
  }
  return ok(undefined)
}

interface AuthorRow extends PulledRow {
  readonly deviceSeq: number
}

function splitByAuthor(
  rows: readonly PulledRow[],
): Result<ReadonlyMap<Id, readonly AuthorRow[]>, { readonly code: 'feed-damaged' }> {
  const byAuthor = new Map<Id, AuthorRow[]>()
  for (const row of rows) {
    const parsed = parseEnvelope(row.envelope)
    // A newer form is still chained by its header, but this version cannot read where: update first.
    if (!parsed.ok) return err({ code: 'feed-damaged' })
    const { device, deviceSeq } = parsed.value.header
    byAuthor.set(device, [...(byAuthor.get(device) ?? []), { ...row, deviceSeq }])
  }
  return ok(byAuthor)
}

function splitBySignature(rows: readonly AuthorRow[]): readonly (readonly AuthorRow[])[] {
  const batches: AuthorRow[][] = [[]]
  for (const row of rows) {
    batches.at(-1)?.push(row)
    if (row.signature) batches.push([])
  }
  return batches.filter((batch) => batch.length > 0)
}
