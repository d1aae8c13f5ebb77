import { useSignal } from '@preact/signals'
import { MANAGEMENT_WORDS, SCENARIO_CHOICES, SCENARIO_WORDS, scenarioWord } from '../../../app/judged.ts'
import type { Scenario } from '../../../domain/case-state.ts'
import { ScenarioField } from '../../../domain/event-fields.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import type { AssessmentProps } from './assessment-props.ts'
import './judged.css'

/** What may happen, one course at a time, each with what would lower its risk. */
export function Scenarios(props: AssessmentProps) {
  const desk = useDesk()
  const t = useInside().judged
  const { write, problem } = useWrite()
  const { session, assessment } = props
  const frozen = assessment.signatures.length > 0

  function add(): void {
    const data = { assessment: assessment.id, scenario: desk.newId() }
    void write(session.dispatch([{ type: 'scenario.added@1', data }]))
  }

  return (
    <section aria-labelledby="scenarios-heading">
      <h2 id="scenarios-heading">{t.scenarios}</h2>
      <p class="soft">{t.scenariosLead}</p>
      {assessment.scenarios.map((scenario, i) => (
        <article key={scenario.id} class="scenario">
          <h3>{t.scenario(i + 1)}</h3>
          <ScenarioFacts scenario={scenario} />
          {!frozen && <ChangeScenario {...props} scenario={scenario} />}
        </article>
      ))}
      <WriteProblem of={problem} />
      {!frozen && (
        <div>
          <Button kind="quiet" onClick={add}>
            {t.addScenario}
          </Button>
        </div>
      )}
    </section>
  )
}

type Choice = keyof typeof SCENARIO_CHOICES
const CHOICE_TEXTS = { imminence: 'imminences', severity: 'severities', likelihood: 'likelihoods' } as const

function ScenarioFacts({ scenario }: { readonly scenario: Scenario }) {
  const texts = useInside()
  const items = ScenarioField.options.flatMap((field) => {
    const value = scenario.fields[field]?.shown ?? ''
    if (value.trim() === '') return []
    return [{ key: texts.judged.scenarioFields[field], value: scenarioWord(field, value, texts) }]
  })
  return items.length > 0 ? <KeyValueList items={items} /> : null
}

/** A new one is open; it stays so while it is written. */
function ChangeScenario(props: AssessmentProps & { readonly scenario: Scenario }) {
  const t = useInside().judged
  const open = useSignal(Object.keys(props.scenario.fields).length === 0)
  return (
    <Disclosure summary={t.changeScenario} open={open.value} onToggle={(now) => (open.value = now)}>
      <ScenarioForm {...props} />
    </Disclosure>
  )
}

function ScenarioForm(props: AssessmentProps & { readonly scenario: Scenario }) {
  const t = useInside().judged
  const { session, assessment, scenario } = props
  const { write, problem } = useWrite()
  const set = (field: ScenarioField, value: string) =>
    session.dispatch([
      {
        type: 'scenario.fieldSet@1',
        data: { assessment: assessment.id, scenario: scenario.id, field, value },
      },
    ])
  const written = (field: ScenarioField) => (
    <SaveOnLeave
      key={field}
      label={t.scenarioFields[field]}
      value={scenario.fields[field]?.shown ?? ''}
      draftKey={`${assessment.id}/scenario/${scenario.id}/${field}`}
      long
      onSave={(text) => set(field, text)}
    />
  )
  return (
    <div class="form">
      {SCENARIO_WORDS.map(written)}
      {(Object.keys(SCENARIO_CHOICES) as Choice[]).map((field) => {
        const words: Readonly<Record<string, string>> = t[CHOICE_TEXTS[field]]
        return (
          <SelectField<string>
            key={field}
            label={t.scenarioFields[field]}
            value={scenario.fields[field]?.shown}
            options={SCENARIO_CHOICES[field].map((value) => ({ value, label: words[value] ?? value }))}
            onChange={(value) => void write(set(field, value))}
          />
        )
      })}
      <h4>{t.management}</h4>
      {MANAGEMENT_WORDS.map(written)}
      <div>
        <Button
          kind="plain"
          onClick={() =>
            void write(
              session.dispatch([
                { type: 'scenario.removed@1', data: { assessment: assessment.id, scenario: scenario.id } },
              ]),
            )
          }
        >
          {t.removeScenario}
        </Button>
        <WriteProblem of={problem} />
      </div>
    </div>
  )
}
