import type { Id } from '../domain/id.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { isCircleKey } from '../protocol/circle-wrap.ts'
import { prepareSave, type SaveParts } from './prepare-save.ts'
import type { SaveError } from './storage-error.ts'
import { strictWrite } from './strict-write.ts'
import { type HeadRow, type KeyRow, readHead } from './tables.ts'
import type { Admitted, CircleWrite, WriteRequest } from './write-request.ts'

/** Another writer can only get in between while a tab is being taken over, so a few rounds are plenty. */
const MAX_ROUNDS = 5

/** `stored` is how many events this save put on disk: 0 when all of them were there already. */
export interface Receipt {
  readonly stored: number
}
export type WriteResult = Result<Receipt, SaveError>

interface WritePathParts extends SaveParts {
  readonly onStored: () => void
}

/**
 * The only way an event gets onto the disk. Everything is sealed first, in one round trip; then one strict
 * transaction puts log, outbox, bundles, index, keys and head; only its `complete` counts. What is in memory changes
 * after that and never before, so a failed save leaves no gap in the chain and no number is used twice.
 */
export function createWritePath(
  parts: WritePathParts,
): (batch: readonly WriteRequest[]) => Promise<WriteResult[]> {
  const { connection, keys, index } = parts
  let head: HeadRow | undefined
  let tails = new Map<Id, number>()

  async function write(batch: readonly WriteRequest[], round = 0): Promise<WriteResult[]> {
    const newKeys = new Map<Id, KeyRow>()
    const admitted: Result<Admitted, SaveError>[] = []
    for (const request of batch) admitted.push(await admit(request, newKeys))
    const good = admitted.filter((one) => one.ok).map((one) => one.value)
    const done = good.length === 0 ? ok({ stored: 0 }) : await commit(good, [...newKeys.values()], round > 0)
    if (done === 'again') {
      forget()
      if (round < MAX_ROUNDS) return write(batch, round + 1)
      return batch.map(() => err({ code: 'not-saved', reason: 'contention' }))
    }
    if (done.ok || good.length === 1) return admitted.map((one) => (one.ok ? done : one))
    // One of them is too large or cannot be sealed. The others must not fail with it.
    const alone: WriteResult[] = []
    for (const request of batch) alone.push(...(await write([request])))
    return alone
  }

  async function admit(
    request: WriteRequest,
    newKeys: Map<Id, KeyRow>,
  ): Promise<Result<Admitted, SaveError>> {
    const { caseId, newCase } = request
    if (caseId === undefined) return ok({ request, key: undefined })
    if (request.circle) return admitCircle(request, request.circle, newKeys)
    const found = await keys.find(caseId)
    if (!found.ok) return found
    // Restricted while this was on its way: under an ordinary key everybody would read it.
    if (found.value && isCircleKey(found.value)) return err({ code: 'case-restricted' })
    const known = newKeys.get(caseId) ?? found.value
    if (known && keys.isCurrent(known)) return ok({ request, key: known })
    if (!known && !newCase) return err({ code: 'case-unknown' })
    const made = await keys.create(caseId)
    if (!made.ok) return made
    newKeys.set(caseId, made.value)
    return ok({ request, key: made.value })
  }

  async function admitCircle(
    request: WriteRequest,
    { keyId, made }: CircleWrite,
    newKeys: Map<Id, KeyRow>,
  ): Promise<Result<Admitted, SaveError>> {
    const found = made ? ok(made) : await keys.read(keyId)
    if (!found.ok) return found
    const key = found.value
    if (!key?.own || key.caseId !== request.caseId) return err({ code: 'case-restricted' })
    if (made) newKeys.set(keyId, made)
    return ok({ request, key })
  }

  async function commit(
    admitted: readonly Admitted[],
    newKeys: readonly KeyRow[],
    mayBeStored: boolean,
  ): Promise<WriteResult | 'again'> {
    const from = await currentHead()
    if (!from.ok) return from
    const prepared = await prepareSave(parts, admitted, { from: from.value, tails, newKeys, mayBeStored })
    if (!prepared.ok) return prepared
    if (!prepared.value) return ok({ stored: 0 })
    const { next, put, indexPlan, stored } = prepared.value
    const outcome = await connection.run((tables) => strictWrite(tables, from.value.revision, next, put))
    if (!outcome.ok) {
      // It may have reached the disk all the same, so the next save reads the head before it trusts anything.
      forget()
      return outcome
    }
    if (outcome.value === 'vanished') return vanished()
    if (outcome.value !== 'stored') return 'again'
    head = next
    index.apply(indexPlan)
    for (const [keyId, tail] of prepared.value.tails) tails.set(keyId, tail)
    // How many rows a case has since its bundle is counted anew when somebody else has written in it.
    for (const { request } of admitted) for (const { keyId } of request.received) tails.delete(keyId)
    for (const key of newKeys) keys.remember(key)
    parts.onStored()
    return ok({ stored })
  }

  async function currentHead(): Promise<Result<HeadRow, SaveError>> {
    if (head) return ok(head)
    const read = await connection.run(readHead)
    if (!read.ok) return read
    head = read.value
    return head ? ok(head) : vanished()
  }

  function vanished(): Result<never, SaveError> {
    connection.declareLost('database-vanished')
    return err({ code: 'database-vanished' })
  }

  function forget(): void {
    head = undefined
    tails = new Map()
    keys.forget()
    index.forget()
  }

  return write
}
