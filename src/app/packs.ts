import { currentPackVersion, loadPack } from '../content/instruments/registry.ts'
import type { InstrumentPack } from '../domain/instrument/pack.ts'
import { parsePack } from '../domain/instrument/parse-pack.ts'
import { err, type Result } from '../lib/result.ts'

/** The pack an assessment was made with, checked. An old version stays loadable for as long as anything refers to it. */
export async function openPack(id: string, version?: string): Promise<Result<InstrumentPack>> {
  const wanted = version ?? currentPackVersion(id)
  const found = wanted === undefined ? undefined : await loadPack(id, wanted)
  return found === undefined ? err({ code: 'pack-unknown' }) : parsePack(found)
}
