import {
  type AvailabilityMap,
  isUnchecked,
  missingHere,
  nearestAlternative,
} from '../domain/bridge/availability.ts'
import type { Factor } from '../domain/bridge/factor.ts'
import type { CatalogueMeasure } from '../domain/bridge/measure.ts'
import { type Line, lineAround, wordsIn } from '../domain/words.ts'
import type { Toolbox } from './manage.ts'
import type { InsideTexts, Locale } from './texts.ts'

/** How a measure stands here, in the order one needs it. Empty while nobody has said anything of it. */
export function hereWords(
  measure: CatalogueMeasure,
  known: {
    readonly available: AvailabilityMap
    readonly toolbox: Pick<Toolbox, 'index'>
    readonly factors: readonly Factor[]
  },
  say: {
    readonly texts: Pick<InsideTexts, 'availability' | 'riskPlan'>
    readonly locale: Locale
    readonly today: string
  },
): readonly Line[] {
  const { available, toolbox, factors } = known
  const { availability: t, riskPlan } = say.texts
  const said = available.get(measure.id)?.shown
  if (!said) return []
  const ours = (text: string): Line => [{ text, language: say.locale }]
  const words = [
    t.here[said.here],
    said.words,
    isUnchecked(said, say.today) ? t.old : '',
    said.leadTime ? `${riskPlan.leadTime}: ${said.leadTime}` : '',
    said.travel ? `${riskPlan.travel}: ${said.travel}` : '',
  ]
  const lines = words.filter((word) => word !== '').map(ours)
  if (missingHere([{ catalogue: measure.id }], available) > 0) {
    const answersToo = factors
      .filter(({ topic }) => topic !== undefined && measure.covers.includes(topic))
      .flatMap(toolbox.index.answering)
    const other = nearestAlternative(measure, answersToo, available)
    lines.push(
      other
        ? lineAround(t.alternative, wordsIn(other.title, say.locale), say.locale)
        : ours(riskPlan.gapNothing),
    )
  }
  return lines
}
