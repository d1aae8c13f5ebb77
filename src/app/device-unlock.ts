import type { Bytes } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'

export interface DeviceSecret {
  readonly credentialId: string
  readonly salt: Bytes
  readonly output: Bytes
}

/**
 * Fingerprint or face through WebAuthn PRF, made on this device and asked for twice: some authenticators answer
 * differently the second time, and a slot that cannot be opened again is worse than none. The credential carries
 * no name; it never leaves the device and no server knows of it.
 */
export async function createDeviceSecret(random: RandomBytes, label: string): Promise<Result<DeviceSecret>> {
  const salt = random(32)
  const created = await attempt(() =>
    navigator.credentials.create({
      publicKey: {
        challenge: random(32),
        rp: { name: label },
        user: { id: random(16), name: label, displayName: label },
        pubKeyCredParams: [
          { type: 'public-key', alg: -7 },
          { type: 'public-key', alg: -257 },
        ],
        authenticatorSelection: {
          authenticatorAttachment: 'platform',
          residentKey: 'preferred',
          userVerification: 'required',
        },
        // Passed at creation too: Windows Hello reports PRF only then (seen 2026-07).
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!(created instanceof PublicKeyCredential)) return err({ code: 'device-unlock-refused' })
  if (!created.getClientExtensionResults().prf?.enabled) return err({ code: 'device-unlock-unsupported' })
  const credentialId = toBase64Url(new Uint8Array(created.rawId))
  const first = await readDeviceSecret(credentialId, salt, random)
  if (!first.ok) return first
  const second = await readDeviceSecret(credentialId, salt, random)
  if (!second.ok) return second
  const same = first.value.every((byte, i) => byte === second.value[i])
  return same ? ok({ credentialId, salt, output: first.value }) : err({ code: 'device-unlock-unstable' })
}

/** Asks for finger or face and gives the 32 bytes that open the slot. */
export async function readDeviceSecret(
  credentialId: string,
  salt: Bytes,
  random: RandomBytes,
): Promise<Result<Bytes>> {
  const got = await attempt(() =>
    navigator.credentials.get({
      publicKey: {
        challenge: random(32),
        allowCredentials: [{ type: 'public-key', id: fromBase64Url(credentialId) }],
        userVerification: 'required',
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!(got instanceof PublicKeyCredential)) return err({ code: 'device-unlock-refused' })
  const output = got.getClientExtensionResults().prf?.results?.first
  if (output === undefined) return err({ code: 'device-unlock-unsupported' })
  // A view may lie anywhere in its buffer: only its own bytes count, and never more or fewer than 32.
  const bytes =
    output instanceof ArrayBuffer
      ? new Uint8Array(output.slice(0))
      : Uint8Array.from(new Uint8Array(output.buffer, output.byteOffset, output.byteLength))
  return bytes.length === 32 ? ok(bytes) : err({ code: 'device-unlock-unsupported' })
}

/** Whether it is worth offering. The real answer comes from trying. */
export async function canUseDeviceUnlock(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()
}

async function attempt(ask: () => Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await ask()
  } catch {
    // Cancelled, timed out or not allowed: one answer for all, and the passphrase is always there.
    return null
  }
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

function fromBase64Url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0))
}
