import type { Answer } from '../answer.ts'
import { givenAnswer } from '../instrument/given-answer.ts'
import type { InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import type { PracticeCase } from './practice-case.ts'

export type PracticeFault =
  | { readonly code: 'practice-other-pack' }
  | { readonly code: 'practice-item'; readonly item: string }
  | { readonly code: 'practice-answer'; readonly item: string }
  | { readonly code: 'practice-source'; readonly source: string }
  | { readonly code: 'practice-weighing' }

/**
 * What keeps a case from being played with its form. Every item has words, also one the reference never comes to: a
 * learner who answers otherwise is asked it.
 */
export function findPracticeFault(practice: PracticeCase, pack: InstrumentPack): PracticeFault | undefined {
  if (practice.pack.id !== pack.id || practice.pack.version !== pack.version) {
    return { code: 'practice-other-pack' }
  }
  const items = new Map(packItems(pack).map((item) => [item.id, item]))
  const said = new Set(practice.said.map((each) => each.item))
  const missing = [...items.keys()].find((id) => !said.has(id))
  if (missing !== undefined) return { code: 'practice-item', item: missing }
  if (said.size !== practice.said.length || said.size !== items.size) {
    const strange = practice.said.find((each, i) => !items.has(each.item) || saidBefore(practice, i))
    return { code: 'practice-item', item: strange?.item ?? '' }
  }
  for (const { item: id, answer, alsoRight = [] } of practice.said) {
    const item = items.get(id)
    const fits = (one: Answer) => item !== undefined && givenAnswer(item, new Map([[id, one]])) !== undefined
    if (![answer, ...alsoRight].every((one) => fits(one as Answer)))
      return { code: 'practice-answer', item: id }
  }
  return sourceFault(practice) ?? weighingFault(practice, pack)
}

function saidBefore(practice: PracticeCase, at: number): boolean {
  return practice.said.findIndex((each) => each.item === practice.said[at]?.item) < at
}

function sourceFault(practice: PracticeCase): PracticeFault | undefined {
  const listed = new Set(practice.sources.map((source) => source.id))
  const named = [...practice.said, ...practice.mistakes].flatMap((each) => each.sources ?? [])
  const unknown = named.find((id) => !listed.has(id))
  return unknown === undefined ? undefined : { code: 'practice-source', source: unknown }
}

/** A form that gives a level is weighed against an estimate and a judgement; one that does not, is not. */
function weighingFault(practice: PracticeCase, pack: InstrumentPack): PracticeFault | undefined {
  const weighed = pack.kind === 'scored' || pack.kind === 'judged'
  const whole = practice.estimate !== undefined && practice.judgement !== undefined
  const none = practice.estimate === undefined && practice.judgement === undefined
  return (weighed ? whole : none) ? undefined : { code: 'practice-weighing' }
}
