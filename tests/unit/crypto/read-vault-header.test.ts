import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseVaultHeader } from '../../../src/crypto/read-vault-header.ts'
import { VaultHeader } from '../../../src/crypto/vault-header.ts'

const wrapped = 'w'.repeat(80)
const slots = {
  passphrase: {
    kind: 'passphrase',
    kdf: { memoryKiB: 47_104, iterations: 2, parallelism: 1 },
    salt: 's'.repeat(22),
    wrapped,
  },
  prf: { kind: 'prf', credentialId: 'credential', salt: 's'.repeat(43), wrapped },
  helper: { kind: 'helper', device: 'd'.repeat(32), nonce: 'n'.repeat(11), wrapped },
  kits: { kind: 'kits', set: 'e'.repeat(32), wrapped: 'k'.repeat(107) },
}
const header = {
  format: 'lykta-vault',
  version: 1,
  id: 'a'.repeat(32),
  slots: Object.values(slots),
  check: 'c'.repeat(64),
}

/** Whatever could stand where something else did. */
const wrong = fc.oneof(
  fc.constantFrom(null, undefined, true, {}, [], '', 0, 1, 1.5, 2, -1, 40, 41, 262_145, '1', 'lykta-vault'),
  fc.constantFrom(slots.passphrase, slots.prf, slots.helper, slots.kits, [], Array(48).fill(slots.prf)),
  fc.constantFrom(Array(49).fill(slots.kits), 'passphrase', 'prf', 'helper', 'kits', 'other', 'Ö'.repeat(32)),
  fc.tuple(fc.constantFrom('a', 'G', '-', '+', '\n'), fc.nat(110)).map(([letter, n]) => letter.repeat(n)),
  fc.tuple(fc.constantFrom(11, 22, 32, 64, 80, 86, 107, 1_364, 1_365)).map(([n]) => `${'a'.repeat(n - 1)}b`),
)

function paths(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
}

function put(value: unknown, [first, ...rest]: readonly string[], what: unknown): unknown {
  if (first === undefined) return what
  const copy: Record<string, unknown> = Array.isArray(value)
    ? ([...value] as never)
    : { ...(value as Record<string, unknown>) }
  copy[first] = put(copy[first], rest, what)
  return copy
}

test('a header of each kind of slot is read', () => {
  expect(parseVaultHeader(header)).toEqual({ ok: true, value: header })
})

test('what the worker would refuse is refused at the door, and nothing else', () => {
  const seen = { taken: 0, refused: 0 }
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...paths(header)), wrong), { minLength: 1, maxLength: 2 }),
      (changes) => {
        const changed = changes.reduce<unknown>((all, [path, what]) => put(all, path, what), header)
        const isTaken = VaultHeader.safeParse(changed).success
        seen[isTaken ? 'taken' : 'refused']++
        expect(parseVaultHeader(changed).ok).toBe(isTaken)
      },
    ),
    { numRuns: 5_000 },
  )
  expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(50)
})
