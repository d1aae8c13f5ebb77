import type { Topic } from '../../domain/bridge/factor.ts'
import type { ItemTopics } from '../../domain/bridge/gather-factors.ts'

/** Topics by the answer that means risk. */
export function onRisk(
  pack: string,
  items: Readonly<Record<string, readonly Topic[]>>,
): readonly (readonly [string, ItemTopics])[] {
  return Object.entries(items).map(([item, risk]) => [`${pack}.${item}`, { risk, byOption: {} }])
}

/** Topics by the option chosen, and what is open until one is. */
export function onOption(byOption: ItemTopics['byOption'], open?: readonly Topic[]): ItemTopics {
  return open === undefined ? { risk: [], byOption } : { risk: [], byOption, open }
}
