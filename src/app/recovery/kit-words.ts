import type { Bytes } from '../../lib/bytes.ts'
import {
  KIT_LENGTH,
  type Kit,
  parseKit,
  parseKitSigns,
  parseOrganisationSigns,
} from '../../protocol/recovery-kit.ts'
import { bigEndian, toBigEndian } from '../../protocol/spoken-bits.ts'
import { logCrypto } from '../sync/sync-ports.ts'

/**
 * 6,859 words are 12.7 bits each, and a kit is 176. The list must stay the one the paper was printed from, for as long
 * as there is paper: a test holds it to its hash.
 */
export const KIT_WORDS = 14

export function kitWords(words: readonly string[], kit: Bytes): readonly string[] {
  const base = BigInt(words.length)
  let rest = bigEndian(kit)
  const chosen: string[] = []
  for (let n = 0; n < KIT_WORDS; n++) {
    chosen.unshift(words[Number(rest % base)] as string)
    rest /= base
  }
  return chosen
}

/** From words or from what the camera read. Undefined when a word or a sign is wrong. */
export async function readKit(words: readonly string[], typed: string): Promise<Kit | undefined> {
  const bytes = bytesOfWords(words, typed)
  return bytes ? parseKit(bytes, logCrypto.sha256) : parseKitSigns(typed, logCrypto.sha256)
}

function bytesOfWords(words: readonly string[], typed: string): Bytes | undefined {
  const said = typed
    .toLowerCase()
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
  if (said.length !== KIT_WORDS) return undefined
  const places = said.map((word) => words.indexOf(word.normalize('NFC')))
  if (places.includes(-1)) return undefined
  const bits = places.reduce((sum, place) => sum * BigInt(words.length) + BigInt(place), 0n)
  return bits < 1n << BigInt(8 * KIT_LENGTH) ? toBigEndian(bits, KIT_LENGTH) : undefined
}

/** The number printed on every kit; undefined when it was misread. */
export function findOrganisation(typed: string): string | undefined {
  return parseOrganisationSigns(typed)
}
