import type { Condition } from './pack.ts'

/** `open`: depends on an answer that is not known. */
export type Truth = 'true' | 'false' | 'open'
type Leaf = Extract<Condition, { readonly item: string }>

/** Three-valued: true and false only when they hold whatever the open parts turn out to be. */
export function evaluate(condition: Condition, leaf: (leaf: Leaf) => Truth): Truth {
  if ('item' in condition) return leaf(condition)
  if ('not' in condition) return negate(evaluate(condition.not, leaf))
  if ('all' in condition) return negate(anyOf(condition.all, (part) => negate(evaluate(part, leaf))))
  return anyOf(condition.any, (part) => evaluate(part, leaf))
}

/** Ids that a condition reads. */
export function conditionItems(condition: Condition): readonly string[] {
  if ('item' in condition) return [condition.item]
  if ('not' in condition) return conditionItems(condition.not)
  return ('all' in condition ? condition.all : condition.any).flatMap(conditionItems)
}

function anyOf(parts: readonly Condition[], truthOf: (part: Condition) => Truth): Truth {
  let open = false
  for (const part of parts) {
    const truth = truthOf(part)
    if (truth === 'true') return 'true'
    if (truth === 'open') open = true
  }
  return open ? 'open' : 'false'
}

function negate(truth: Truth): Truth {
  return truth === 'open' ? 'open' : truth === 'true' ? 'false' : 'true'
}
