import { useRef } from 'preact/hooks'
import { type Answer, FactorCode, Relevance } from '../../../domain/answer.ts'
import type { FactorAnswer } from '../../../domain/instrument/given-answer.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import type { Result } from '../../../lib/result.ts'
import { useInside } from '../../app-context.ts'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { SaveOnLeave } from '../save-on-leave.tsx'
import './judged.css'

/** One factor: a code for now and one for before, and what they stand on. */
export function FactorInput(props: {
  readonly item: InstrumentItem
  readonly answer: Answer | undefined
  readonly saving: boolean
  readonly disabled: boolean
  readonly draftKey: string
  readonly labelledBy: string
  readonly alone: boolean
  readonly give: (answer: Answer) => Promise<Result<unknown>>
}) {
  const { instruments, judged: t } = useInside()
  const { answer, give, disabled, draftKey } = props
  const given: FactorAnswer = answer?.is === 'factor' ? answer : { is: 'factor' }
  // A tap ends the writing of a source: both are saved in the same moment, and neither may be lost to the other.
  const latest = useRef(given)
  if (!props.saving) latest.current = given
  const change = (part: Partial<FactorAnswer>) => {
    latest.current = { ...latest.current, ...part }
    return give(latest.current)
  }
  const codes = FactorCode.options.map((value) => ({ value, label: instruments.codes[value] }))
  const hasMore = given.relevance !== undefined || given.source !== undefined || given.on !== undefined

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be named by the heading of the question
    <div class="factor-input" role="group" aria-labelledby={props.labelledBy}>
      <ChoiceGroup<FactorCode>
        legend={t.now}
        choices={codes}
        value={given.current}
        state={given.current && (props.saving ? 'saving' : 'saved')}
        digits={props.alone ? 'page' : 'group'}
        disabled={disabled}
        across
        onChoose={(current) => void change({ current })}
      />
      <ChoiceGroup<FactorCode>
        legend={t.before}
        choices={codes}
        value={given.past}
        disabled={disabled}
        across
        onChoose={(past) => void change({ past })}
      />
      <Disclosure summary={t.more} open={hasMore}>
        <div class="form">
          <ChoiceGroup<Relevance>
            legend={t.relevance}
            choices={Relevance.options.map((value) => ({ value, label: t.relevances[value] }))}
            value={given.relevance}
            disabled={disabled}
            across
            onChoose={(relevance) => void change({ relevance })}
          />
          <SaveOnLeave
            label={t.source}
            hint={t.sourceHint}
            value={given.source ?? ''}
            draftKey={`${draftKey}/source`}
            disabled={disabled}
            onSave={(source) => change({ source: source.slice(0, MAX_SOURCE) })}
          />
          <DayField
            label={t.sourceDay}
            value={given.on ?? ''}
            disabled={disabled}
            onChange={(on) => on !== '' && void change({ on })}
          />
        </div>
      </Disclosure>
    </div>
  )
}

/** As long as the answer's schema lets it be. */
const MAX_SOURCE = 500
