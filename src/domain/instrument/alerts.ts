import type { Answer } from '../answer.ts'
import { type Answers, givenAnswer } from './given-answer.ts'
import type { Flag, InstrumentItem, InstrumentPack } from './pack.ts'
import { packItems } from './pack-items.ts'
import { visibleItems } from './visible-items.ts'

export interface Alert {
  readonly item: string
  readonly flag: Flag
  /** The question is no longer shown, but what was said has not been taken back. */
  readonly hidden: boolean
}

/** In the order of the form. Never depends on points: a sum of nothing may stand beside a danger to life. */
export function alerts(pack: InstrumentPack, answers: Answers): readonly Alert[] {
  const shown = new Set(visibleItems(pack, answers))
  return packItems(pack).flatMap((item) => {
    const flags = raisedFlags(item, givenAnswer(item, answers))
    return flags.map((flag) => ({ item: item.id, flag, hidden: !shown.has(item) }))
  })
}

function raisedFlags(item: InstrumentItem, answer: Answer | undefined): readonly Flag[] {
  if (answer === undefined) return []
  const chosen =
    answer.is === 'option' ? [answer.option] : answer.is === 'options' ? answer.options : ([] as const)
  const byOption = (item.options ?? []).filter((option) => chosen.some((id) => id === option.id))
  const own = answer.is === (item.riskWhen ?? 'yes') ? (item.flags ?? []) : []
  return [...new Set([...own, ...byOption.flatMap((option) => option.flags ?? [])])]
}
