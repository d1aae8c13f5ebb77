import { type Bytes, concatBytes, equalBytes, fromHex, toHex, toUtf8 } from '../lib/bytes.ts'
import { bigEndian, bitsOf, signsOf, toBigEndian, typedSigns } from './spoken-bits.ts'

type Sha256 = (bytes: Bytes) => Promise<Bytes>

const TAG_LENGTH = 2
/** A secret of 16 bytes, and where on the curve the share lies. */
const SHARE_LENGTH = 17
const CHECK_LENGTH = 3
/** What the words of a kit carry: tag, share and check. */
export const KIT_LENGTH = TAG_LENGTH + SHARE_LENGTH + CHECK_LENGTH
const ORG_LENGTH = 16
const KIT_SIGNS = Math.ceil((8 * KIT_LENGTH) / 5)
const KIT_WITH_ORG_SIGNS = Math.ceil((8 * (KIT_LENGTH + ORG_LENGTH)) / 5)
const ORG_SIGNS = Math.ceil((8 * ORG_LENGTH) / 5)

/** One printed kit. */
export interface Kit {
  /** The first two bytes of the id of its set, hex: kits of another set are told from a slip of the pen. */
  readonly tag: string
  readonly share: Bytes
  /** Only the square picture holds it; the words are long enough. */
  readonly org: string | undefined
}

export async function encodeKit(set: string, share: Bytes, sha256: Sha256): Promise<Bytes> {
  const start = concatBytes(fromHex(set.slice(0, 2 * TAG_LENGTH)), share)
  return concatBytes(start, await checkOf(start, sha256))
}

/** Undefined for whatever was misread. */
export async function parseKit(bytes: Bytes, sha256: Sha256): Promise<Kit | undefined> {
  if (bytes.length !== KIT_LENGTH) return undefined
  const start = bytes.slice(0, TAG_LENGTH + SHARE_LENGTH)
  if (!equalBytes(await checkOf(start, sha256), bytes.subarray(start.length))) return undefined
  return { tag: toHex(start.subarray(0, TAG_LENGTH)), share: start.slice(TAG_LENGTH), org: undefined }
}

/** What the square picture on a kit says. */
export function kitSigns(kit: Bytes, org: string): string {
  return signsOf(bigEndian(concatBytes(kit, fromHex(org))), KIT_WITH_ORG_SIGNS)
}

/** What a camera read, or the signs of a kit typed by hand. */
export async function parseKitSigns(text: string, sha256: Sha256): Promise<Kit | undefined> {
  const whole = typedSigns(text, KIT_WITH_ORG_SIGNS)
  if (whole) {
    const bytes = toBigEndian(bitsOf(whole), KIT_LENGTH + ORG_LENGTH)
    const kit = await parseKit(bytes.slice(0, KIT_LENGTH), sha256)
    return kit && { ...kit, org: toHex(bytes.subarray(KIT_LENGTH)) }
  }
  const bare = typedSigns(text, KIT_SIGNS)
  return bare === undefined ? undefined : parseKit(toBigEndian(bitsOf(bare), KIT_LENGTH), sha256)
}

/** The organisation's number, printed beside the words: a server is asked by it, and the log proves it. */
export function organisationSigns(org: string): string {
  return signsOf(bigEndian(fromHex(org)), ORG_SIGNS)
}

export function parseOrganisationSigns(typed: string): string | undefined {
  const signs = typedSigns(typed, ORG_SIGNS)
  return signs === undefined ? undefined : toHex(toBigEndian(bitsOf(signs), ORG_LENGTH))
}

async function checkOf(start: Bytes, sha256: Sha256): Promise<Bytes> {
  return (await sha256(concatBytes(toUtf8('lykta/kit/1'), start))).slice(0, CHECK_LENGTH)
}
