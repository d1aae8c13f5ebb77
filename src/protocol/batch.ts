import { type Bytes, concatBytes, fromHex, toUtf8 } from '../lib/bytes.ts'

const LABEL = 'lykta/batch/1'

/** What a device signs: the head of its chain. The chain makes one signature stand for everything before it. */
export function batchMessage(head: {
  readonly org: string
  readonly feed: string
  readonly device: string
  readonly deviceSeq: number
  readonly hash: Bytes
}): Bytes {
  const sequence = new DataView(new ArrayBuffer(8))
  sequence.setBigUint64(0, BigInt(head.deviceSeq))
  return concatBytes(
    toUtf8(LABEL),
    fromHex(head.org),
    fromHex(head.feed),
    fromHex(head.device),
    new Uint8Array(sequence.buffer),
    head.hash,
  )
}
