import type { Answer, FactorCode } from './answer.ts'
import type { Estimate, ProtectionLevel } from './event.ts'

/** Which of two answers to the same question is shown first when the pack says nothing else: the one to act on. */
export function answerRank(answer: Answer): number {
  switch (answer.is) {
    case 'yes':
      return 5
    case 'unknown':
      return 4
    case 'declined':
      return 3
    case 'notAsked':
      return 2
    case 'no':
      return 1
    case 'factor':
      return Math.max(codeRank(answer.current), codeRank(answer.past))
    default:
      return 0
  }
}

/** On the same steps as yes, unknown and no. */
function codeRank(code: FactorCode | undefined): number {
  return code === undefined ? 0 : { present: 5, partial: 4.5, insufficient: 4, absent: 1 }[code]
}

/** Not knowing outranks "low": it is the reason to look closer, not a reason to rest. */
export function estimateRank(estimate: Estimate): number {
  return typeof estimate === 'number' ? estimate : 1.5
}

const PROTECTION_RANK: Readonly<Record<ProtectionLevel, number>> = {
  none: 0,
  confidentialityMark: 1,
  protectedRegistration: 2,
  fictitious: 3,
}

/** Unknown words rank above every known level: a banner too many is safe, one too few is not. */
export function protectionRank(level: string): number {
  return Object.hasOwn(PROTECTION_RANK, level) ? PROTECTION_RANK[level as ProtectionLevel] : 4
}
