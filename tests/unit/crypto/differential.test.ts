import { gcm } from '@noble/ciphers/aes.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveArgon2 } from '../../../src/crypto/argon2.ts'
import { createKeyPair, openSigner, verifySignature } from '../../../src/crypto/device-keys.ts'
import { aesKey, decrypt, encrypt, sha256 } from '../../../src/crypto/primitives.ts'
import { fromHex, toHex } from '../../../src/lib/bytes.ts'
import { withoutEd25519, withoutWasm } from '../../support/poor-engine.ts'
import { random } from '../../support/storage-rig.ts'

// Each primitive beside an implementation that shares no line with it.

const bytes = (minLength: number, maxLength = minLength) =>
  fc.uint8Array({ minLength, maxLength }).map((raw) => new Uint8Array(raw))

test('SHA-256 is what @noble/hashes says', async () => {
  await fc.assert(
    fc.asyncProperty(bytes(0, 300), async (message) => {
      expect(toHex(await sha256(message))).toBe(toHex(nobleSha256(message)))
    }),
  )
})

test('AES-256-GCM seals and opens as @noble/ciphers does, and both refuse the same damage', async () => {
  const damage = fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) })
  await fc.assert(
    fc.asyncProperty(
      bytes(32),
      bytes(12),
      bytes(0, 200),
      bytes(0, 60),
      damage,
      async (key, nonce, text, aad, { at, bit }) => {
        const theirs = new Uint8Array(gcm(key, nonce, aad).encrypt(text))
        const ours = await encrypt(await aesKey(key.slice()), nonce, text, aad)
        expect(toHex(ours)).toBe(toHex(theirs))
        const opened = await decrypt(await aesKey(key.slice()), nonce, theirs, aad)
        expect(opened && toHex(opened)).toBe(toHex(text))
        const i = at % theirs.length
        const broken = theirs.with(i, (theirs[i] as number) ^ (1 << bit))
        expect(await decrypt(await aesKey(key.slice()), nonce, broken, aad)).toBeUndefined()
        expect(() => gcm(key, nonce, aad).decrypt(broken)).toThrow()
      },
    ),
    { numRuns: 60 },
  )
})

describe('Ed25519', () => {
  test('signs what @noble/curves signs and accepts what it accepts', async () => {
    await fc.assert(
      fc.asyncProperty(bytes(32), bytes(0, 200), async (seed, message) => {
        const prefix = fromHex('302e020100300506032b657004220420')
        const sign = await openSigner(Uint8Array.from([...prefix, ...seed]))
        const made = await sign(message)
        expect(toHex(made)).toBe(toHex(ed25519.sign(message, seed)))
        const publicKey = new Uint8Array(ed25519.getPublicKey(seed))
        expect(await verifySignature(publicKey, message, made)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('keys made without the engine work in it, and the other way', async () => {
    const byEngine = await createKeyPair('Ed25519', random)
    let byUs = byEngine
    await withoutEd25519(async () => {
      byUs = await createKeyPair('Ed25519', random)
      const sign = await openSigner(byEngine.privateKey.slice())
      expect(ed25519.verify(await sign(MESSAGE), MESSAGE, byEngine.publicKey)).toBe(true)
    })
    expect(toHex(byUs.privateKey.subarray(0, 16))).toBe(toHex(byEngine.privateKey.subarray(0, 16)))
    expect(byUs.privateKey).toHaveLength(byEngine.privateKey.length)
    const sign = await openSigner(byUs.privateKey.slice())
    expect(await verifySignature(byUs.publicKey, MESSAGE, await sign(MESSAGE))).toBe(true)
  })

  test('a key that is damaged is an error, and not taken for an engine that knows no Ed25519', async () => {
    await expect(openSigner(new Uint8Array(48))).rejects.toThrow()
  })
})

const MESSAGE = new Uint8Array([1, 2, 3])

test('X25519 keys of both kinds belong together and reach one secret', async () => {
  const ours = await createKeyPair('X25519', random)
  let theirs = ours
  await withoutEd25519(async () => {
    theirs = await createKeyPair('X25519', random)
  })
  const key = await crypto.subtle.importKey('pkcs8', theirs.privateKey, 'X25519', false, ['deriveBits'])
  const other = await crypto.subtle.importKey('raw', ours.publicKey, 'X25519', false, [])
  const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, key, 256)
  expect(toHex(new Uint8Array(shared))).toBe(
    toHex(x25519.getSharedSecret(ours.privateKey.slice(16), theirs.publicKey)),
  )
})

describe('Argon2id', () => {
  test('RFC 9106 §5.3: @noble/hashes, the one beside hash-wasm, is right', () => {
    const tag = nobleArgon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    })
    expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  test('is the same with and without WebAssembly', async () => {
    const kdfs = fc.record({
      memoryKiB: fc.integer({ min: 8, max: 200 }),
      iterations: fc.integer({ min: 1, max: 3 }),
      parallelism: fc.constant(1 as const),
    })
    await fc.assert(
      fc.asyncProperty(bytes(1, 80), bytes(16), kdfs, async (password, salt, kdf) => {
        const withWasm = toHex(await deriveArgon2(password.slice(), salt, kdf))
        await withoutWasm(async () => {
          expect(toHex(await deriveArgon2(password.slice(), salt, kdf))).toBe(withWasm)
        })
      }),
      { numRuns: 20 },
    )
  })

  test('wipes the bytes of the passphrase, either way', async () => {
    const kdf = { memoryKiB: 8, iterations: 1, parallelism: 1 } as const
    const wipes = async () => {
      const password = new Uint8Array([1, 2, 3])
      await deriveArgon2(password, new Uint8Array(16), kdf)
      expect(toHex(password)).toBe('000000')
    }
    await wipes()
    await withoutWasm(wipes)
  })
})
