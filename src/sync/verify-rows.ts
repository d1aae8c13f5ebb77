import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { checkEnvelope, type EnvelopePlace, readPlace } from '../protocol/envelope.ts'
import type { Membership } from '../protocol/membership.ts'
import { isOfSecondForm } from '../protocol/signature-form.ts'
import type { PulledRow } from '../protocol/transport.ts'
import { provenFault } from './own-split.ts'
import type { ChainEnd, SyncError, SyncPorts, VerifiedRow } from './ports.ts'
import type { ShownPage } from './seen.ts'

const HASH_LENGTH = 32
/** Envelopes in one message: a file may hold all that an author has ever written, and each of them would lie here thrice. */
const PORTION = 4_000

interface Verified {
  readonly rows: readonly VerifiedRow[]
  /** Where the chain of each author ends that wrote any of it. */
  readonly ends: ReadonlyMap<Id, ChainEnd>
  readonly shown: Omit<ShownPage, 'timeline'>
}

/**
 * Each author's part of what came: gapless, unforked, signed, and by somebody who may write. Returns the same rows in
 * the same order, so that nobody has to read or hash them again.
 */
export async function verifyRows(
  { store, keys, crypto }: Pick<SyncPorts, 'store' | 'keys' | 'crypto'>,
  members: Membership,
  rows: readonly PulledRow[],
  /** Where chains end that are checked further than they are written. */
  ahead: ReadonlyMap<Id, ChainEnd> = new Map(),
): Promise<Result<Verified, SyncError>> {
  const runs = splitByAuthor(rows)
  if (!runs.ok) return runs
  const { headers, byAuthor } = runs.value
  const ends = new Map<Id, ChainEnd>()
  const shown = new Map<Id, number>()
  const batches: ShownPage['batches'][number][] = []
  const hashes = new Array<Bytes | undefined>(rows.length)
  for (const [device, places] of byAuthor) {
    const author = members.devices.get(device)
    if (!author) return err({ code: 'feed-stranger' })
    const checked = ahead.get(device)
    const known = checked ? ok(checked) : await store.chainEnd(device)
    if (!known.ok) return known
    const from = known.value
    // What is known already comes again after a server was refilled; it must be the same, and `receive` sees to that.
    const news = places.filter((at) => (headers[at] as EnvelopePlace).deviceSeq > from.deviceSeq)
    let end: ChainEnd = from
    const last = news.at(-1)
    if (last !== undefined && !rows[last]?.signature) return err({ code: 'feed-unsigned' })
    for (let first = 0; first < news.length; first += PORTION) {
      const portion = news.slice(first, first + PORTION)
      const written = portion.map((at) => rows[at] as PulledRow)
      const envelopes = written.map(({ envelope }) => envelope)
      const { org, feed } = store.identity
      const { signPublicKey } = author
      const run = { org, feed, device, signPublicKey, from: end, envelopes, batches: batchesOf(written) }
      const chain = await keys.verifyChain(run)
      if (!chain.ok) {
        const { code } = chain.error
        if (device !== store.identity.device || code !== 'chain-fork') return err({ code })
        // Signed by this very device, and not what it has: a copy of this tablet has gone its own way.
        return err(await provenFault({ store, keys }, members, rows, { code: 'own-fork' }, code))
      }
      end = { deviceSeq: chain.value.deviceSeq, hash: chain.value.hash }
      for (const [i, at] of portion.entries())
        hashes[at] = chain.value.hashes.subarray(i * HASH_LENGTH, (i + 1) * HASH_LENGTH)
    }
    shown.set(device, (headers[places.at(-1) as number] as EnvelopePlace).deviceSeq)
    const saying = news.findLast((at) => isOfSecondForm(rows[at]?.signature))
    if (saying !== undefined) batches.push({ device, signature: rows[saying]?.signature as Bytes })
    if (author.fence !== undefined && end.deviceSeq > author.fence) return err({ code: 'feed-fenced' })
    ends.set(device, end)
  }
  const known = [...rows.keys()].filter((at) => !hashes[at])
  const hashKnown = async (at: number) => {
    hashes[at] = await crypto.sha256((rows[at] as PulledRow).envelope)
  }
  await Promise.all(known.map(hashKnown))
  const verified = rows.map((row, at): VerifiedRow => {
    return { ...row, header: headers[at] as EnvelopePlace, hash: hashes[at] as Bytes }
  })
  return ok({ rows: verified, ends, shown: { shown, batches } })
}

interface Runs {
  readonly headers: readonly EnvelopePlace[]
  /** Where each author's envelopes stand among the rows. */
  readonly byAuthor: ReadonlyMap<Id, readonly number[]>
}

function splitByAuthor(
  rows: readonly PulledRow[],
): Result<Runs, { readonly code: 'feed-damaged' | 'newer' }> {
  const byAuthor = new Map<Id, number[]>()
  const headers: EnvelopePlace[] = []
  for (const [at, row] of rows.entries()) {
    const fault = checkEnvelope(row.envelope)
    // A newer form is still chained by its header, but this version cannot read where: update first.
    if (fault) return err({ code: fault.code === 'newer' ? 'newer' : 'feed-damaged' })
    const header = readPlace(row.envelope)
    headers.push(header)
    const places = byAuthor.get(header.device)
    if (places) places.push(at)
    else byAuthor.set(header.device, [at])
  }
  return ok({ headers, byAuthor })
}

function batchesOf(rows: readonly PulledRow[]) {
  const batches: { readonly count: number; readonly signature: Bytes }[] = []
  let count = 0
  for (const { signature } of rows) {
    count += 1
    if (!signature) continue
    batches.push({ count, signature })
    count = 0
  }
  return batches
}
