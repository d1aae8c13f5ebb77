import { fromBase64Url, toBase64Url } from '../lib/base64url.ts'
import { type Bytes, toHex, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { deriveArgon2 } from './argon2.ts'
import { aesKey, deriveAesKey, kdfKey, openAes, sealAes, sha256 } from './primitives.ts'
import type { DeviceSlot, KdfParams, PassphraseSlot, VaultHeader } from './vault-header.ts'

export type SlotSecret =
  | { readonly passphrase: string }
  | { readonly prf: { readonly credentialId: string; readonly output: Bytes } }
export type UnlockError = {
  readonly code: 'wrong-passphrase' | 'vault-damaged' | 'vault-kdf-refused' | 'slot-unknown'
}

type Unchecked = Omit<VaultHeader, 'check'>

/** A fresh secret in one passphrase slot. */
export async function createHeader(
  secret: Bytes,
  passphrase: string,
  kdf: KdfParams,
  random: RandomBytes,
): Promise<VaultHeader> {
  const id = toHex(random(16))
  const slot = await passphraseSlot(id, secret, passphrase, kdf, random)
  return withCheck({ format: 'lykta-vault', version: 1, id, slots: [slot] })
}

/** The vault secret out of its header. `minMemoryKiB` refuses a header that was weakened from outside. */
export async function openHeader(
  header: VaultHeader,
  secret: SlotSecret,
  minMemoryKiB: number,
): Promise<Result<Bytes, UnlockError>> {
  if (!(await isWhole(header))) return err({ code: 'vault-damaged' })
  return 'passphrase' in secret
    ? openWithPassphrase(header, secret.passphrase, minMemoryKiB)
    : openWithDevice(header, secret.prf)
}

export async function replacePassphrase(
  header: VaultHeader,
  secret: Bytes,
  passphrase: string,
  kdf: KdfParams,
  random: RandomBytes,
): Promise<VaultHeader> {
  const slot = await passphraseSlot(header.id, secret, passphrase, kdf, random)
  return withCheck({
    ...unchecked(header),
    slots: [slot, ...header.slots.filter((old) => old.kind !== 'passphrase')],
  })
}

export async function addDeviceSlot(
  header: VaultHeader,
  secret: Bytes,
  device: { readonly credentialId: string; readonly salt: Bytes; readonly output: Bytes },
  random: RandomBytes,
): Promise<VaultHeader> {
  const facts = { kind: 'prf' as const, credentialId: device.credentialId, salt: toBase64Url(device.salt) }
  const key = await deviceKey(device.output, header.id)
  const wrapped = toBase64Url(await sealAes(key, secret, slotAad(header.id, facts), random))
  const others = header.slots.filter((old) => old.kind !== 'prf')
  return withCheck({ ...unchecked(header), slots: [...others, { ...facts, wrapped }] })
}

export async function removeDeviceSlots(
  header: VaultHeader,
): Promise<Result<VaultHeader, { readonly code: 'vault-damaged' }>> {
  // A fresh check over a damaged header would make the damage look like a wrong passphrase.
  if (!(await isWhole(header))) return err({ code: 'vault-damaged' })
  return ok(
    await withCheck({ ...unchecked(header), slots: header.slots.filter((old) => old.kind !== 'prf') }),
  )
}

async function openWithPassphrase(
  header: VaultHeader,
  passphrase: string,
  minMemoryKiB: number,
): Promise<Result<Bytes, UnlockError>> {
  const slot = header.slots.find((each): each is PassphraseSlot => each.kind === 'passphrase')
  if (!slot) return err({ code: 'slot-unknown' })
  if (slot.kdf.memoryKiB < minMemoryKiB) return err({ code: 'vault-kdf-refused' })
  const key = await passphraseKey(passphrase, slot.kdf, fromBase64Url(slot.salt))
  const secret = await openAes(key, fromBase64Url(slot.wrapped), slotAad(header.id, slot))
  return secret ? ok(secret) : err({ code: 'wrong-passphrase' })
}

async function openWithDevice(
  header: VaultHeader,
  prf: { readonly credentialId: string; readonly output: Bytes },
): Promise<Result<Bytes, UnlockError>> {
  const slot = header.slots.find(
    (each): each is DeviceSlot => each.kind === 'prf' && each.credentialId === prf.credentialId,
  )
  if (!slot) return err({ code: 'slot-unknown' })
  const key = await deviceKey(prf.output, header.id)
  const secret = await openAes(key, fromBase64Url(slot.wrapped), slotAad(header.id, slot))
  return secret ? ok(secret) : err({ code: 'slot-unknown' })
}

async function passphraseSlot(
  id: string,
  secret: Bytes,
  passphrase: string,
  kdf: KdfParams,
  random: RandomBytes,
): Promise<PassphraseSlot> {
  const salt = random(16)
  const facts = { kind: 'passphrase' as const, kdf, salt: toBase64Url(salt) }
  const key = await passphraseKey(passphrase, kdf, salt)
  return { ...facts, wrapped: toBase64Url(await sealAes(key, secret, slotAad(id, facts), random)) }
}

async function passphraseKey(passphrase: string, kdf: KdfParams, salt: Bytes): Promise<CryptoKey> {
  return aesKey(await deriveArgon2(toUtf8(passphrase), salt, kdf))
}

async function deviceKey(output: Bytes, id: string): Promise<CryptoKey> {
  return deriveAesKey(await kdfKey(output), 'lykta/slot/prf/1', id)
}

/** Everything of a slot except the wrap, and whose slot it is: a swapped or weakened slot does not open. */
function slotAad(id: string, slot: Omit<PassphraseSlot, 'wrapped'> | Omit<DeviceSlot, 'wrapped'>): Bytes {
  const facts =
    slot.kind === 'passphrase'
      ? [slot.kdf.memoryKiB, slot.kdf.iterations, slot.kdf.parallelism, slot.salt]
      : [slot.credentialId, slot.salt]
  return toUtf8(JSON.stringify(['lykta/slot/1', id, slot.kind, ...facts]))
}

export function unchecked({ check: _check, ...rest }: VaultHeader): Unchecked {
  return rest
}

export async function isWhole({ check, ...rest }: VaultHeader): Promise<boolean> {
  return (await withCheck(rest)).check === check
}

export async function withCheck(rest: Unchecked): Promise<VaultHeader> {
  const { format, version, id, slots } = rest
  const check = toHex(await sha256(toUtf8(JSON.stringify([format, version, id, slots.map(sortedEntries)]))))
  return { ...rest, check }
}

function sortedEntries(slot: object): unknown {
  return Object.entries(slot).sort(([a], [b]) => (a < b ? -1 : 1))
}
