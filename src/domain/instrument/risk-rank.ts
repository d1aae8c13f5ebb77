import type { Answer, FactorCode } from '../answer.ts'
import { isDoubt, windowsOf } from './given-answer.ts'
import type { InstrumentItem } from './pack.ts'

/**
 * Which of two answers to the same item means higher risk; the higher is shown first until someone chooses. Doubt
 * stands above the calm answer, because it excludes nothing, and never above the answer that means risk. Only
 * compares answers to one item.
 */
export function riskRank(item: InstrumentItem, answer: Answer): number {
  if (isDoubt(answer)) return DOUBT[answer.is as keyof typeof DOUBT]
  switch (answer.is) {
    case 'yes':
    case 'no':
      return answer.is === (item.riskWhen ?? 'yes') ? RISK : CALM
    case 'option':
      return item.type === 'yesNo' ? TICK : optionRank(item, [answer.option])
    case 'options':
      return optionRank(item, answer.options)
    case 'factor':
      return Math.max(...windowsOf(answer).map(codeRank))
    default:
      // Words, days and numbers: something said stands above doubt; two of them are for a person to compare.
      return RISK
  }
}

const RISK = 10
const DOUBT = { declined: 0.8, unknown: 0.6, notAsked: 0.4 } as const
const CALM = 0
const TICK = -1

function codeRank(code: FactorCode | undefined): number {
  return code === undefined ? CALM : CODES[code]
}

const CODES = { present: RISK, partial: RISK - 1, insufficient: DOUBT.unknown, absent: CALM } as const

/** Options that mean risk (1–9) stand above doubt, the others (0) below. Several count as the worst, then as many. */
function optionRank(item: InstrumentItem, chosen: readonly string[]): number {
  const risks = (item.options ?? [])
    .filter((option) => chosen.includes(option.id))
    .map((option) => option.risk ?? 0)
  const several = risks.filter((risk) => risk > 0).length
  return Math.max(CALM, ...risks) + Math.min(several, 40) / 100
}
