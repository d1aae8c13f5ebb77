import { hkdf as nobleHkdf } from '@noble/hashes/hkdf.js'
import { sha256 as nobleSha256 } from '@noble/hashes/sha2.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deriveArgon2 } from '../../../src/crypto/argon2.ts'
import { openSigner, verifySignature } from '../../../src/crypto/device-keys.ts'
import { sha256Hex } from '../../../src/crypto/digest.ts'
import {
  aesKey,
  decrypt,
  deriveAesKey,
  deriveBytes,
  encrypt,
  kdfKey,
  keyCommitment,
  sha256,
} from '../../../src/crypto/primitives.ts'
import { concatBytes, fromHex, toHex, toUtf8 } from '../../../src/lib/bytes.ts'
import { withoutEd25519 } from '../../support/poor-engine.ts'

describe('SHA-256', () => {
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('FIPS 180-4 example %#', async (message, digest) => {
    expect(await sha256Hex(message)).toBe(digest)
    expect(toHex(await sha256(toUtf8(message)))).toBe(digest)
  })
})

describe('HKDF-SHA-256', () => {
  test.each([
    {
      name: '1',
      ikm: '0b'.repeat(22),
      salt: '000102030405060708090a0b0c',
      info: 'f0f1f2f3f4f5f6f7f8f9',
      okm: '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
    },
    {
      name: '3, without salt and info, as ours is',
      ikm: '0b'.repeat(22),
      salt: '',
      info: '',
      okm: '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    },
  ])('RFC 5869 test case $name', async ({ ikm, salt, info, okm }) => {
    const key = await kdfKey(fromHex(ikm))
    const facts = { name: 'HKDF', hash: 'SHA-256', salt: fromHex(salt), info: fromHex(info) }
    const bits = await crypto.subtle.deriveBits(facts, key, 8 * 42)
    expect(toHex(new Uint8Array(bits))).toBe(okm)
  })

  test('gives what an independent implementation gives for our labels: each part and a zero byte', async () => {
    const part = fc.oneof(
      fc.string().filter((text) => !text.includes('\0')),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
    )
    const secret = fc.uint8Array({ minLength: 32, maxLength: 32 })
    await fc.assert(
      fc.asyncProperty(secret, fc.array(part, { minLength: 1, maxLength: 3 }), async (raw, label) => {
        const info = concatBytes(
          ...label.flatMap((each) => [typeof each === 'string' ? toUtf8(each) : each, new Uint8Array(1)]),
        )
        const expected = nobleHkdf(nobleSha256, raw, undefined, info, 32)
        const ours = await kdfKey(new Uint8Array(raw))
        expect(toHex(await deriveBytes(ours, ...label))).toBe(toHex(expected))
        // The key that never comes out is the same one: what it seals opens under the bytes.
        const sealed = await encrypt(await deriveAesKey(ours, ...label), NONCE, toUtf8('x'), NOTHING)
        const theirs = await aesKey(new Uint8Array(expected))
        expect(toHex((await decrypt(theirs, NONCE, sealed, NOTHING)) ?? NOTHING)).toBe(toHex(toUtf8('x')))
      }),
      { numRuns: 60 },
    )
  })

  test('keeps labels apart however they are cut', async () => {
    const key = await kdfKey(new Uint8Array(32).fill(7))
    const cuts = [['abc'], ['ab', 'c'], ['a', 'bc'], ['a', 'b', 'c'], ['abc', '']]
    const derived = await Promise.all(cuts.map(async (label) => toHex(await deriveBytes(key, ...label))))
    expect(new Set(derived).size).toBe(cuts.length)
  })

  test.each([
    ['lykta/vault/1', [], 'c60842fb21058c1b25e3068974d3b2262c5cd684048d57003df6aa8757be6659'],
    [
      'lykta/envelope/1',
      [fromHex('33'.repeat(16))],
      'e89b5624d03fcf5c9d73a2475c3ec29e0071473ceabf558d54077b080731852a',
    ],
  ])('gives for %s what it gave when the format was fixed', async (label, more, expected) => {
    const key = await kdfKey(Uint8Array.from({ length: 32 }, (_, i) => i))
    expect(toHex(await deriveBytes(key, label, ...more))).toBe(expected)
  })

  test('keys and their commitments say nothing of each other to the eye, and the bytes they came from are wiped', async () => {
    const raw = new Uint8Array(32).fill(9)
    const key = await kdfKey(raw)
    expect(toHex(raw)).toBe('00'.repeat(32))
    expect(key.extractable).toBe(false)
    expect(toHex(await keyCommitment(key))).toBe(
      toHex(
        nobleSha256(
          nobleHkdf(nobleSha256, new Uint8Array(32).fill(9), undefined, toUtf8('lykta/commit/1\0'), 32),
        ),
      ),
    )
  })
})

const NONCE = new Uint8Array(12)
const NOTHING = new Uint8Array(0)

describe('AES-256-GCM', () => {
  test.each([
    {
      name: '13',
      key: '00'.repeat(32),
      nonce: '00'.repeat(12),
      text: '',
      aad: '',
      sealed: '530f8afbc74536b9a963b4f1c4cb738b',
    },
    {
      name: '14',
      key: '00'.repeat(32),
      nonce: '00'.repeat(12),
      text: '00'.repeat(16),
      aad: '',
      sealed: 'cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919',
    },
    {
      name: '16',
      key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
      nonce: 'cafebabefacedbaddecaf888',
      text: 'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
      aad: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
      sealed:
        '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
    },
  ])(
    'the GCM specification as handed to NIST, test case $name',
    async ({ key, nonce, text, aad, sealed }) => {
      const ours = await encrypt(await aesKey(fromHex(key)), fromHex(nonce), fromHex(text), fromHex(aad))
      expect(toHex(ours)).toBe(sealed)
      const opened = await decrypt(await aesKey(fromHex(key)), fromHex(nonce), fromHex(sealed), fromHex(aad))
      expect(opened && toHex(opened)).toBe(text)
    },
  )
})

// RFC 8032 §7.1. PKCS #8 is a fixed prefix and the 32-byte seed (RFC 8410).
const PKCS8 = '302e020100300506032b657004220420'
const RFC_8032 = [
  {
    name: '1',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: '2',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    publicKey: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: '3',
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
]

describe.each([
  ['the engine', (work: () => Promise<void>) => work()],
  ['our second implementation', withoutEd25519],
])('Ed25519 by %s', (_whose, within) => {
  test.each(RFC_8032)('RFC 8032 test $name', ({ seed, publicKey, message, signature }) =>
    within(async () => {
      const sign = await openSigner(fromHex(PKCS8 + seed))
      expect(toHex(await sign(fromHex(message)))).toBe(signature)
      expect(await verifySignature(fromHex(publicKey), fromHex(message), fromHex(signature))).toBe(true)
      expect(await verifySignature(fromHex(publicKey), fromHex(`${message}00`), fromHex(signature))).toBe(
        false,
      )
    }),
  )

  test('refuses the same signature written another way: S plus the order of the group', () =>
    within(async () => {
      const [vector] = RFC_8032
      if (!vector) throw new Error('expected a vector')
      const bytes = fromHex(vector.signature)
      expect(await verifySignature(fromHex(vector.publicKey), NOTHING, plusOrder(bytes))).toBe(false)
    }))

  test('refuses a public key that every signature would fit', () =>
    within(async () => {
      const identity = new Uint8Array(32).with(0, 1)
      const signature = new Uint8Array(64).with(0, 1)
      expect(await verifySignature(identity, toUtf8('anything'), signature)).toBe(false)
    }))

  test.each([
    [0, 64],
    [31, 64],
    [33, 64],
    [32, 0],
    [32, 63],
    [32, 65],
  ])('takes a key of %i and a signature of %i bytes for no signature', (keyLength, signatureLength) =>
    within(async () => {
      const made = verifySignature(new Uint8Array(keyLength), NOTHING, new Uint8Array(signatureLength))
      expect(await made).toBe(false)
    }),
  )
})

function plusOrder(signature: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const littleEndian = signature.slice(32).toReversed()
  const moved = (BigInt(`0x${toHex(littleEndian)}`) + order).toString(16).padStart(64, '0')
  return concatBytes(signature.subarray(0, 32), fromHex(moved).toReversed())
}

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
  // Version 19, two passes, one lane: phc-winner-argon2, src/test.c. The RFC's own vector has a secret and associated
  // data, which a passphrase has not; it stands in differential.test.ts and holds our second implementation.
  test.each([
    ['password', 'somesalt', 65_536, '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    ['password', 'somesalt', 256, '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe'],
    [
      'differentpassword',
      'somesalt',
      65_536,
      '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde',
    ],
    ['password', 'diffsalt', 65_536, 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])('reference implementation: %s, %s, %i KiB', async (password, salt, memoryKiB, tag) => {
    const kdf = { memoryKiB, iterations: 2, parallelism: 1 } as const
    expect(toHex(await deriveArgon2(toUtf8(password), toUtf8(salt), kdf))).toBe(tag)
  })
})
