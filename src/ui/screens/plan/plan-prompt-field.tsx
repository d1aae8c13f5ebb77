import type { CaseSession } from '../../../app/case-session.ts'
import type { Answer } from '../../../domain/answer.ts'
import type { PlanPrompt } from '../../../domain/plan/plan-pack.ts'
import { ok } from '../../../lib/result.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import { HandlePrompt } from './handle-prompt.tsx'
import type { PromptProps } from './prompt-props.ts'
import { ToCardButton } from './to-card-button.tsx'

/** One sentence to complete. A place is not written here: it has a lock of its own and is never printed. */
export function PlanPromptField({ session, plan, prompt }: PromptProps) {
  const t = useInside().safety
  const answer = plan.values.get(prompt.id)?.shown
  const frozen = plan.signatures.length > 0
  const { write, problem } = useWrite()
  const give = (given: Answer) =>
    session.dispatch([{ type: 'plan.valueSet@1', data: { plan: plan.id, prompt: prompt.id, answer: given } }])

  if (prompt.location) {
    return (
      <section class="prompt">
        <p class="field-label">
          <ContentWords of={prompt.lead} />
        </p>
        <p class="soft">{t.locationElsewhere}</p>
        <div>
          <Button href={routeHash({ at: 'people', id: session.id })}>{t.toLocations}</Button>
        </div>
      </section>
    )
  }
  return (
    <section class="prompt">
      <PromptInput
        prompt={prompt}
        answer={answer}
        frozen={frozen}
        draftKey={`${plan.id}/${prompt.id}`}
        give={give}
        press={(given) => void write(give(given))}
      />
      <WriteProblem of={problem} />
      {prompt.workerNote && (
        <Disclosure summary={t.workerNote}>
          <p>
            <ContentWords of={prompt.workerNote} />
          </p>
        </Disclosure>
      )}
      {prompt.forCard && answer?.is === 'text' && !frozen && (
        <ToCardButton session={session} plan={plan} text={answer.text} />
      )}
      <HandlePrompt session={session} plan={plan} prompt={prompt} />
      {answer?.is === 'notAsked' && <p class="soft">{t.skipped}</p>}
    </section>
  )
}

function PromptInput(props: {
  readonly prompt: PlanPrompt
  readonly answer: Answer | undefined
  readonly frozen: boolean
  readonly draftKey: string
  readonly give: (answer: Answer) => ReturnType<CaseSession['dispatch']>
  /** Of an answer that is chosen: what goes wrong is said under the prompt. */
  readonly press: (answer: Answer) => void
}) {
  const t = useInside()
  const { prompt, answer, give, press, frozen } = props
  const lead = <ContentWords of={prompt.lead} />
  if (prompt.type === 'yesNo') {
    return (
      <ChoiceGroup
        legend={lead}
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: t.instruments.answers[value],
        }))}
        value={answer && answer.is !== 'text' ? (answer.is as 'yes' | 'no' | 'unknown') : undefined}
        state={answer ? 'saved' : undefined}
        disabled={frozen}
        across
        onChoose={(is) => press({ is })}
      />
    )
  }
  if (prompt.type === 'options') {
    const chosen = answer?.is === 'options' ? answer.options : []
    return (
      <fieldset class="several" disabled={frozen}>
        <legend>{lead}</legend>
        {prompt.hint && (
          <p class="soft">
            <ContentWords of={prompt.hint} />
          </p>
        )}
        {(prompt.options ?? []).map((option) => (
          <Checkbox
            key={option.id}
            label={<ContentWords of={option.text} />}
            checked={chosen.includes(option.id)}
            onChange={(checked) =>
              press({
                is: 'options',
                options: checked ? [...chosen, option.id] : chosen.filter((id) => id !== option.id),
              })
            }
          />
        ))}
      </fieldset>
    )
  }
  const isNumber = prompt.type === 'number'
  return (
    <SaveOnLeave
      label={
        prompt.unit ? (
          <>
            {lead} ({t.safety.minutes})
          </>
        ) : (
          lead
        )
      }
      hint={prompt.hint && <ContentWords of={prompt.hint} />}
      value={answer?.is === 'text' ? answer.text : answer?.is === 'number' ? String(answer.number) : ''}
      draftKey={props.draftKey}
      long={!isNumber}
      inputMode={isNumber ? 'numeric' : 'text'}
      disabled={frozen}
      refuse={(text) => (isNumber && !/^\d{0,5}$/.test(text.trim()) ? t.safety.numberWrong : undefined)}
      onSave={(text) =>
        text.trim() === '' && !answer
          ? Promise.resolve(ok(undefined))
          : isNumber && text.trim() !== ''
            ? give({ is: 'number', number: Number(text) })
            : give({ is: 'text', text })
      }
    />
  )
}
