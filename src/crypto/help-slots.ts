import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { sharedSecret } from './device-keys.ts'
import { openHpke, sealHpke } from './member-parts.ts'
import { deriveAesKey, deriveBytes, kdfKey, openAes, sealAes } from './primitives.ts'
import { unchecked, withCheck } from './vault.ts'
import type { HelperSlot, KitsSlot, VaultHeader } from './vault-header.ts'

/** Told aloud with two bytes that find a slip of the tongue. It need not be secret, only new each time. */
const NONCE_LENGTH = 8
/** What one person reads out and another types: 128 bits, good for one lock and once. */
const HELP_KEY_LENGTH = 16

/** Who can open this vault besides its own passphrase. */
export interface Helpers {
  readonly devices: readonly { readonly device: string; readonly boxPublicKey: Bytes }[]
  readonly kits: { readonly set: string; readonly boxPublicKey: Bytes } | undefined
}

/** The tablet that writes the slots. Its private key is PKCS #8 and wiped by whoever owns it. */
interface SlotOwner {
  readonly org: string
  readonly device: string
  readonly boxPrivate: Bytes
}

/**
 * The vault secret for each helper, anew: after every use and every change of who may. Both tablets can work out a
 * slot's key from their own private and the other's public key; nobody else can, not even with this tablet's disk.
 */
export async function withHelpers(
  header: VaultHeader,
  secret: Bytes,
  { devices, kits }: Helpers,
  owner: SlotOwner,
  random: RandomBytes,
): Promise<VaultHeader> {
  const nonce = random(NONCE_LENGTH)
  const slots = await Promise.all(
    devices.map(async ({ device, boxPublicKey }): Promise<HelperSlot> => {
      const place = { org: owner.org, helper: device, device: owner.device, nonce }
      const key = await slotKey(await helpKey(owner.boxPrivate, boxPublicKey, place), header.id)
      const facts = { kind: 'helper' as const, device, nonce: toBase64Url(nonce) }
      return { ...facts, wrapped: toBase64Url(await sealAes(key, secret, slotAad(header.id, facts), random)) }
    }),
  )
  const kitsSlots = kits ? [await kitsSlot(header.id, secret, kits)] : []
  return withCheck({ ...unchecked(header), slots: [...ownSlots(header), ...slots, ...kitsSlots] })
}

/** Whoever may no longer help is out at once; letting somebody in waits for the secret, that is the next unlock. */
export function withoutHelpers(header: VaultHeader, { devices, kits }: Helpers): Promise<VaultHeader> {
  const may = new Set(devices.map(({ device }) => device))
  const slots = header.slots.filter(
    (slot) =>
      (slot.kind !== 'helper' || may.has(slot.device)) && (slot.kind !== 'kits' || slot.set === kits?.set),
  )
  return withCheck({ ...unchecked(header), slots })
}

/** Undefined when no helper's slot opens with this key. */
export async function openWithHelp(header: VaultHeader, key: Bytes): Promise<Bytes | undefined> {
  const aes = await slotKey(key, header.id)
  for (const slot of header.slots) {
    if (slot.kind !== 'helper') continue
    const secret = await openAes(aes, fromBase64Url(slot.wrapped), slotAad(header.id, slot))
    if (secret) return secret
  }
  return undefined
}

export async function openWithKits(
  header: VaultHeader,
  set: string,
  boxPrivate: Bytes,
): Promise<Bytes | undefined> {
  const slot = header.slots.find((each): each is KitsSlot => each.kind === 'kits' && each.set === set)
  return slot && openHpke(fromBase64Url(slot.wrapped), boxPrivate.slice(), kitsInfo(header.id, set))
}

interface HelpPlace {
  readonly org: string
  /** The one who helps, and the one who is helped. */
  readonly helper: string
  readonly device: string
  readonly nonce: Bytes
}

/** The same on both tablets. */
export async function helpKey(boxPrivate: Bytes, boxPublicKey: Bytes, place: HelpPlace): Promise<Bytes> {
  const shared = await kdfKey(await sharedSecret(boxPrivate, boxPublicKey))
  const { org, helper, device, nonce } = place
  const key = await deriveBytes(shared, 'lykta/help/1', org, helper, device, nonce)
  return key.slice(0, HELP_KEY_LENGTH)
}

async function slotKey(key: Bytes, vaultId: string): Promise<CryptoKey> {
  return deriveAesKey(await kdfKey(key.slice()), 'lykta/slot/helper/1', vaultId)
}

async function kitsSlot(
  vaultId: string,
  secret: Bytes,
  { set, boxPublicKey }: { readonly set: string; readonly boxPublicKey: Bytes },
): Promise<KitsSlot> {
  const wrapped = await sealHpke(secret, boxPublicKey, kitsInfo(vaultId, set))
  return { kind: 'kits', set, wrapped: toBase64Url(wrapped) }
}

function ownSlots(header: VaultHeader): VaultHeader['slots'] {
  return header.slots.filter(({ kind }) => kind === 'passphrase' || kind === 'prf')
}

function slotAad(vaultId: string, { device, nonce }: Omit<HelperSlot, 'wrapped'>): Bytes {
  return toUtf8(JSON.stringify(['lykta/slot/1', vaultId, 'helper', device, nonce]))
}

function kitsInfo(vaultId: string, set: string): Bytes {
  return toUtf8(JSON.stringify(['lykta/slot/kits/1', vaultId, set]))
}
