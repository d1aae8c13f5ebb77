import { type Bytes, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { aesKey, hkdf, openAes, sealAes } from './primitives.ts'

/** Place of a chunk in its file; all of it is authenticated, so a cut, swapped or repeated chunk does not open. */
export interface ChunkPlace {
  readonly fileId: string
  readonly index: number
  readonly isLast: boolean
}

export async function sealChunk(
  vaultKey: Bytes,
  place: ChunkPlace,
  bytes: Bytes,
  random: RandomBytes,
): Promise<Bytes> {
  return sealAes(await backupKey(vaultKey, place.fileId), bytes, chunkAad(place), random)
}

export async function openChunk(
  vaultKey: Bytes,
  place: ChunkPlace,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  return openAes(await backupKey(vaultKey, place.fileId), sealed, chunkAad(place))
}

async function backupKey(vaultKey: Bytes, fileId: string): Promise<CryptoKey> {
  return aesKey(await hkdf(vaultKey, 'lykta/backup/1', fileId))
}

function chunkAad({ fileId, index, isLast }: ChunkPlace): Bytes {
  return toUtf8(JSON.stringify(['lykta/backup/1', fileId, index, isLast]))
}
