import { fromBase64Url } from '../lib/base64url.ts'
import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'
import type { RandomBytes } from '../lib/sources.ts'
import {
  type CaseCopyFault,
  copyInfo,
  copyMessage,
  encodeCaseCopy,
  MAX_COPY_BYTES,
  parseCaseCopy,
} from '../protocol/case-copy.ts'
import { pad, paddedLength, unpad } from '../protocol/padme.ts'
import { verifySignature } from './device-keys.ts'
import { rawPrivateKey } from './key-pair.ts'
import { openHpke, sealHpke } from './member-parts.ts'
import { aesKey, KEY_LENGTH, openAes, sealAes, sha256 } from './primitives.ts'
import { openStored, type Space, type SpaceError } from './space.ts'

const SIGNATURE_LENGTH = 64
/** Name of the file, wrap, nonce, tag. */
const AROUND = 256

/** Signed by this tablet and sealed to one other, wherever that is. */
export async function sealCopy(
  space: Space,
  receiver: Bytes,
  body: string,
  random: RandomBytes,
): Promise<Result<Bytes, CaseCopyFault | { readonly code: 'copy-receiver-wrong' }>> {
  const text = toUtf8(body)
  const signed = KEY_LENGTH + SIGNATURE_LENGTH + text.length
  if (paddedLength(signed + 1) + AROUND > MAX_COPY_BYTES) return err({ code: 'copy-too-large' })
  const signature = await space.sign(copyMessage(receiver, await sha256(text)))
  const padded = pad(concatBytes(space.identity.signPublicKey, signature, text))
  const content = random(KEY_LENGTH)
  const wrap = await sealFor(receiver, content)
  if (!wrap) return err({ code: 'copy-receiver-wrong' })
  const sealed = await sealAes(await aesKey(content), padded, copyInfo(receiver), random)
  padded.fill(0)
  return ok(encodeCaseCopy({ wrap, sealed }))
}

export interface OpenedCopy {
  readonly body: string
  /** Whose signature holds over the body. Whose key that is, people have to tell each other. */
  readonly signer: Bytes
}

/** `copy-not-for-us` when the wrap does not open here, `copy-damaged` when what is in it is not as it was sealed. */
export async function openCopy(
  space: Space,
  vaultKey: CryptoKey,
  file: Bytes,
): Promise<
  Result<
    OpenedCopy,
    SpaceError | CaseCopyFault | { readonly code: 'copy-not-for-us' | 'copy-signature-wrong' }
  >
> {
  const parsed = parseCaseCopy(file)
  if (!parsed.ok) return parsed
  const stored = await openStored(space.name, space.sealedKeys, vaultKey)
  if (!stored.ok) return stored
  const receiver = space.identity.boxPublicKey
  const boxPrivate = rawPrivateKey('X25519', fromBase64Url(stored.value.boxPrivate))
  const content = await openHpke(parsed.value.wrap, boxPrivate, copyInfo(receiver))
  if (content?.length !== KEY_LENGTH) return err({ code: 'copy-not-for-us' })
  const padded = await openAes(await aesKey(content), parsed.value.sealed, copyInfo(receiver))
  const inner = padded && unpad(padded)
  if (!inner?.ok || inner.value.length < KEY_LENGTH + SIGNATURE_LENGTH) return err({ code: 'copy-damaged' })
  const signer = inner.value.slice(0, KEY_LENGTH)
  const signature = inner.value.slice(KEY_LENGTH, KEY_LENGTH + SIGNATURE_LENGTH)
  const text = inner.value.slice(KEY_LENGTH + SIGNATURE_LENGTH)
  const holds = await verifySignature(signer, copyMessage(receiver, await sha256(text)), signature)
  if (!holds) return err({ code: 'copy-signature-wrong' })
  const body = textIn(text)
  return body === undefined ? err({ code: 'copy-damaged' }) : ok({ body, signer })
}

/** Undefined for a key that is no point one can seal to. */
async function sealFor(receiver: Bytes, content: Bytes): Promise<Bytes | undefined> {
  try {
    return await sealHpke(content, receiver, copyInfo(receiver))
  } catch {
    // A code can be made by anybody: a key that gives only zeros is refused by the library with an error.
    return undefined
  }
}

function textIn(bytes: Bytes): string | undefined {
  try {
    return fromUtf8(bytes)
  } catch {
    // Signed by somebody, and no text.
    return undefined
  }
}
