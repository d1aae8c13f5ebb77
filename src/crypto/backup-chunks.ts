import { type Bytes, toUtf8 } from '../lib/bytes.ts'
import type { RandomBytes } from '../lib/sources.ts'
import { deriveAesKey, openAes, sealAes } from './primitives.ts'

/** Place of a chunk in its file; all of it is authenticated, so a cut, swapped or repeated chunk does not open. */
export interface ChunkPlace {
  readonly fileId: string
  readonly index: number
  readonly isLast: boolean
}

export async function sealChunk(
  vaultKey: CryptoKey,
  place: ChunkPlace,
  bytes: Bytes,
  random: RandomBytes,
): Promise<Bytes> {
  return sealAes(await backupKey(vaultKey, place.fileId), bytes, chunkAad(place), random)
}

export async function openChunk(
  vaultKey: CryptoKey,
  place: ChunkPlace,
  sealed: Bytes,
): Promise<Bytes | undefined> {
  return openAes(await backupKey(vaultKey, place.fileId), sealed, chunkAad(place))
}

function backupKey(vaultKey: CryptoKey, fileId: string): Promise<CryptoKey> {
  return deriveAesKey(vaultKey, 'lykta/backup/1', fileId)
}

function chunkAad({ fileId, index, isLast }: ChunkPlace): Bytes {
  return toUtf8(JSON.stringify(['lykta/backup/1', fileId, index, isLast]))
}
