import { type Signal, useSignal } from '@preact/signals'
import type { InsideTexts } from '../../app/texts.ts'
import type { Result } from '../../lib/result.ts'
import { useInside } from '../app-context.ts'
import { Banner } from '../parts/banner.tsx'
import { saveProblem } from './save-problem.ts'

/** Runs one write and keeps the sentence about it, if it did not work. True when it is on disk. */
export type Write = (writing: Promise<Result<unknown>>) => Promise<boolean>

/** For what is saved by a press: the sentence about it stands where the press was, until one works. */
export function useWrite(): { readonly write: Write; readonly problem: Signal<string | undefined> } {
  const texts = useInside()
  const problem = useSignal<string | undefined>(undefined)
  return { problem, write: (writing) => writeTelling(writing, texts, problem) }
}

export async function writeTelling(
  writing: Promise<Result<unknown>>,
  texts: Pick<InsideTexts, 'saving'>,
  problem: Signal<string | undefined>,
): Promise<boolean> {
  const saved = await writing
  problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  return saved.ok
}

export function WriteProblem({ of }: { readonly of: Signal<string | undefined> }) {
  return of.value ? <Banner kind="info">{of.value}</Banner> : null
}
