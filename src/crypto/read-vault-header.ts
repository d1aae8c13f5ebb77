import { err, ok, type Result } from '../lib/result.ts'
import type { VaultHeader } from './vault-header.ts'
import { MAX_SLOTS } from './vault-header-limits.ts'

/**
 * The header as the lock screen reads it. Written out, and held by a test to the schema in vault-header.ts that the
 * crypto worker checks it against: the library behind that one is half of all code a tablet would run before anything
 * can be typed.
 */
export function parseVaultHeader(
  stored: unknown,
): Result<VaultHeader, { readonly code: 'vault-damaged' | 'vault-newer' }> {
  if (isNewer(stored)) return err({ code: 'vault-newer' })
  return isHeader(stored) ? ok(stored as VaultHeader) : err({ code: 'vault-damaged' })
}

type Check = (value: unknown) => boolean

const text =
  (pattern: RegExp, shortest: number, longest: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= shortest && value.length <= longest && pattern.test(value)
const base64Url = (shortest: number, longest: number) => text(/^[A-Za-z0-9_-]+$/, shortest, longest)
const hex = (length: number) => text(/^[0-9a-f]+$/, length, length)
const whole =
  (least: number, most: number): Check =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
const exactly =
  (wanted: string | number): Check =>
  (value) =>
    value === wanted
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]))
const oneOf =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))

// Lengths and their reasons: vault-header.ts.
const wrapped = base64Url(80, 80)
const slot = oneOf(
  shape({
    kind: exactly('passphrase'),
    kdf: shape({ memoryKiB: whole(8, 262_144), iterations: whole(1, 40), parallelism: exactly(1) }),
    salt: base64Url(22, 22),
    wrapped,
  }),
  shape({ kind: exactly('prf'), credentialId: base64Url(1, 1_364), salt: base64Url(22, 86), wrapped }),
  shape({ kind: exactly('helper'), device: hex(32), nonce: base64Url(11, 11), wrapped }),
  shape({ kind: exactly('kits'), set: hex(32), wrapped: base64Url(107, 107) }),
)
const isNewer = shape({
  format: exactly('lykta-vault'),
  version: (value) => Number.isFinite(value) && (value as number) > 1,
})
const isHeader = shape({
  format: exactly('lykta-vault'),
  version: exactly(1),
  id: hex(32),
  slots: (value) =>
    Array.isArray(value) && value.length >= 1 && value.length <= MAX_SLOTS && value.every(slot),
  check: hex(64),
})

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
