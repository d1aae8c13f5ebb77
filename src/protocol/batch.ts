import { type Bytes, concatBytes, fromHex, toUtf8 } from '../lib/bytes.ts'
import { splitSignature } from './seen.ts'

interface BatchHead {
  readonly org: string
  readonly feed: string
  readonly device: string
  readonly deviceSeq: number
  readonly hash: Bytes
}

/**
 * What a device signs: the head of its chain. The chain makes one signature stand for everything before it. In the second
 * form with what a server had shown it of others' chains and of the log.
 */
export function batchMessage(head: BatchHead, seen?: Bytes): Bytes {
  const sequence = new DataView(new ArrayBuffer(8))
  sequence.setBigUint64(0, BigInt(head.deviceSeq))
  return concatBytes(
    toUtf8(seen ? 'lykta/batch/2' : 'lykta/batch/1'),
    fromHex(head.org),
    fromHex(head.feed),
    fromHex(head.device),
    new Uint8Array(sequence.buffer),
    head.hash,
    seen ?? new Uint8Array(0),
  )
}

/** What is to be verified of a batch signature of either form; undefined where it is of none. */
export function signedBatch(
  head: BatchHead,
  signature: Bytes,
): { readonly message: Bytes; readonly plain: Bytes } | undefined {
  const parts = splitSignature(signature)
  return parts && { message: batchMessage(head, parts.seen), plain: parts.plain }
}
