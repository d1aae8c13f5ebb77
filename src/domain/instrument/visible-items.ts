import type { Answer } from '../answer.ts'
import { evaluate, type Truth } from './condition.ts'
import { type Answers, givenAnswer, isDoubt } from './given-answer.ts'
import type { Condition, InstrumentItem, InstrumentPack } from './pack.ts'
import { packItems } from './pack-items.ts'

/** Items to show for these answers, in the order of the form. */
export function visibleItems(pack: InstrumentPack, answers: Answers): readonly InstrumentItem[] {
  const visible = visibility(pack, answers)
  return packItems(pack).filter((item) => visible(item.id))
}

/** Whether a condition holds now. A hidden item counts as not answered; an unanswered one makes nothing true. */
export function holdsNow(pack: InstrumentPack, answers: Answers, condition: Condition): boolean {
  const visible = visibility(pack, answers)
  return evaluate(condition, currentLeaf(itemsById(pack), answers, visible)) === 'true'
}

/** What an item's visibility is over every way the open answers could turn out. */
export type Reach = 'always' | 'maybe' | 'never'

/**
 * Sound, not always tight: two items that can never show together may both be `maybe`. A range built on it can be
 * wider than needed, never narrower.
 */
export function itemReach(pack: InstrumentPack, answers: Answers): (item: InstrumentItem) => Reach {
  const items = itemsById(pack)
  const known = new Map<string, Reach>()
  function reach(item: InstrumentItem): Reach {
    const seen = known.get(item.id)
    if (seen !== undefined) return seen
    const found = item.visibleIf === undefined ? 'always' : toReach(evaluate(item.visibleIf, leaf))
    known.set(item.id, found)
    return found
  }
  function leaf(wanted: Leaf): Truth {
    const item = items.get(wanted.item)
    const itsReach = item === undefined ? 'never' : reach(item)
    if (item === undefined || itsReach === 'never') return 'false'
    const truth = possibleMatch(wanted, givenAnswer(item, answers))
    return itsReach === 'maybe' && truth === 'true' ? 'open' : truth
  }
  return reach
}

type Leaf = Extract<Condition, { readonly item: string }>

function visibility(pack: InstrumentPack, answers: Answers): (id: string) => boolean {
  const items = itemsById(pack)
  const known = new Map<string, boolean>()
  const leaf = currentLeaf(items, answers, visible)
  function visible(id: string): boolean {
    const seen = known.get(id)
    if (seen !== undefined) return seen
    const item = items.get(id)
    const shows =
      item !== undefined && (item.visibleIf === undefined || evaluate(item.visibleIf, leaf) === 'true')
    known.set(id, shows)
    return shows
  }
  return visible
}

function currentLeaf(
  items: ReadonlyMap<string, InstrumentItem>,
  answers: Answers,
  visible: (id: string) => boolean,
): (wanted: Leaf) => Truth {
  return (wanted) => {
    const item = items.get(wanted.item)
    const answer = item !== undefined && visible(item.id) ? givenAnswer(item, answers) : undefined
    return matches(wanted, answer) ? 'true' : 'false'
  }
}

function matches(wanted: Leaf, answer: Answer | undefined): boolean {
  if (answer === undefined) return false
  if ('option' in wanted) {
    return (
      (answer.is === 'option' && answer.option === wanted.option) ||
      (answer.is === 'options' && answer.options.includes(wanted.option))
    )
  }
  return wanted.is === 'answered' || answer.is === wanted.is
}

function possibleMatch(wanted: Leaf, answer: Answer | undefined): Truth {
  if (answer === undefined) return 'open'
  if (isDoubt(answer)) return 'is' in wanted && wanted.is === 'answered' ? 'true' : 'open'
  return matches(wanted, answer) ? 'true' : 'false'
}

function toReach(truth: Truth): Reach {
  return truth === 'open' ? 'maybe' : truth === 'true' ? 'always' : 'never'
}

function itemsById(pack: InstrumentPack): ReadonlyMap<string, InstrumentItem> {
  return new Map(packItems(pack).map((item) => [item.id, item]))
}
