import type { CaseSession } from '../../../app/case-session.ts'
import { TRACKS, tracksOf } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanTrack } from '../../../domain/plan/plan-pack.ts'
import { useInside } from '../../app-context.ts'
import { Checkbox } from '../../parts/checkbox.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'

/** A child's own plan is a plan of its own, and no track of this one. */
const OWN_TRACKS = ['stays', 'leaves', 'hasLeft'] as const

/** Several at once is common: somebody who stays may leave tomorrow. */
export function PlanTracks(props: { readonly session: CaseSession; readonly plan: SafetyPlan }) {
  const t = useInside().safety
  const { write, problem } = useWrite()
  const chosen = tracksOf(props.plan)
  const set = (options: PlanTrack[]) =>
    props.session.dispatch([
      {
        type: 'plan.valueSet@1',
        data: { plan: props.plan.id, prompt: TRACKS, answer: { is: 'options', options } },
      },
    ])
  return (
    <fieldset class="several">
      <legend>{t.tracks}</legend>
      <p class="soft">{t.tracksLead}</p>
      {OWN_TRACKS.map((track) => (
        <Checkbox
          key={track}
          label={t.track[track]}
          checked={chosen.includes(track)}
          onChange={(checked) =>
            void write(set(checked ? [...chosen, track] : chosen.filter((each) => each !== track)))
          }
        />
      ))}
      <WriteProblem of={problem} />
    </fieldset>
  )
}
