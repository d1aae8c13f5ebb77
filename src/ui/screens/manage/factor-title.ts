import type { Toolbox } from '../../../app/manage.ts'
import type { InsideTexts, Locale } from '../../../app/texts.ts'
import type { Factor } from '../../../domain/bridge/factor.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'

/** A factor in words: the vocabulary's, the worker's own, or the question it comes from. */
export function factorTitle(
  factor: Factor,
  tools: { readonly toolbox: Toolbox; readonly packs: ReadonlyMap<string, InstrumentPack> },
  texts: InsideTexts,
  locale: Locale,
): string {
  if (factor.topic !== undefined) return tools.toolbox.topics[factor.topic].name[locale]
  const [origin] = factor.origins
  if (origin.kind === 'outside') return origin.text
  const pack = [...tools.packs.values()].find((each) => each.id === origin.pack)
  const item = pack && packItems(pack).find((each) => each.id === origin.item)
  return item?.text[locale] ?? texts.plan.bridge.outside
}
