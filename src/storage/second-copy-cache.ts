import type { Id } from '../domain/id.ts'
import type { Bytes } from '../lib/bytes.ts'
import type { StoragePlatform } from './platform.ts'
import type { SpaceName } from './sealer.ts'

/** Rows with these local numbers, written by one device identity. */
export interface Segment {
  readonly device: Id
  readonly from: number
  readonly to: number
}

/** What one device identity left in the second copy. */
interface DeviceCopy {
  readonly device: Id
  readonly segments: readonly Segment[]
}

/**
 * The second copy as it lies in Cache Storage: per device identity its sealed keys and its segments. A restored or
 * recovered tablet gets a new identity, so its numbers never mix with those of the life before. Bytes in and out are
 * records in frames; whoever asks for them reads them, because every start looks in here and hardly any reads.
 */
export interface SecondCopyCache {
  readonly devices: () => Promise<readonly DeviceCopy[]>
  readonly putKeys: (device: Id, bytes: Bytes) => Promise<void>
  readonly putSegment: (segment: Segment, bytes: Bytes) => Promise<void>
  readonly removeSegment: (segment: Segment) => Promise<void>
  readonly removeKeys: (device: Id) => Promise<void>
  /** Undefined where there is nothing. */
  readonly readKeys: (device: Id) => Promise<Bytes | undefined>
  readonly readSegment: (segment: Segment) => Promise<Bytes | undefined>
}

// Never fetched: Cache Storage wants addresses as keys, and .invalid can belong to nobody.
const BASE = 'https://lykta.invalid/second/'
const SEGMENT = /\/second\/([0-9a-f]{32})\/(\d+)-(\d+)$/
const KEYS = /\/second\/([0-9a-f]{32})\/keys$/

type Place = Pick<StoragePlatform, 'caches' | 'unit'>

/** Undefined where the browser has no second place. */
export async function openSecondCopyCache(
  { caches, unit }: Place,
  space: SpaceName,
): Promise<SecondCopyCache | undefined> {
  if (!caches) return undefined
  const cache = await caches.open(cacheName(unit, space))

  async function read(url: string): Promise<Bytes | undefined> {
    const response = await cache.match(url)
    return response && new Uint8Array(await response.arrayBuffer())
  }

  async function devices(): Promise<readonly DeviceCopy[]> {
    const found = new Map<Id, { device: Id; segments: Segment[] }>()
    const of = (device: Id) => {
      const copy = found.get(device) ?? { device, segments: [] }
      found.set(device, copy)
      return copy
    }
    for (const { url } of await cache.keys()) {
      const [, keysOf] = KEYS.exec(url) ?? []
      const [, device, from, to] = SEGMENT.exec(url) ?? []
      if (device) of(device).segments.push({ device, from: Number(from), to: Number(to) })
      if (keysOf) of(keysOf)
    }
    return [...found.values()]
  }

  return {
    devices,
    putKeys: (device, bytes) => cache.put(keysUrl(device), new Response(bytes)),
    putSegment: (segment, bytes) => cache.put(segmentUrl(segment), new Response(bytes)),
    removeSegment: async (segment) => {
      await cache.delete(segmentUrl(segment))
    },
    removeKeys: async (device) => {
      await cache.delete(keysUrl(device))
    },
    readKeys: (device) => read(keysUrl(device)),
    readSegment: (segment) => read(segmentUrl(segment)),
  }
}

export async function deleteSecondCopy({ caches, unit }: Place, space: SpaceName): Promise<void> {
  await caches?.delete(cacheName(unit, space))
}

function cacheName(unit: string, space: SpaceName): string {
  return `${unit}-second-${space}`
}

function segmentUrl({ device, from, to }: Segment): string {
  return `${BASE}${device}/${from}-${to}`
}

function keysUrl(device: Id): string {
  return `${BASE}${device}/keys`
}
