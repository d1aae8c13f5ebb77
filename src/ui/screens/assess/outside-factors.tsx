import { useSignal } from '@preact/signals'
import { useDesk, useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { DraftText } from '../draft-text.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** What matters and no question was about. */
export function OutsideFactors({ session, assessment }: AssessmentProps) {
  const desk = useDesk()
  const t = useInside().assess
  const adding = useSignal(false)
  const { write, problem } = useWrite()
  const frozen = assessment.signatures.length > 0
  if (frozen && assessment.outsideFactors.size === 0) return null
  return (
    <section aria-labelledby="outside-heading">
      <h2 id="outside-heading">{t.outside}</h2>
      {!frozen && <p class="soft">{t.outsideHint}</p>}
      <ul class="plain-list">
        {[...assessment.outsideFactors].map(([factor, field]) => (
          <li key={factor} class="with-action">
            <span class="written">{field.shown}</span>
            {!frozen && (
              <Button
                kind="plain"
                onClick={() =>
                  void write(
                    session.dispatch([
                      { type: 'outsideFactor.removed@1', data: { assessment: assessment.id, factor } },
                    ]),
                  )
                }
              >
                {t.removeOutside}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <WriteProblem of={problem} />
      {!frozen && !adding.value && <Button onClick={() => (adding.value = true)}>{t.addOutside}</Button>}
      {adding.value && (
        <DraftText
          id="outside-factor"
          label={t.outside}
          draftKey={`${assessment.id}/outside`}
          onSave={(text) =>
            session.dispatch([
              {
                type: 'outsideFactor.set@1',
                data: { assessment: assessment.id, factor: desk.newId(), text },
              },
            ])
          }
          onClose={() => (adding.value = false)}
        />
      )}
    </section>
  )
}
