import type { GoldenResult } from '../../../domain/workshop/golden.ts'
import type { WorkshopProps } from './workshop-props.ts'

/** How an example came out, in one sentence. */
export function goldenWords(result: GoldenResult, t: WorkshopProps['t']): string {
  switch (result.is) {
    case 'right':
      return t.golden.right
    case 'wrong':
      return t.golden.wrong(
        span(result.got.sum.min, result.got.sum.max),
        span(result.got.level.from, result.got.level.to),
      )
    case 'answerless':
      return t.golden.answerless(result.items.length)
    case 'uncounted':
      return t.golden.uncountable
  }
}

export function span(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`
}
