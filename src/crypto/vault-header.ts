import * as z from 'zod/mini'
import { MAX_SLOTS } from './vault-header-limits.ts'

const base64UrlOf = (shortest: number, longest: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.minLength(shortest), z.maxLength(longest))
/** WebAuthn allows ids up to 1,023 bytes. */
export const CredentialId = base64UrlOf(1, 1_364)
/** 16 bytes. */
const PassphraseSalt = base64UrlOf(22, 22)
/** 16 to 64 bytes; ours has 32. */
const DeviceSalt = base64UrlOf(22, 86)
/** A 12-byte nonce, the 32-byte secret and its 16-byte tag. */
const WrappedSecret = base64UrlOf(80, 80)

/** Argon2id (RFC 9106). Memory in KiB. Four times what calibration ever chooses: a header must not stall a tablet. */
export const KdfParams = z.object({
  memoryKiB: z.number().check(z.int(), z.gte(8), z.lte(262_144)),
  iterations: z.number().check(z.int(), z.gte(1), z.lte(40)),
  parallelism: z.literal(1),
})
export type KdfParams = z.infer<typeof KdfParams>

const PassphraseSlot = z.object({
  kind: z.literal('passphrase'),
  kdf: KdfParams,
  salt: PassphraseSalt,
  wrapped: WrappedSecret,
})
export type PassphraseSlot = z.infer<typeof PassphraseSlot>
const DeviceSlot = z.object({
  kind: z.literal('prf'),
  credentialId: CredentialId,
  salt: DeviceSalt,
  wrapped: WrappedSecret,
})
export type DeviceSlot = z.infer<typeof DeviceSlot>

const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
/** Opened by a colleague's tablet: help-slots.ts. */
const HelperSlot = z.object({
  kind: z.literal('helper'),
  device: Hex,
  /** 8 bytes; what the forgetful one reads out. */
  nonce: base64UrlOf(11, 11),
  wrapped: WrappedSecret,
})
export type HelperSlot = z.infer<typeof HelperSlot>
/** Opened by two printed kits. HPKE: an encapsulated key, the 32-byte secret and its 16-byte tag. */
const KitsSlot = z.object({ kind: z.literal('kits'), set: Hex, wrapped: base64UrlOf(107, 107) })
export type KitsSlot = z.infer<typeof KitsSlot>

/**
 * Everything about the lock that is on disk: salts, parameters, wrapped bytes. Nothing in it is secret, and nothing
 * derived from a passphrase is in it except inside a wrap.
 */
export const VaultHeader = z.object({
  format: z.literal('lykta-vault'),
  version: z.literal(1),
  id: Hex,
  slots: z
    .array(z.discriminatedUnion('kind', [PassphraseSlot, DeviceSlot, HelperSlot, KitsSlot]))
    .check(z.minLength(1), z.maxLength(MAX_SLOTS)),
  /** SHA-256 of the rest. Tells a damaged header from a wrong passphrase; it proves nothing about who wrote it. */
  check: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type VaultHeader = z.infer<typeof VaultHeader>
