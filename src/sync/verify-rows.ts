import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { type EnvelopeHeader, parseEnvelope } from '../protocol/envelope.ts'
import type { Membership } from '../protocol/membership.ts'
import type { PulledRow } from '../protocol/transport.ts'
import type { ChainEnd, SyncError, SyncPorts, VerifiedRow } from './ports.ts'

const HASH_LENGTH = 32

/**
 * Each author's part of what came: gapless, unforked, signed, and by somebody who may write. Returns the same rows in
 * the same order, so that nobody has to read or hash them again.
 */
export async function verifyRows(
  { store, keys, crypto }: Pick<SyncPorts, 'store' | 'keys' | 'crypto'>,
  members: Membership,
  rows: readonly PulledRow[],
): Promise<Result<readonly VerifiedRow[], SyncError>> {
  const runs = splitByAuthor(rows)
  if (!runs.ok) return runs
  const hashes = new Array<Bytes | undefined>(rows.length)
  for (const [device, written] of runs.value.byAuthor) {
    const author = members.devices.get(device)
    if (!author) return err({ code: 'feed-stranger' })
    const known = await store.chainEnd(device)
    if (!known.ok) return known
    const { org, feed } = store.identity
    let from: ChainEnd = known.value
    // What is known already comes again after a server was refilled; it must be the same, and `receive` sees to that.
    const news = written.filter((row) => row.header.deviceSeq > known.value.deviceSeq)
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
      for (const [i, { at }] of batch.entries())
        hashes[at] = end.value.hashes.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH)
    }
    if (author.fence !== undefined && from.deviceSeq > author.fence) return err({ code: 'feed-fenced' })
  }
  return ok(
    await Promise.all(
      rows.map(async (row, i) => ({
        ...row,
        header: runs.value.headers[i] as EnvelopeHeader,
        hash: hashes[i] ?? (await crypto.sha256(row.envelope)),
      })),
    ),
  )
}

interface AuthorRow extends PulledRow {
  readonly header: EnvelopeHeader
  /** Its place among the rows. */
  readonly at: number
}
interface Runs {
  readonly headers: readonly EnvelopeHeader[]
  readonly byAuthor: ReadonlyMap<Id, readonly AuthorRow[]>
}

function splitByAuthor(
  rows: readonly PulledRow[],
): Result<Runs, { readonly code: 'feed-damaged' | 'newer' }> {
  const byAuthor = new Map<Id, AuthorRow[]>()
  const headers: EnvelopeHeader[] = []
  for (const [at, row] of rows.entries()) {
    const parsed = parseEnvelope(row.envelope)
    // A newer form is still chained by its header, but this version cannot read where: update first.
    if (!parsed.ok) return err({ code: parsed.error.code === 'newer' ? 'newer' : 'feed-damaged' })
    const { header } = parsed.value
    headers.push(header)
    const written = byAuthor.get(header.device)
    if (written) written.push({ ...row, header, at })
    else byAuthor.set(header.device, [{ ...row, header, at }])
  }
  return ok({ headers, byAuthor })
}

function splitBySignature(rows: readonly AuthorRow[]): readonly (readonly AuthorRow[])[] {
  const batches: AuthorRow[][] = [[]]
  for (const row of rows) {
    batches.at(-1)?.push(row)
    if (row.signature) batches.push([])
  }
  return batches.filter((batch) => batch.length > 0)
}
