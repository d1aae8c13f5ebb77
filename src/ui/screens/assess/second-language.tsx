import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { translatableInstrument } from '../../../domain/translation/source-texts.ts'
import type { Translation } from '../../../domain/translation/translation.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { SegmentedControl } from '../../parts/segmented-control.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { useTranslationsIn } from '../../use-translations.ts'
import './second-language.css'

const KEPT = 'second-language'
const NONE = 'none'

export interface SecondLanguage {
  readonly choices: readonly Translation[]
  readonly chosen: Translation | undefined
  readonly choose: (language: string) => void
}

/** The language beside the Swedish. Chosen once and kept, sealed, for the questions to come. */
export function useSecondLanguage(pack: InstrumentPack): SecondLanguage {
  const desk = useDesk()
  const language = useSignal(desk.drafts.get(KEPT) ?? NONE)
  const now = useMemo(() => translatableInstrument(pack), [pack])
  const choices = useTranslationsIn(now).map(({ translation }) => translation)
  return {
    choices,
    chosen: choices.find((one) => one.language === language.value),
    choose: (next) => {
      language.value = next
      desk.drafts.set(KEPT, next)
    },
  }
}

/** Nothing at all where no translation is loaded. */
export function SecondLanguageChoice({ second }: { readonly second: SecondLanguage }) {
  const t = useInside().translations
  if (second.choices.length === 0) return null
  const options = [
    { value: NONE, label: t.noSecond },
    ...second.choices.map(({ language, name }) => ({ value: language, label: name })),
  ]
  const shared = {
    label: t.second,
    value: second.chosen?.language ?? NONE,
    options,
    onChange: second.choose,
  }
  return options.length <= 3 ? <SegmentedControl {...shared} /> : <SelectField {...shared} />
}

/** The question again, marked with its language and its direction; or that it is not there. */
export function SecondQuestion(props: { readonly of: Translation; readonly item: string }) {
  const t = useInside().translations
  const found = props.of.items.find(({ item }) => item === props.item)
  if (!found) return <p class="soft">{t.missing}</p>
  return (
    <p class="second-question" lang={props.of.language} dir={props.of.direction}>
      {found.text}
    </p>
  )
}

/** The words of an answer in the second language, for under the Swedish. Undefined: not translated. */
export function SecondAnswer(props: {
  readonly of: Translation
  readonly item: string
  readonly answer: string
}) {
  const words = wordsOf(props.of, props.item, props.answer)
  if (words === undefined) return null
  return (
    <span class="second-answer" lang={props.of.language} dir={props.of.direction}>
      {words}
    </span>
  )
}

function wordsOf(of: Translation, item: string, answer: string): string | undefined {
  const option = answer.replace(/^option:/, '')
  if (option !== answer)
    return of.items.find((one) => one.item === item)?.options.find((one) => one.option === option)?.text
  const common: Readonly<Record<string, string>> = of.answers
  return common[answer]
}
