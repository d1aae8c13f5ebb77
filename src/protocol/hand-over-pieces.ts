import { type Bytes, concatBytes, equalBytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import { bigEndian, bitsOf, signsOf, toBigEndian, typedSigns } from './spoken-bits.ts'

type Sha256 = (bytes: Bytes) => Promise<Bytes>

const MAGIC = 'LYKTAH1'
/** What one square picture carries that a tablet's camera still reads from another tablet's screen. */
const PIECE_BYTES = 960
/** More pictures than somebody has patience for; what is larger goes as a file. */
const MAX_PIECES = 16
export const MAX_PICTURED_BYTES = PIECE_BYTES * MAX_PIECES
const TAG_BYTES = 5
/** Place and count, two signs each, then the tag. */
const PLACE_SIGNS = 2
const TAG_SIGNS = 8

/** One hand-over as texts for square pictures, of signs that make small ones. */
export async function splitHandOver(
  file: Bytes,
  sha256: Sha256,
): Promise<Result<readonly string[], { readonly code: 'hand-over-too-many' }>> {
  if (file.length > MAX_PICTURED_BYTES) return err({ code: 'hand-over-too-many' })
  const tag = signsOf(bigEndian(await tagOf(file, sha256)), TAG_SIGNS)
  const count = Math.max(1, Math.ceil(file.length / PIECE_BYTES))
  return ok(
    Array.from({ length: count }, (_, i) => {
      const piece = file.subarray(i * PIECE_BYTES, (i + 1) * PIECE_BYTES)
      const place = `${signsOf(BigInt(i), PLACE_SIGNS)}${signsOf(BigInt(count), PLACE_SIGNS)}`
      return `${MAGIC}${place}${tag}${signsOf(bigEndian(piece), signCount(piece.length))}`
    }),
  )
}

/** Pieces that have been seen, in any order and as often as the camera likes. */
export interface Gathered {
  readonly tag: string
  readonly count: number
  readonly pieces: ReadonlyMap<number, Bytes>
}

/** With one more; undefined for a picture that is none of ours. One of another hand-over begins anew. */
export function gatherPiece(before: Gathered | undefined, text: string): Gathered | undefined {
  if (!text.startsWith(MAGIC)) return undefined
  const signs = text.slice(MAGIC.length)
  if (typedSigns(signs, signs.length) !== signs) return undefined
  const at = Number(bitsOf(signs.slice(0, PLACE_SIGNS)))
  const count = Number(bitsOf(signs.slice(PLACE_SIGNS, 2 * PLACE_SIGNS)))
  const tag = signs.slice(2 * PLACE_SIGNS, 2 * PLACE_SIGNS + TAG_SIGNS)
  const payload = signs.slice(2 * PLACE_SIGNS + TAG_SIGNS)
  const length = Math.floor((payload.length * 5) / 8)
  const isOurs =
    count <= MAX_PIECES &&
    at < count &&
    length > 0 &&
    length <= PIECE_BYTES &&
    signCount(length) === payload.length
  if (!isOurs) return undefined
  const same = before?.tag === tag && before.count === count ? before.pieces : new Map<number, Bytes>()
  return { tag, count, pieces: new Map([...same, [at, toBigEndian(bitsOf(payload), length)]]) }
}

/** The hand-over once every piece is there. */
export async function joinPieces(
  { tag, count, pieces }: Gathered,
  sha256: Sha256,
): Promise<Result<Bytes, { readonly code: 'hand-over-damaged' | 'hand-over-unfinished' }>> {
  const parts = Array.from({ length: count }, (_, i) => pieces.get(i))
  if (parts.includes(undefined)) return err({ code: 'hand-over-unfinished' })
  const file = concatBytes(...(parts as Bytes[]))
  const told = toBigEndian(bitsOf(tag), TAG_BYTES)
  return equalBytes(await tagOf(file, sha256), told) ? ok(file) : err({ code: 'hand-over-damaged' })
}

async function tagOf(file: Bytes, sha256: Sha256): Promise<Bytes> {
  return (await sha256(file)).slice(0, TAG_BYTES)
}

function signCount(bytes: number): number {
  return Math.ceil((8 * bytes) / 5)
}
