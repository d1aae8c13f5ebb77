const MAX_NODES = 60_000
const MAX_DEPTH = 24
const MAX_CHARACTERS = 2_000_000

// Before the schema, and without recursion: a file nested a hundred thousand deep would end the thread instead. A
// structure that contains itself meets the same limits.
export function exceededLimit(input: unknown): 'nodes' | 'depth' | 'characters' | null {
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
