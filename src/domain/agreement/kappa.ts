/** Cohen's kappa, or why there is none worth showing. */
export type Kappa =
  | { readonly is: 'value'; readonly value: number; readonly of: number }
  | { readonly is: 'none'; readonly because: 'few' | 'oneCategory'; readonly of: number }

/** Our own limit: below it one answer more or less moves kappa too far to say anything. */
export const FEWEST_FOR_KAPPA = 10

/**
 * Agreement beyond chance over pairs of categories. When one of the two has used a single category there is no chance
 * to compare with: kappa is then undefined, or nought whatever they said.
 */
export function kappaOf(pairs: readonly (readonly [string, string])[]): Kappa {
  const of = pairs.length
  if (of < FEWEST_FOR_KAPPA) return { is: 'none', because: 'few', of }
  const first = countsOf(pairs.map(([one]) => one))
  const second = countsOf(pairs.map(([, other]) => other))
  if (first.size === 1 || second.size === 1) return { is: 'none', because: 'oneCategory', of }
  const observed = pairs.filter(([one, other]) => one === other).length / of
  let expected = 0
  for (const [category, count] of first) expected += (count / of) * ((second.get(category) ?? 0) / of)
  return { is: 'value', value: (observed - expected) / (1 - expected), of }
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
