import type { CaseSession } from '../../../app/case-session.ts'
import { withoutEvaluation } from '../../../domain/follow-up/evaluations.ts'
import { useInside } from '../../app-context.ts'
import { SaveOnLeave } from '../save-on-leave.tsx'

/** Measures that ended without a word on how it went, each with a line to write it on. */
export function Evaluations({ session }: { readonly session: CaseSession }) {
  const t = useInside().followUp.close
  const owed = withoutEvaluation(session.state.value)
  if (owed.length === 0) return null
  return (
    <section aria-labelledby="evaluate-heading">
      <h2 id="evaluate-heading">{t.evaluate}</h2>
      <p class="soft">{t.evaluateLead}</p>
      {owed.map(({ measure, field }) => (
        <SaveOnLeave
          key={measure.id}
          label={measure.title}
          hint={field === 'effect' ? t.effect : t.declined}
          value=""
          long
          draftKey={`${session.id}/measure/${measure.id}/${field}`}
          onSave={(value) =>
            session.dispatch([{ type: 'measure.fieldSet@1', data: { measure: measure.id, field, value } }])
          }
        />
      ))}
    </section>
  )
}
