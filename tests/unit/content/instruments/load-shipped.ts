import { loadPack, shippedPacks } from '../../../../src/content/instruments/registry.ts'
import type { InstrumentPack } from '../../../../src/domain/instrument/pack.ts'

export async function loadShipped(): Promise<readonly InstrumentPack[]> {
  return Promise.all(
    shippedPacks().map(async ({ id, version }) => {
      const pack = await loadPack(id, version)
      if (pack === undefined) throw new Error(`expected ${id} ${version} in the registry`)
      return pack
    }),
  )
}

/** Every text of a given key anywhere inside, with its place. */
export function textsIn(value: unknown, key: 'sv' | 'en', path = ''): readonly (readonly [string, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const place = path === '' ? name : `${path}.${name}`
    return name === key && typeof inner === 'string' ? [[place, inner] as const] : textsIn(inner, key, place)
  })
}
