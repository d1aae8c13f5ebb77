import type { Condition, InstrumentItem } from '../instrument/pack.ts'
import { choiceName, DOUBTS, type Names } from './names.ts'
import { type Compared, parseRelevant } from './relevant.ts'

type Items = ReadonlyMap<string, InstrumentItem>

/** The rule in the words of the sheet, or undefined where the sheet cannot say it, or not so that it reads back the same. */
export function printRelevant(condition: Condition, items: Items, names: Names): string | undefined {
  const text = print(condition, items, names)
  if (text === undefined) return undefined
  const again = parseRelevant(text, ownLeaf(items, names))
  return JSON.stringify(again) === JSON.stringify(condition) ? text : undefined
}

/** What a comparison in a sheet of ours means. */
export function ownLeaf(items: Items, names: Names): (compared: Compared) => Condition | undefined {
  const byName = new Map([...items.values()].map((item) => [names.item(item.id), item]))
  return ({ name, value, selected }) => {
    const item = byName.get(name)
    if (item === undefined || !hasChoices(item)) return undefined
    if (value === '') return selected ? undefined : { not: { item: item.id, is: 'answered' } }
    if (selected !== (item.type === 'options')) return undefined
    const doubt = (['unknown', 'declined', 'notAsked'] as const).find((is) => DOUBTS[is] === value)
    if (doubt) return { item: item.id, is: doubt }
    if (item.type === 'yesNo' && (value === 'yes' || value === 'no')) return { item: item.id, is: value }
    const choice = [...(item.options ?? []), ...(item.ticks ?? [])].find(
      ({ id }) => choiceName(item, id) === value,
    )
    return choice && { item: item.id, option: choice.id }
  }
}

function print(condition: Condition, items: Items, names: Names): string | undefined {
  if ('not' in condition) {
    const inner = print(condition.not, items, names)
    return inner && `not(${inner})`
  }
  if ('item' in condition) return printLeaf(condition, items, names)
  const [word, parts] =
    'all' in condition ? (['and', condition.all] as const) : (['or', condition.any] as const)
  const printed = parts.map((part) => {
    const text = print(part, items, names)
    return text && ('all' in part || 'any' in part ? `(${text})` : text)
  })
  return printed.every((text) => text !== undefined) ? printed.join(` ${word} `) : undefined
}

function printLeaf(
  leaf: Extract<Condition, { readonly item: string }>,
  items: Items,
  names: Names,
): string | undefined {
  const item = items.get(leaf.item)
  if (item === undefined || !hasChoices(item)) return undefined
  const ref = `\${${names.item(item.id)}}`
  if ('is' in leaf && leaf.is === 'answered') return `${ref} != ''`
  const value =
    'option' in leaf
      ? choiceName(item, leaf.option)
      : leaf.is === 'yes' || leaf.is === 'no' || leaf.is === 'answered'
        ? leaf.is
        : DOUBTS[leaf.is]
  return item.type === 'options' ? `selected(${ref}, '${value}')` : `${ref} = '${value}'`
}

/** Only a list can hold doubt beside its answers; words, days and numbers have no such place in the sheet. */
export function hasChoices(item: InstrumentItem): boolean {
  return item.type === 'yesNo' || item.type === 'option' || item.type === 'options'
}
