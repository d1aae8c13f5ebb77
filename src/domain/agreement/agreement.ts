import type { Answer } from '../answer.ts'
import { type Answers, givenAnswer } from '../instrument/given-answer.ts'
import type { InstrumentItem, InstrumentPack } from '../instrument/pack.ts'
import { packItems } from '../instrument/pack-items.ts'
import { visibleItems } from '../instrument/visible-items.ts'
import { type Kappa, kappaOf } from './kappa.ts'

export interface AgreementRow {
  readonly item: InstrumentItem
  readonly first: Answer | undefined
  readonly second: Answer | undefined
  readonly alike: boolean
  /** Words are read beside each other, and neither alike nor different. */
  readonly counted: boolean
}

export interface Agreement {
  /** Every item that at least one of them answered, in the order of the form. */
  readonly rows: readonly AgreementRow[]
  readonly counted: number
  readonly alike: number
  /** Rounded down, so that 100 means all of them. Undefined when nothing could be counted. */
  readonly percent: number | undefined
  readonly kappa: Kappa
}

/** How alike two assessments with one instrument are. The two are never made into one, and neither is right. */
export function agreementOf(pack: InstrumentPack, first: Answers, second: Answers): Agreement {
  const firstSaw = new Set(visibleItems(pack, first))
  const secondSaw = new Set(visibleItems(pack, second))
  const rows = packItems(pack).flatMap((item): AgreementRow[] => {
    const one = firstSaw.has(item) ? givenAnswer(item, first) : undefined
    const other = secondSaw.has(item) ? givenAnswer(item, second) : undefined
    if (!one && !other) return []
    const alike = meaningOf(one) === meaningOf(other)
    return [{ item, first: one, second: other, alike, counted: item.type !== 'text' }]
  })
  const counted = rows.filter((row) => row.counted)
  const alike = counted.filter((row) => row.alike).length
  return {
    rows,
    counted: counted.length,
    alike,
    percent: counted.length === 0 ? undefined : Math.floor((100 * alike) / counted.length),
    kappa: kappaOf(rows.flatMap(onSharedScale)),
  }
}

/** What was said, apart from who said so and when. The order in which several options were chosen says nothing. */
function meaningOf(answer: Answer | undefined): string {
  switch (answer?.is) {
    case undefined:
      return ''
    case 'options':
      return `options ${[...answer.options].sort().join(' ')}`
    case 'factor':
      return `factor ${answer.current ?? ''} ${answer.past ?? ''}`
    default:
      return JSON.stringify(answer)
  }
}

/**
 * Kappa asks how often two people would agree by chance, so its items have to share their categories: yes, no and
 * doubt, or the codes of a judged factor, each of its windows by itself. Options of different items share nothing.
 */
function onSharedScale({ item, first, second }: AgreementRow): readonly (readonly [string, string])[] {
  if (first?.is === 'factor' && second?.is === 'factor') {
    const windows = [
      [first.current, second.current],
      [first.past, second.past],
    ] as const
    return windows.flatMap(([one, other]) => (one && other ? [[one, other] as const] : []))
  }
  if (item.type !== 'yesNo' || !first || !second) return []
  return first.is === 'option' || second.is === 'option' ? [] : [[first.is, second.is]]
}
