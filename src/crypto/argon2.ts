import { argon2id } from 'hash-wasm'
import type { Bytes } from '../lib/bytes.ts'
import { canRunWasm } from './can-run-wasm.ts'
import { KEY_LENGTH } from './primitives.ts'
import type { KdfParams } from './vault-header.ts'

/** 32 bytes of Argon2id (RFC 9106). The password bytes are wiped. */
export async function deriveArgon2(password: Bytes, salt: Bytes, kdf: KdfParams): Promise<Bytes> {
  const derived = canRunWasm()
    ? await argon2id({
        password,
        salt,
        memorySize: kdf.memoryKiB,
        iterations: kdf.iterations,
        parallelism: kdf.parallelism,
        hashLength: KEY_LENGTH,
        outputType: 'binary',
      })
    : await withoutWasm(password, salt, kdf)
  password.fill(0)
  const bytes = new Uint8Array(derived)
  derived.fill(0)
  return bytes
}

async function withoutWasm(password: Bytes, salt: Bytes, kdf: KdfParams): Promise<Uint8Array> {
  const noble = await import('@noble/hashes/argon2.js')
  const { memoryKiB: m, iterations: t, parallelism: p } = kdf
  return noble.argon2id(password, salt, { m, t, p, dkLen: KEY_LENGTH })
}
