import type { Condition } from '../instrument/pack.ts'

/** A comparison with one answer, as the sheet writes it. */
export interface Compared {
  readonly name: string
  readonly value: string
  /** `selected(${name}, 'value')`, the way to ask about one of several choices. */
  readonly selected: boolean
}

type Token =
  | { readonly is: 'ref' | 'text' | 'word'; readonly value: string }
  | { readonly is: '(' | ')' | ',' | '=' | '!=' }

const MAX_LENGTH = 4000
const MAX_DEPTH = 20

/**
 * Reads the part of XPath that a condition can say: equality with one value, `selected`, `and`, `or`, `not`. Anything
 * else gives undefined. Nothing is ever run: the text is taken apart and matched.
 */
export function parseRelevant(
  text: string,
  leaf: (compared: Compared) => Condition | undefined,
): Condition | undefined {
  if (text.length > MAX_LENGTH) return undefined
  const tokens = tokensOf(text)
  if (tokens === undefined) return undefined
  const parser = openParser(tokens, leaf)
  const read = parser.either(0)
  return parser.atEnd() ? read : undefined
}

/** Names that an expression reads, whether or not the rest of it is understood. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{\s*([^{}]{1,200}?)\s*\}/g)].map((found) => found[1] ?? '')
}

function openParser(tokens: readonly Token[], leaf: (compared: Compared) => Condition | undefined) {
  let at = 0
  const next = (): Token | undefined => tokens[at]
  const take = (is: Token['is'], value?: string): boolean => {
    const token = next()
    if (token?.is !== is) return false
    if (value !== undefined && (!('value' in token) || token.value !== value)) return false
    at += 1
    return true
  }
  const chain = (word: 'or' | 'and', part: (depth: number) => Condition | undefined) => (depth: number) => {
    const first = part(depth)
    const parts = [first]
    while (take('word', word)) parts.push(part(depth))
    const known = parts.filter((each) => each !== undefined)
    if (known.length !== parts.length || known.length > 20) return undefined
    if (known.length === 1) return first
    return word === 'or' ? { any: known } : { all: known }
  }
  const both: (depth: number) => Condition | undefined = chain('and', one)
  const either: (depth: number) => Condition | undefined = chain('or', both)

  function one(depth: number): Condition | undefined {
    if (depth > MAX_DEPTH) return undefined
    if (take('(')) return closed(either(depth + 1))
    if (take('word', 'not')) {
      const inner = take('(') ? closed(either(depth + 1)) : undefined
      return inner && { not: inner }
    }
    return take('word', 'selected') ? selected() : compared()
  }
  function closed(inner: Condition | undefined): Condition | undefined {
    return take(')') ? inner : undefined
  }
  function selected(): Condition | undefined {
    if (!take('(')) return undefined
    const name = value('ref')
    const wanted = take(',') ? value('text') : undefined
    if (!take(')') || name === undefined || wanted === undefined) return undefined
    return leaf({ name, value: wanted, selected: true })
  }
  function compared(): Condition | undefined {
    const name = value('ref')
    if (name === undefined) return undefined
    const isEqual = take('=')
    if (!isEqual && !take('!=')) return undefined
    const wanted = value('text')
    const found = wanted === undefined ? undefined : leaf({ name, value: wanted, selected: false })
    if (found === undefined || isEqual) return found
    // `!= ''` is the usual way to say "answered": its opposite is what the leaf says of the empty text.
    return 'not' in found ? found.not : { not: found }
  }
  function value(is: 'ref' | 'text'): string | undefined {
    const token = next()
    if (token === undefined || token.is !== is) return undefined
    at += 1
    return token.value
  }
  return { either, atEnd: () => at === tokens.length }
}

function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = []
  const pattern =
    /\s*(?:\$\{\s*([^{}]{1,200}?)\s*\}|'([^']*)'|"([^"]*)"|(-?\d+(?:\.\d+)?)|([A-Za-z][A-Za-z-]*)|(!=|[(),=]))/y
  let from = 0
  const end = text.trimEnd().length
  while (from < end) {
    pattern.lastIndex = from
    const found = pattern.exec(text)
    if (found === null) return undefined
    from = pattern.lastIndex
    const [, ref, single, double, number, word, sign] = found
    const literal = single ?? double ?? number
    if (ref !== undefined) tokens.push({ is: 'ref', value: ref })
    else if (literal !== undefined) tokens.push({ is: 'text', value: literal })
    else if (word !== undefined) tokens.push({ is: 'word', value: word })
    else tokens.push({ is: sign as '(' | ')' | ',' | '=' | '!=' })
  }
  return tokens.length === 0 ? undefined : tokens
}
