import { gcm } from '@noble/ciphers/aes.js'
import { ed25519 } from '@noble/curves/ed25519.js'
import { argon2id as nobleArgon2id } from '@noble/hashes/argon2.js'
import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { argon2id } from 'hash-wasm'
import { describe, expect, test } from 'vitest'
import { createKeyPair, openSigner, verifySignature } from '../../../src/crypto/device-keys.ts'
import { sha256Hex } from '../../../src/crypto/digest.ts'
import { aesKey, decrypt, deriveBytes, encrypt, kdfKey } from '../../../src/crypto/primitives.ts'
import { concatBytes, fromHex, toHex, toUtf8 } from '../../../src/lib/bytes.ts'
import { random } from '../../support/storage-rig.ts'

describe('SHA-256', () => {
  test('FIPS 180-4: "abc"', async () => {
    expect(await sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('HKDF-SHA-256', () => {
  test('RFC 5869 test case 3, the one without salt and info, through the same call', async () => {
    const ikm = fromHex('0b'.repeat(22))
    const key = await crypto.subtle.importKey('raw', ikm, 'HKDF', false, ['deriveBits'])
    const bits = await crypto.subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info: new Uint8Array(0) },
      key,
      8 * 42,
    )
    expect(toHex(new Uint8Array(bits))).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    )
  })

  test('gives what an independent implementation gives for our labels', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), async (raw, label) => {
        const info = concatBytes(toUtf8(label), new Uint8Array(1), toUtf8('x'), new Uint8Array(1))
        expect(toHex(await deriveBytes(await kdfKey(new Uint8Array(raw)), label, 'x'))).toBe(
          toHex(nobleHkdf(nobleSha256, raw, undefined, info, 32)),
        )
      }),
      { numRuns: 50 },
    )
  })

  test('keeps labels apart however they are cut', async () => {
    const key = await kdfKey(new Uint8Array(32).fill(7))
    expect(toHex(await deriveBytes(key, 'ab', 'c'))).not.toBe(toHex(await deriveBytes(key, 'a', 'bc')))
  })
})

describe('AES-256-GCM', () => {
  test('NIST GCM test case 14: 16 zero bytes under a zero key and nonce', async () => {
    const sealed = await encrypt(
      await aesKey(new Uint8Array(32)),
      new Uint8Array(12),
      new Uint8Array(16),
      new Uint8Array(0),
    )
    expect(toHex(sealed)).toBe('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919')
  })

  test('opens what an independent implementation sealed, and the other way', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ minLength: 12, maxLength: 12 }),
        fc.uint8Array({ maxLength: 200 }),
        fc.uint8Array({ maxLength: 60 }),
        async (key, nonce, text, aad) => {
          const theirs = gcm(key, nonce, aad).encrypt(text)
          const ours = await encrypt(
            await aesKey(new Uint8Array(key)),
            new Uint8Array(nonce),
            new Uint8Array(text),
            new Uint8Array(aad),
          )
          expect(toHex(ours)).toBe(toHex(theirs))
          const opened = await decrypt(
            await aesKey(new Uint8Array(key)),
            new Uint8Array(nonce),
            new Uint8Array(theirs),
            new Uint8Array(aad),
          )
          expect(opened && toHex(opened)).toBe(toHex(text))
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('Ed25519', () => {
  // RFC 8032 §7.1, test 2. PKCS #8 is a fixed prefix and the 32-byte seed (RFC 8410).
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb'
  const publicKey = fromHex('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c')
  const signature =
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00'

  test('RFC 8032 test 2', async () => {
    const sign = await openSigner(fromHex(`302e020100300506032b657004220420${seed}`))
    expect(toHex(await sign(fromHex('72')))).toBe(signature)
    expect(await verifySignature(publicKey, fromHex('72'), fromHex(signature))).toBe(true)
    expect(await verifySignature(publicKey, fromHex('73'), fromHex(signature))).toBe(false)
  })

  test('signs what an independent implementation accepts', async () => {
    const pair = await createKeyPair('Ed25519', random)
    const message = toUtf8('lykta')
    const sign = await openSigner(pair.privateKey)
    const made = await sign(message)
    expect(ed25519.verify(made, message, pair.publicKey)).toBe(true)
  })
})

describe('X25519', () => {
  test('RFC 7748 §6.1: Alice and Bob reach the secret of the RFC', async () => {
    const bobPrivate = '5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb'
    const alicePublic = '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'
    const key = await crypto.subtle.importKey(
      'pkcs8',
      fromHex(`302e020100300506032b656e04220420${bobPrivate}`),
      'X25519',
      false,
      ['deriveBits'],
    )
    const other = await crypto.subtle.importKey('raw', fromHex(alicePublic), 'X25519', false, [])
    const shared = await crypto.subtle.deriveBits({ name: 'X25519', public: other }, key, 256)
    expect(toHex(new Uint8Array(shared))).toBe(
      '4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742',
    )
  })
})

describe('Argon2id', () => {
  test('gives what an independent implementation gives', async () => {
    const facts = { t: 2, m: 256, p: 1, dkLen: 32 }
    const password = toUtf8('lampa tall rönn svala tjärn')
    const salt = fromHex('02'.repeat(16))
    const ours = await argon2id({
      password,
      salt,
      iterations: facts.t,
      memorySize: facts.m,
      parallelism: 1,
      hashLength: 32,
      outputType: 'hex',
    })
    expect(ours).toBe(toHex(nobleArgon2id(password, salt, facts)))
  })

  test('RFC 9106 §5.3, with its secret and without the associated data this library does not take: our oracle is right', () => {
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
})
