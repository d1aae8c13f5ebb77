import { err, ok, type Result } from '../../lib/result.ts'
import { InstrumentPack, PACK_FORMAT } from './pack.ts'
import { findPackFault, type PackFault } from './pack-fault.ts'

export type PackError =
  | { readonly code: 'pack-too-large'; readonly limit: 'nodes' | 'depth' | 'characters' }
  | { readonly code: 'pack-newer'; readonly format: number }
  | { readonly code: 'pack-malformed'; readonly path: string }
  | PackFault

const MAX_NODES = 60_000
const MAX_DEPTH = 24
const MAX_CHARACTERS = 2_000_000

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

// Before the schema, and without recursion: a file nested a hundred thousand deep would end the thread instead. A
// structure that contains itself meets the same limits.
function exceededLimit(input: unknown): 'nodes' | 'depth' | 'characters' | null {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: input, depth: 0 }]
  let nodes = 0
  let characters = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    nodes += 1
    if (nodes > MAX_NODES) return 'nodes'
    if (typeof next.value === 'string') characters += next.value.length
    if (characters > MAX_CHARACTERS) return 'characters'
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth >= MAX_DEPTH) return 'depth'
    const depth = next.depth + 1
    const children: readonly unknown[] = Array.isArray(next.value) ? next.value : Object.values(next.value)
    if (nodes + waiting.length + children.length > MAX_NODES) return 'nodes'
    for (const value of children) waiting.push({ value, depth })
  }
  return null
}

function formatOf(input: unknown): number {
  if (typeof input !== 'object' || input === null || !('format' in input)) return 0
  return typeof input.format === 'number' ? input.format : 0
}

function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, 200)
}
