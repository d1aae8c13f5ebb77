import { describe, expect, test } from 'vitest'
import { distance } from '../../../src/content/distance/distance.ts'
import { closingList } from '../../../src/content/follow-up/closing-list.ts'
import { deviceSweep } from '../../../src/content/follow-up/device-sweep.ts'
import { followUp } from '../../../src/content/follow-up/follow-up.ts'
import { highRiskList } from '../../../src/content/follow-up/high-risk-list.ts'
import { measureCatalogue } from '../../../src/content/measures/catalogue.ts'
import { ownerWords } from '../../../src/content/measures/owner-words.ts'
import { topicWords } from '../../../src/content/measures/topic-words.ts'
import { nationalNumbers } from '../../../src/content/numbers/national.ts'
import { childPlan } from '../../../src/content/plan/child-plan.ts'
import { safetyPlan } from '../../../src/content/plan/safety-plan-v1-2.ts'
import { distance as distanceEn } from '../../../src/content/texts/en/distance.ts'
import { plan as planEn } from '../../../src/content/texts/en/plan.ts'
import { print as printEn } from '../../../src/content/texts/en/print.ts'
import { distance as distanceSv } from '../../../src/content/texts/sv/distance.ts'
import { plan as planSv } from '../../../src/content/texts/sv/plan.ts'
import { print as printSv } from '../../../src/content/texts/sv/print.ts'

const everything = {
  measureCatalogue,
  ownerWords,
  topicWords,
  safetyPlan,
  childPlan,
  nationalNumbers,
  followUp,
  highRiskList,
  deviceSweep,
  closingList,
  distance,
  distanceSv,
  distanceEn,
  planSv,
  planEn,
  printSv,
  printEn,
}

describe('words around measures, plan and print', () => {
  test('are calm: no exclamation mark, no blame', () => {
    for (const text of stringsIn(everything)) {
      expect(text).not.toMatch(/!|(?<!\p{L})(?:glömde|borde|måste du|you should|you forgot)(?!\p{L})/iu)
    }
  })

  test('never call a person an offer or a victim where she reads along', () => {
    for (const text of stringsIn([safetyPlan, childPlan]))
      expect(text).not.toMatch(/offer|utövare|förövare|victim|perpetrator/i)
    for (const text of stringsIn(measureCatalogue.measures)) {
      if (!/^brottsoffer/i.test(text)) expect(text).not.toMatch(/(?<!brotts)offret|förövare|gärningsman/i)
    }
  })

  test('say every thing in both languages', () => {
    for (const pair of pairsIn(everything)) {
      expect(pair.sv.trim()).not.toBe('')
      expect(pair.en.trim()).not.toBe('')
    }
  })
})

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function pairsIn(value: unknown): readonly { readonly sv: string; readonly en: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const { sv, en } = value as { readonly sv?: unknown; readonly en?: unknown }
  const own = typeof sv === 'string' && typeof en === 'string' ? [{ sv, en }] : []
  return [...own, ...Object.values(value).flatMap(pairsIn)]
}
