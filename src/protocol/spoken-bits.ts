/** Crockford's: without I, L, O and U, so that nobody reads a letter for a digit or a word where there is none. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A number as so many signs of five bits each, the first first. */
export function signsOf(bits: bigint, length: number): string {
  let signs = ''
  for (let at = 0; at < length; at++) signs = ALPHABET[Number((bits >> BigInt(5 * at)) & 31n)] + signs
  return signs
}

/** As it was typed: in groups or not, small letters, the usual mistakes. Undefined when it is not so many signs. */
export function typedSigns(typed: string, length: number): string | undefined {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  return signs.length === length && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : undefined
}

export function bitsOf(signs: string): bigint {
  let bits = 0n
  for (const sign of signs) bits = (bits << 5n) | BigInt(ALPHABET.indexOf(sign))
  return bits
}

export function bigEndian(bytes: Uint8Array): bigint {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  return bits
}

export function toBigEndian(bits: bigint, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[length - 1 - at] = Number((bits >> BigInt(8 * at)) & 255n)
  return bytes
}

/** In groups of four, as it is shown and said. */
export function inGroups(signs: string): string {
  return signs.match(/.{1,4}/g)?.join(' ') ?? signs
}
