import * as z from 'zod/mini'
import type { Bytes } from '../lib/bytes.ts'

export const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
export const AnyBytes = z.custom<Bytes>(
  (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
)
export const bytesOf = (shortest: number, longest: number) =>
  AnyBytes.check(z.refine((value) => value.length >= shortest && value.length <= longest))
export const Space = z.enum(['real', 'practice'])
export const Passphrase = z.string().check(z.minLength(1), z.maxLength(1_000))
/** The index of an entry in the membership log. */
export const EpochNumber = z.number().check(z.int(), z.gte(0), z.lte(0xffff_ffff))

const Packing = z
  .object({ bytes: AnyBytes, lengths: z.array(z.number().check(z.int(), z.gte(0))) })
  .check(z.refine(({ bytes, lengths }) => lengths.reduce((sum, length) => sum + length, 0) === bytes.length))

/** As it is posted; what is made of it are views of the one byte string. */
export const PackedBytes = z.pipe(
  Packing,
  z.transform(({ bytes, lengths }): readonly Bytes[] => {
    let at = 0
    return lengths.map((length) => {
      at += length
      return bytes.subarray(at - length, at)
    })
  }),
)
