import * as z from 'zod/mini'
import { type Bytes, concatBytes } from '../lib/bytes.ts'
import type { Result } from '../lib/result.ts'
import { idBytes, optional, sized, uint32, uint64 } from './byte-codec.ts'
import type { Quarantined, QuarantinePage } from './transport.ts'
import { batchRequest, decodeWith, type RequestCodec, WireBatch, type WireError } from './wire.ts'

const Count = z.number().check(z.int(), z.gte(0))
const Hex = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const Page = z.object({
  count: Count,
  item: z.nullable(z.object({ device: Hex, receivedMs: Count, batch: WireBatch })),
})

/** The one at this place, from 0, as they came. */
export const readQuarantineRequest: RequestCodec<{ at: number }> = {
  encode: ({ at }) => uint32(at),
  decode: (bytes) => decodeWith(bytes, z.object({ at: Count }), (r) => ({ at: r.uint32() })),
}

/** How many there are, and one of them: each may be as large as a push. */
export const quarantineAnswer: {
  readonly encode: (page: QuarantinePage) => Bytes
  readonly decode: (bytes: Bytes) => Result<QuarantinePage, WireError>
} = {
  encode: ({ count, item }) => concatBytes(uint32(count), optional(item, itemBytes)),
  decode: (bytes) =>
    decodeWith(bytes, Page, (r) => ({
      count: r.uint32(),
      item: r.optional(() => {
        const [device, receivedMs, body] = [r.id(), r.uint64(), r.sized()]
        const batch = batchRequest.decode(body)
        return { device, receivedMs, batch: batch.ok ? batch.value : null }
      }),
    })),
}

function itemBytes({ device, receivedMs, batch }: Quarantined): Bytes {
  return concatBytes(idBytes(device), uint64(receivedMs), sized(batchRequest.encode(batch)))
}
