import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { canUseDeviceUnlock, createDeviceSecret, readDeviceSecret } from '../../../src/app/device-unlock.ts'

type Extensions = AuthenticationExtensionsClientOutputs

/** As a browser gives it: only what is told apart is there. */
class Credential {
  readonly rawId = Uint8Array.from([0xfb, 0xef, 0xff, 1]).buffer
  private readonly extensions: Extensions
  constructor(extensions: Extensions) {
    this.extensions = extensions
  }
  getClientExtensionResults = () => this.extensions
  static isUserVerifyingPlatformAuthenticatorAvailable = async () => true
}

const SALT = Uint8Array.from({ length: 32 }, (_, i) => i)
const random = (length: number) => SALT.slice(0, length)
const made = () => new Credential({ prf: { enabled: true } })
const answer = (first: ArrayBuffer | ArrayBufferView<ArrayBuffer>) =>
  new Credential({ prf: { results: { first } } })
const filledWith = (byte: number, length = 32) => new Uint8Array(length).fill(byte)

let create: ReturnType<typeof vi.fn<(options: CredentialCreationOptions) => Promise<unknown>>>
let get: ReturnType<typeof vi.fn<(options: CredentialRequestOptions) => Promise<unknown>>>
beforeEach(() => {
  create = vi.fn(async () => made())
  get = vi.fn(async () => answer(filledWith(7)))
  vi.stubGlobal('PublicKeyCredential', Credential)
  vi.stubGlobal('navigator', { credentials: { create, get } })
})
afterEach(() => vi.unstubAllGlobals())

const codeOf = async (asked: ReturnType<typeof createDeviceSecret>) => {
  const result = await asked
  return result.ok ? 'ok' : result.error.code
}

describe('finger or face', () => {
  test('counts once it has answered the same twice, for the credential that was made and one salt', async () => {
    expect(await createDeviceSecret(random, 'Lykta')).toEqual({
      ok: true,
      value: { credentialId: '--__AQ', salt: SALT, output: filledWith(7) },
    })
    const [[asked] = []] = create.mock.calls
    // Windows Hello says that it can only where it was given something already when the credential was made.
    expect(asked?.publicKey?.extensions?.prf?.eval?.first).toEqual(SALT)
    expect(asked?.publicKey?.authenticatorSelection).toMatchObject({
      authenticatorAttachment: 'platform',
      userVerification: 'required',
    })
    expect(get).toHaveBeenCalledTimes(2)
    for (const [{ publicKey }] of get.mock.calls) {
      expect(publicKey?.userVerification).toBe('required')
      expect(publicKey?.allowCredentials).toEqual([
        { type: 'public-key', id: Uint8Array.from([0xfb, 0xef, 0xff, 1]) },
      ])
      expect(publicKey?.extensions?.prf?.eval?.first).toEqual(SALT)
    }
  })

  test.each([
    ['in its last byte', Uint8Array.from([...filledWith(7, 31), 8])],
    ['in its first byte', Uint8Array.from([8, ...filledWith(7, 31)])],
  ])(
    'device-unlock-unstable: an authenticator that answers otherwise the second time, %s',
    async (_, other) => {
      get.mockResolvedValueOnce(answer(filledWith(7))).mockResolvedValueOnce(answer(other))
      expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-unstable')
    },
  )

  test('device-unlock-unsupported: an authenticator without the extension, before it is asked for a secret', async () => {
    for (const extensions of [{}, { prf: {} }, { prf: { enabled: false } }]) {
      create.mockResolvedValueOnce(new Credential(extensions))
      expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-unsupported')
    }
    expect(get).not.toHaveBeenCalled()
  })

  test('device-unlock-unsupported: a secret that is missing, or is not 32 bytes, the second time as well', async () => {
    for (const odd of [new Credential({}), answer(filledWith(7, 31)), answer(filledWith(7, 33))]) {
      get.mockResolvedValueOnce(odd)
      expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-unsupported')
      get.mockResolvedValueOnce(answer(filledWith(7))).mockResolvedValueOnce(odd)
      expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-unsupported')
    }
  })

  test('device-unlock-refused: said no to when it is made, the first time or the second', async () => {
    const cancelled = new DOMException('cancelled', 'NotAllowedError')
    create.mockRejectedValueOnce(cancelled)
    expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-refused')
    create.mockResolvedValueOnce(null)
    expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-refused')
    get.mockRejectedValueOnce(cancelled)
    expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-refused')
    get.mockResolvedValueOnce(answer(filledWith(7))).mockRejectedValueOnce(cancelled)
    expect(await codeOf(createDeviceSecret(random, 'Lykta'))).toBe('device-unlock-refused')
  })

  test('reads only its own bytes where the answer is a view into something larger', async () => {
    const around = new Uint8Array(48).fill(1)
    around.fill(7, 8, 40)
    get.mockResolvedValueOnce(answer(around.subarray(8, 40)))
    expect(await readDeviceSecret('--__AQ', SALT, random)).toEqual({ ok: true, value: filledWith(7) })
  })

  test('is not offered where the browser knows nothing of it', async () => {
    expect(await canUseDeviceUnlock()).toBe(true)
    vi.stubGlobal('PublicKeyCredential', undefined)
    expect(await canUseDeviceUnlock()).toBe(false)
  })
})
