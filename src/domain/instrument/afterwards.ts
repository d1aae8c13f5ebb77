import type { Answers } from './given-answer.ts'
import type { InstrumentPack } from './pack.ts'
import { holdsNow } from './visible-items.ts'

export interface Afterwards {
  readonly suggests: InstrumentPack['after']['suggests']
  readonly tasks: InstrumentPack['after']['tasks']
}

/** Other forms to go on to, and tasks to leave, for these answers. Suggestions only: nothing is started by itself. */
export function afterwards(pack: InstrumentPack, answers: Answers): Afterwards {
  const due = (entry: { readonly when?: InstrumentPack['after']['tasks'][number]['when'] }) =>
    entry.when === undefined || holdsNow(pack, answers, entry.when)
  return { suggests: pack.after.suggests.filter(due), tasks: pack.after.tasks.filter(due) }
}
