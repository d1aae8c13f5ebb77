import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { knownInCase } from '../../../app/check-card.ts'
import { currentPlan, openPlanPack, openTellingWords } from '../../../app/plan.ts'
import type { PrintOptions } from '../../../app/print/print-of-plan.ts'
import { type ChildCardLine, childCardLines, MAX_CHILD_LINES } from '../../../domain/plan/child-card.ts'
import { extractsOf } from '../../../domain/plan/plan-extract.ts'
import { type Translatable, translatablePlan } from '../../../domain/translation/source-texts.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { useTranslationsIn } from '../../use-translations.ts'

interface OptionsProps {
  readonly session: CaseSession
  readonly what: string
  readonly of: string
  readonly options: PrintOptions
  readonly onChange: (options: PrintOptions) => void
}

/** How this one paper is to be: large, with a neutral first page, in two languages. */
export function OptionsForm(props: OptionsProps) {
  const t = useInside().planPrint
  const { what, options, onChange } = props
  return (
    <div class="form no-print">
      <Checkbox
        label={t.large}
        checked={options.large}
        onChange={(large) => onChange({ ...options, large })}
      />
      {what === 'plan' && (
        <SelectField<string>
          label={t.cover}
          hint={t.coverHint}
          value={options.cover}
          options={Object.entries(t.covers).map(([value, label]) => ({
            value: value === 'none' ? '' : value,
            label,
          }))}
          onChange={(cover) => onChange({ ...options, cover })}
        />
      )}
      {(what === 'plan' || what === 'extract') && <SecondLanguage {...props} />}
      {what === 'childCard' && <CardLines {...props} />}
    </div>
  )
}

/** Only where the organisation has loaded a reviewed translation, of this version or of one with the same words. */
function SecondLanguage({ session, of, options, onChange }: OptionsProps) {
  const t = useInside().planPrint
  const loaded = useTranslationsIn(useTranslatablePlan(session, of))
  const lacking = loaded.find(({ translation }) => translation.language === options.second)?.lacking ?? []
  if (loaded.length === 0) return <p class="soft">{t.noSecond}</p>
  return (
    <>
      <SelectField<string>
        label={t.second}
        value={options.second}
        options={[
          { value: '', label: t.onlyOne },
          ...loaded.map(({ translation: { language, name } }) => ({ value: language, label: name })),
        ]}
        onChange={(second) => onChange({ ...options, second })}
      />
      {lacking.length > 0 && (
        <Disclosure summary={t.secondLacks(lacking.length)}>
          <ul>
            {lacking.map((words, i) => (
              <li key={`${i}${words.sv}`}>
                <ContentWords of={words} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

function useTranslatablePlan(session: CaseSession, of: string): Translatable | undefined {
  const { organisation } = useDesk()
  const opened = useSignal<Translatable | undefined>(undefined)
  useEffect(() => {
    const state = session.state.peek()
    const wanted = extractsOf(state.writes).find(({ value }) => value.extract === of)?.value.plan ?? of
    const plan = state.plans.find(({ id }) => id === wanted) ?? currentPlan(state)
    if (!plan) return
    openPlanPack(plan, organisation.peek()).then((pack) => {
      if (pack.ok) opened.value = translatablePlan(pack.value)
    })
  }, [session, of, organisation, opened])
  return opened.value
}

/** Which lines the child wants, and what a line gives away. */
function CardLines({ session, of, options, onChange }: OptionsProps) {
  const texts = useInside()
  const t = texts.planPrint
  const lines = useCardLines(session, of)
  const { leftOut } = options
  const count = lines.filter(({ prompt }) => !leftOut.includes(prompt)).length
  return (
    <fieldset class="several">
      <legend>{t.cardLines}</legend>
      {lines.length === 0 && <p class="soft">{t.noCardLines}</p>}
      {count > MAX_CHILD_LINES && <p role="status">{t.tooMany(MAX_CHILD_LINES)}</p>}
      {lines.map(({ prompt, text, faults }) => (
        <div key={prompt}>
          <Checkbox
            label={text}
            checked={!leftOut.includes(prompt)}
            onChange={(checked) =>
              onChange({
                ...options,
                leftOut: checked ? leftOut.filter((id) => id !== prompt) : [...leftOut, prompt],
              })
            }
          />
          {faults.map(({ kind, from }) => (
            <p key={`${kind}${from}`} class="soft small">
              {texts.plan.card.faults[kind]}
            </p>
          ))}
        </div>
      ))}
    </fieldset>
  )
}

function useCardLines(session: CaseSession, of: string): readonly ChildCardLine[] {
  const locale = useLocale()
  const { organisation } = useDesk()
  const lines = useSignal<readonly ChildCardLine[]>([])
  useEffect(() => {
    const state = session.state.peek()
    const plan = state.plans.find(({ id }) => id === of)
    if (!plan) return
    Promise.all([openPlanPack(plan, organisation.peek()), openTellingWords(locale)]).then(
      ([pack, telling]) => {
        if (!pack.ok) return
        const values = new Map([...plan.values].map(([prompt, field]) => [prompt, field.shown] as const))
        lines.value = childCardLines(pack.value, values, { known: knownInCase(state), telling, locale })
      },
    )
  }, [session, of, organisation, locale, lines])
  return lines.value
}
