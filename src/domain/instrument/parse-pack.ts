import { err, ok, type Result } from '../../lib/result.ts'
import { exceededLimit } from './exceeded-limit.ts'
import { InstrumentPack, PACK_FORMAT } from './pack.ts'
import { findPackFault, type PackFault } from './pack-fault.ts'

export type PackError =
  | { readonly code: 'pack-too-large'; readonly limit: 'nodes' | 'depth' | 'characters' }
  | { readonly code: 'pack-newer'; readonly format: number }
  | { readonly code: 'pack-malformed'; readonly path: string }
  | PackFault

/**
 * Reads a pack from a file or another device. The path in an error names the place in the file, never its words.
 * Unknown fields are refused: half-understood logic is worse than none.
 */
export function parsePack(input: unknown): Result<InstrumentPack, PackError> {
  const limit = exceededLimit(input)
  if (limit !== null) return err({ code: 'pack-too-large', limit })
  const format = formatOf(input)
  if (format > PACK_FORMAT) return err({ code: 'pack-newer', format })
  const parsed = InstrumentPack.safeParse(input)
  if (!parsed.success) {
    return err({ code: 'pack-malformed', path: pathText(parsed.error.issues[0]?.path ?? []) })
  }
  const fault = findPackFault(parsed.data)
  return fault === undefined ? ok(parsed.data) : err(fault)
}

function formatOf(input: unknown): number {
  if (typeof input !== 'object' || input === null || !('format' in input)) return 0
  return typeof input.format === 'number' ? input.format : 0
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 200)
}
