import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { packUses } from '../../../app/pack-uses.ts'
import { practiceOf } from '../../../app/practice.ts'
import type { Day } from '../../../domain/answer.ts'
import { lastUses, type PackUse } from '../../../domain/practice/dormant-packs.ts'
import { useApp, useDesk } from '../../app-context.ts'

/** The last day by id of form; undefined while the cases are being looked through. */
export type LastUses = ReadonlyMap<string, Day> | undefined

/**
 * When each form was last used in real work, and while practising also when it was last practised. The real desk is
 * only read, and nothing but ids of forms and days comes from it.
 */
export function useLastUses(): LastUses {
  const { session, now } = useApp()
  const desk = useDesk()
  const inWork = useSignal<readonly PackUse[] | undefined>(undefined)
  const phase = session.phase.value
  const real = phase.is === 'open' ? phase.desk : undefined
  useEffect(() => {
    if (real) void packUses(real, now()).then((uses) => (inWork.value = uses))
  }, [real])
  return inWork.value && lastUses([...inWork.value, ...practiceOf(desk).log])
}
