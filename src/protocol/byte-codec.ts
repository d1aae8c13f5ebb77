import { type Bytes, concatBytes, fromHex, toHex } from '../lib/bytes.ts'

/** Big-endian, four bytes. */
export function uint32(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(4))
  view.setUint32(0, value)
  return new Uint8Array(view.buffer)
}

/** Big-endian, eight bytes. */
export function uint64(value: number): Bytes {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(value))
  return new Uint8Array(view.buffer)
}

/** The length in four bytes, then the bytes. */
export function sized(bytes: Uint8Array): Bytes {
  return concatBytes(uint32(bytes.length), bytes)
}

/** How many in four bytes, then each of them. */
export function listed<T>(items: readonly T[], encode: (item: T) => Uint8Array): Bytes {
  return concatBytes(uint32(items.length), ...items.map(encode))
}

/** A list of byte strings, each with its length: the same as with {@link listed}, and copied once. */
export function sizedList(items: readonly Uint8Array[]): Bytes {
  const bytes = new Uint8Array(4 + items.reduce((sum, { length }) => sum + 4 + length, 0))
  const numbers = new DataView(bytes.buffer)
  numbers.setUint32(0, items.length)
  let at = 4
  for (const item of items) {
    numbers.setUint32(at, item.length)
    bytes.set(item, at + 4)
    at += 4 + item.length
  }
  return bytes
}

/** One byte that says whether there is anything, then the thing. */
export function optional<T>(item: T | null, encode: (item: T) => Uint8Array): Bytes {
  return item === null ? Uint8Array.of(0) : concatBytes(Uint8Array.of(1), encode(item))
}

/** Sixteen bytes. */
export function idBytes(id: string): Bytes {
  return fromHex(id)
}

/**
 * Reads what was written above. It never throws: past the end, or at a number that cannot be, everything read from
 * there on is empty and `isWhole` says no.
 */
export interface ByteReader {
  readonly fixed: (length: number) => Bytes
  readonly id: () => string
  readonly uint8: () => number
  readonly uint32: () => number
  readonly uint64: () => number
  readonly sized: () => Bytes
  /** The same without a copy: it keeps the whole message alive, and is part of it. */
  readonly sizedView: () => Bytes
  readonly list: <T>(read: () => T, most: number) => T[]
  readonly optional: <T>(read: () => T) => T | null
  /** Whether something is left to read. */
  readonly hasMore: () => boolean
  /** Everything was read, nothing is left over and nothing was missing. */
  readonly isWhole: () => boolean
}

export function readBytes(bytes: Bytes): ByteReader {
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  let isBroken = false

  /** Where the next `length` bytes lie, or undefined from the first fault on. */
  function take(length: number): number | undefined {
    if (isBroken || length > bytes.length - at) isBroken = true
    if (isBroken) return undefined
    at += length
    return at - length
  }
  function fixed(length: number): Bytes {
    const from = take(length)
    return from === undefined ? new Uint8Array(0) : bytes.slice(from, from + length)
  }
  function view(length: number): Bytes {
    const from = take(length)
    return from === undefined ? new Uint8Array(0) : bytes.subarray(from, from + length)
  }
  function readUint8(): number {
    const from = take(1)
    return from === undefined ? 0 : numbers.getUint8(from)
  }
  function readUint32(): number {
    const from = take(4)
    return from === undefined ? 0 : numbers.getUint32(from)
  }
  function readUint64(): number {
    const from = take(8)
    if (from === undefined) return 0
    const value = numbers.getUint32(from) * 2 ** 32 + numbers.getUint32(from + 4)
    if (value > Number.MAX_SAFE_INTEGER) isBroken = true
    return isBroken ? 0 : value
  }
  return {
    fixed,
    id: () => toHex(fixed(16)),
    uint8: readUint8,
    uint32: readUint32,
    uint64: readUint64,
    sized: () => fixed(readUint32()),
    sizedView: () => view(readUint32()),
    list: (read, most) => {
      const count = readUint32()
      if (count > most) isBroken = true
      const items = []
      for (let i = 0; i < count && !isBroken; i++) items.push(read())
      return items
    },
    optional: (read) => {
      const has = readUint8()
      if (has > 1) isBroken = true
      return has === 1 && !isBroken ? read() : null
    },
    hasMore: () => !isBroken && at < bytes.length,
    isWhole: () => !isBroken && at === bytes.length,
  }
}
