import type { Factor } from '../domain/bridge/factor.ts'
import type { CatalogueMeasure } from '../domain/bridge/measure.ts'
import type { Result } from '../lib/result.ts'
import type { CaseSession } from './case-session.ts'
import type { Desk } from './desk.ts'
import { chooseMeasure, isElsewhere, otherCaseOf, type Toolbox } from './manage.ts'

/**
 * Into the plan. Support for the one who uses violence is planned in their own case and only named here: it is written
 * there first, because a plan here must not speak of what stands nowhere. What it answers to here is not said there.
 */
export async function chooseWhereItBelongs(
  desk: Pick<Desk, 'openCase' | 'newId'>,
  session: CaseSession,
  chosen: { readonly measure: CatalogueMeasure; readonly title: string },
  tools: { readonly toolbox: Toolbox; readonly factors: readonly Factor[] },
): Promise<Result<void>> {
  const { measure, title } = chosen
  const state = session.state.value
  const other = isElsewhere(state, measure) ? otherCaseOf(state) : undefined
  if (other) {
    // One that cannot be opened is not written in; the plan here still says that it is meant.
    const opened = await desk.openCase(other)
    const there = opened.ok
      ? await chooseMeasure(opened.value, measure, tools.toolbox, [], { measure: desk.newId(), title })
      : undefined
    if (there && !there.ok) return there
  }
  return chooseMeasure(session, measure, tools.toolbox, tools.factors, { measure: desk.newId(), title })
}
