import * as z from 'zod/mini'
import { Id } from '../domain/id.ts'
import { type Bytes, concatBytes, equalBytes, fromUtf8, toUtf8 } from '../lib/bytes.ts'
import { err, ok, type Result } from '../lib/result.ts'

/**
 * The file, version 1: magic (8 bytes) | u32 length of preface | preface as JSON | chunks, each u32 length | sealed
 * bytes. Big-endian. The preface is the vault header in the clear (it holds nothing secret) and the id of this
 * file; a copy of it is the start of the first chunk's content, so that a changed preface is noticed.
 */
const MAGIC = toUtf8('LYKTABK1')
const MAGIC_FAMILY = toUtf8('LYKTABK')
/** Far above what a header with many unlocking slots takes. */
const MAX_PREFACE_BYTES = 256 * 1024
/** Content of one chunk before sealing. */
export const CHUNK_BYTES = 256 * 1024
/** A sealed chunk: one record may be larger than the content limit and is never split, so this is generous. */
const MAX_SEALED_BYTES = 64 * 1024 * 1024

const Preface = z.object({ fileId: Id, vault: z.unknown() })
interface BackupPreface {
  readonly fileId: Id
  readonly vault: unknown
}

export type BackupFileError =
  /** Some other file. */
  | { readonly code: 'backup-not-ours' }
  | { readonly code: 'backup-newer' }
  | { readonly code: 'backup-damaged' }

export function encodePreface(preface: BackupPreface): Bytes {
  const text = prefaceText(preface)
  return concatBytes(MAGIC, frame(text))
}

export function prefaceText({ fileId, vault }: BackupPreface): Bytes {
  return toUtf8(JSON.stringify({ fileId, vault }))
}

export function frame(bytes: Bytes): Bytes {
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(0, bytes.length)
  return concatBytes(length, bytes)
}

export interface BackupFile {
  readonly preface: BackupPreface
  /** Where the first chunk begins. */
  readonly start: number
}

export async function readPreface(file: Blob): Promise<Result<BackupFile, BackupFileError>> {
  const magic = await slice(file, 0, MAGIC.length)
  if (!equalBytes(magic.slice(0, MAGIC_FAMILY.length), MAGIC_FAMILY)) return err({ code: 'backup-not-ours' })
  if (!equalBytes(magic, MAGIC))
    return err({ code: /^\d$/.test(lastLetter(magic)) ? 'backup-newer' : 'backup-damaged' })
  const text = await readFrame(file, MAGIC.length, MAX_PREFACE_BYTES)
  const preface = text && Preface.safeParse(parseJson(text)).data
  if (!text || !preface) return err({ code: 'backup-damaged' })
  return ok({
    preface: { fileId: preface.fileId, vault: preface.vault },
    start: MAGIC.length + 4 + text.length,
  })
}

/** Sealed chunks in order, each with whether the file ends after it; `undefined` when the lengths do not add up. */
export async function* readChunks(
  file: Blob,
  start: number,
): AsyncGenerator<{ readonly bytes: Bytes; readonly isLast: boolean } | undefined> {
  for (let at = start; at < file.size; ) {
    const bytes = await readFrame(file, at, MAX_SEALED_BYTES)
    if (!bytes) {
      yield undefined
      return
    }
    at += 4 + bytes.length
    yield { bytes, isLast: at === file.size }
  }
}

async function readFrame(file: Blob, at: number, limit: number): Promise<Bytes | undefined> {
  const prefix = await slice(file, at, at + 4)
  if (prefix.length < 4) return undefined
  const length = new DataView(prefix.buffer).getUint32(0)
  if (length > limit || at + 4 + length > file.size) return undefined
  return slice(file, at + 4, at + 4 + length)
}

async function slice(file: Blob, from: number, to: number): Promise<Bytes> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer())
}

function lastLetter(magic: Bytes): string {
  return String.fromCharCode(magic.at(-1) ?? 0)
}

function parseJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(fromUtf8(bytes))
  } catch {
    // Neither UTF-8 nor JSON, which the schema refuses as well.
    return undefined
  }
}
