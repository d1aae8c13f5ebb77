import type { InstrumentPack } from '../../domain/instrument/pack.ts'

interface Shipped {
  /** What a new assessment is made with. */
  readonly current: string
  readonly load: Readonly<Record<string, () => Promise<InstrumentPack>>>
}

// A version that has been shipped stays for ever: an assessment is opened with the pack it was made with and never
// recomputed. To change a pack, add a version beside the old one. Each is a chunk of its own, loaded when opened.
const shipped: ReadonlyMap<string, Shipped> = new Map<string, Shipped>([
  [
    'sakerhetskoll',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./sakerhetskoll-v1/pack.ts')).sakerhetskoll },
    },
  ],
  [
    'freda-kortfragor',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./freda-kortfragor-v1/pack.ts')).fredaKortfragor },
    },
  ],
  [
    'akut-snabbkoll',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./akut-snabbkoll-v1/pack.ts')).akutSnabbkoll },
    },
  ],
  [
    'freda-farlighet',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./freda-farlighet-v1/pack.ts')).fredaFarlighet },
    },
  ],
  [
    'hedersfraga',
    {
      current: '1.1.0',
      load: {
        '1.0.0': async () => (await import('./hedersfraga-v1/pack.ts')).hedersfraga,
        '1.1.0': async () => (await import('./hedersfraga-v1-1/pack.ts')).hedersfraga,
      },
    },
  ],
  [
    'utovarsamtal',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./utovarsamtal-v1/pack.ts')).utovarsamtal },
    },
  ],
  [
    'skyddsbedomning-barn',
    {
      current: '1.0.1',
      load: {
        '1.0.0': async () => (await import('./skyddsbedomning-barn-v1/pack.ts')).skyddsbedomningBarn,
        '1.0.1': async () => (await import('./skyddsbedomning-barn-v1-0-1/pack.ts')).skyddsbedomningBarn,
      },
    },
  ],
  [
    'freda-beskrivning',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./freda-beskrivning-v1/pack.ts')).fredaBeskrivning },
    },
  ],
  [
    'sara-sv',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./sara-sv-v1/pack.ts')).saraSv },
    },
  ],
  [
    'sara-v3',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./sara-v3-v1/pack.ts')).saraV3 },
    },
  ],
  [
    'sam',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./sam-v1/pack.ts')).sam },
    },
  ],
  [
    'patriark',
    {
      current: '1.0.0',
      load: { '1.0.0': async () => (await import('./patriark-v1/pack.ts')).patriark },
    },
  ],
])

/** What came once: a browser answers even for a module that is there only in a later task, and so a frame later. */
const here = new Map<() => Promise<InstrumentPack>, InstrumentPack>()

/** Undefined for an id or version this app does not have: made by a newer app, or by a pack of the organisation's. */
export async function loadPack(id: string, version: string): Promise<InstrumentPack | undefined> {
  const versions = shipped.get(id)?.load
  const load = versions !== undefined && Object.hasOwn(versions, version) ? versions[version] : undefined
  if (load === undefined) return undefined
  const pack = here.get(load) ?? (await load())
  here.set(load, pack)
  return pack
}

/** Version for a new assessment, without loading the pack. */
export function currentPackVersion(id: string): string | undefined {
  return shipped.get(id)?.current
}

/** Every shipped pack in every version, in the order of the path. */
export function shippedPacks(): readonly { readonly id: string; readonly version: string }[] {
  return [...shipped].flatMap(([id, { load }]) => Object.keys(load).map((version) => ({ id, version })))
}
