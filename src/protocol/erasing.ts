import { type Bytes, concatBytes, fromHex, toHex } from '../lib/bytes.ts'
import type { LogEntry } from './log-entry.ts'
import { type Authors, isPair, othersMayDecide } from './two-person.ts'

const ID_LENGTH = 16
/** Of one case: it gets a new one with every new feed key it is written under, and at every change of whom it is for. */
export const MAX_ERASED_KEYS = 1_000

/** What one has signed about a case, and another has to as well before its keys are gone. */
export interface ErasureProposal {
  readonly caseId: string
  readonly keys: readonly string[]
  readonly author: string
  /** Of its entry. */
  readonly index: number
}

/** What a log says of cases that are erased for good. */
export interface Erasures {
  /** Every key that no server and no tablet may have any more, by the case it was of. */
  readonly erased: ReadonlyMap<string, readonly string[]>
  readonly erasing: readonly ErasureProposal[]
}

export const noErasures: Erasures = { erased: new Map(), erasing: [] }

/** The sealed part of an `erased` entry and of its proposal, in the one order they can have; none takes a proposal back. */
export function erasureBytes(keys: readonly string[]): Bytes {
  const sorted = [...new Set(keys)].sort()
  if (sorted.length > MAX_ERASED_KEYS) throw new TypeError(`expected at most ${MAX_ERASED_KEYS} keys`)
  return concatBytes(...sorted.map((key) => fromHex(key)))
}

/** The keys an entry names; undefined where it is not written as it must be. */
export function erasedKeys({ sealed }: Pick<LogEntry, 'sealed'>): readonly string[] | undefined {
  const count = sealed.length / ID_LENGTH
  if (!Number.isInteger(count) || count > MAX_ERASED_KEYS) return undefined
  const keys = Array.from({ length: count }, (_, n) =>
    toHex(sealed.subarray(n * ID_LENGTH, (n + 1) * ID_LENGTH)),
  )
  const isSorted = keys.every((key, n) => n === 0 || (keys[n - 1] as string) < key)
  return isSorted ? keys : undefined
}

/** Whether somebody else has to say the same: there is anybody else who could. */
export function needsTwoToErase(known: Authors, author: string): boolean {
  return othersMayDecide(known, [author])
}

/** Of exactly these keys: a second who could add any would erase another case alone. */
export function isErasureByTwo(
  known: Authors & Pick<Erasures, 'erasing'>,
  author: string,
  caseId: string,
  keys: readonly string[],
): boolean {
  return known.erasing.some(
    (first) =>
      first.caseId === caseId &&
      first.author !== author &&
      first.keys.join() === [...keys].sort().join() &&
      isPair(known.devices.get(first.author), known.devices.get(author)),
  )
}

/** Whether the author may write this `erased` or `eraseProposed`. Never of the organisation's own log. */
export function mayWriteErasure(known: Authors & Erasures, entry: LogEntry): boolean {
  const author = known.devices.get(entry.author)
  const keys = erasedKeys(entry)
  if (!author || author.role === 'caseworker' || !keys || entry.device === entry.org) return false
  const takesTwo = needsTwoToErase(known, entry.author)
  if (entry.kind === 'eraseProposed') {
    return keys.length > 0 ? takesTwo : known.erasing.some(({ caseId }) => caseId === entry.device)
  }
  if (keys.length === 0) return false
  return takesTwo ? isErasureByTwo(known, entry.author, entry.device, keys) : author.role === 'admin'
}

/** One proposal for each case: a new one takes the place of the one before, and what has been done ends it. */
export function erasuresAfter(before: Erasures, entry: LogEntry): Erasures {
  if (entry.kind !== 'erased' && entry.kind !== 'eraseProposed') return before
  const { kind, device: caseId, author, index } = entry
  const keys = erasedKeys(entry) ?? []
  const others = before.erasing.filter((each) => each.caseId !== caseId)
  if (kind === 'eraseProposed')
    return {
      erased: before.erased,
      erasing: keys.length > 0 ? [...others, { caseId, keys, author, index }] : others,
    }
  const all = new Set([...(before.erased.get(caseId) ?? []), ...keys])
  return { erased: new Map(before.erased).set(caseId, [...all]), erasing: others }
}
