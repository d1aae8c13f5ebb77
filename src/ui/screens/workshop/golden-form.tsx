import { useSignal } from '@preact/signals'
import { itemName } from '../../../app/fault-text.ts'
import { setGolden } from '../../../app/workshop.ts'
import type { Answer, RiskLevel } from '../../../domain/answer.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, useOption } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { saveProblem } from '../save-problem.ts'
import { NumberField } from './number-field.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/** One example as the manual has it: an answer to each question that has one there, and what they must give. */
export function GoldenForm({
  pack,
  t,
  onDone,
}: Omit<WorkshopProps, 'place'> & { readonly onDone: () => void }) {
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const option = useOption()
  const title = useSignal('')
  const source = useSignal('')
  const answers = useSignal<ReadonlyMap<string, string>>(new Map())
  const sumMin = useSignal<number | undefined>(undefined)
  const sumMax = useSignal<number | undefined>(undefined)
  const levelFrom = useSignal<RiskLevel | undefined>(undefined)
  const levelTo = useSignal<RiskLevel | undefined>(undefined)
  const problem = useSignal('')
  const levels = ([1, 2, 3, 4] as const).map((level) => ({
    value: String(level),
    label: texts.instruments.level(level),
  }))

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const sum =
      sumMin.value === undefined ? undefined : { min: sumMin.value, max: sumMax.value ?? sumMin.value }
    const level = levelFrom.value && { from: levelFrom.value, to: levelTo.value ?? levelFrom.value }
    if (title.value.trim() === '' || (!sum && !level)) {
      problem.value = t.golden.needsMore
      return
    }
    const saved = await setGolden(desk, {
      pack: pack.id,
      golden: desk.newId(),
      title: title.value.trim(),
      source: source.value.trim(),
      answers: [...answers.value].flatMap(([item, said]) => {
        const answer = answerOf(said)
        return answer ? [{ item, answer }] : []
      }),
      expect: { ...(sum ? { sum } : {}), ...(level ? { level } : {}) },
    })
    if (saved.ok) onDone()
    else problem.value = saveProblem(texts, saved.error.code)
  }

  return (
    <form class="form" onSubmit={save}>
      <h2>{t.golden.add}</h2>
      <TextField label={t.golden.name} value={title.value} onInput={(value) => (title.value = value)} />
      <TextField label={t.golden.source} value={source.value} onInput={(value) => (source.value = value)} />
      <h3>{t.golden.answers}</h3>
      {packItems(pack)
        .filter(isAnswerable)
        .map((item) => (
          <SelectField
            key={item.id}
            label={<ContentWords of={itemName(pack, item.id, t, locale)} />}
            value={answers.value.get(item.id) ?? ''}
            options={[
              { value: '', label: t.golden.noAnswer },
              ...answersTo(item, texts.instruments.answers, option),
            ]}
            onChange={(value) => (answers.value = new Map([...answers.value, [item.id, value]]))}
          />
        ))}
      <h3>{t.golden.expected}</h3>
      <div class="workshop-points">
        <NumberField label={t.golden.sumMin} value={sumMin.value} onChange={(sum) => (sumMin.value = sum)} />
        <NumberField label={t.golden.sumMax} value={sumMax.value} onChange={(sum) => (sumMax.value = sum)} />
      </div>
      <p class="soft small">{t.golden.sumHint}</p>
      <SelectField
        label={t.golden.levelFrom}
        value={levelFrom.value && String(levelFrom.value)}
        options={levels}
        onChange={(value) => (levelFrom.value = Number(value) as RiskLevel)}
      />
      <SelectField
        label={t.golden.levelTo}
        value={levelTo.value && String(levelTo.value)}
        options={levels}
        onChange={(value) => (levelTo.value = Number(value) as RiskLevel)}
      />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t.golden.save}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t.edit.keep}
        </Button>
      </div>
    </form>
  )
}

/** Words, days and numbers count nothing. */
function isAnswerable(item: InstrumentItem): boolean {
  return item.type === 'yesNo' || item.type === 'option' || item.type === 'options'
}

function answersTo(
  item: InstrumentItem,
  words: Readonly<Record<'yes' | 'no' | 'unknown', string>>,
  option: ReturnType<typeof useOption>,
) {
  const plain = item.type === 'yesNo' ? (['yes', 'no', 'unknown'] as const) : (['unknown'] as const)
  const kind = item.type === 'options' ? 'options' : 'option'
  return [
    ...plain.map((value) => ({ value: value as string, label: words[value] })),
    ...[...(item.options ?? []), ...(item.ticks ?? [])].map((choice) =>
      option(`${kind} ${choice.id}`, choice.text),
    ),
  ]
}

function answerOf(said: string): Answer | undefined {
  if (said === 'yes' || said === 'no' || said === 'unknown') return { is: said }
  const [kind, option = ''] = said.split(' ')
  if (kind === 'options') return { is: 'options', options: [option] }
  return kind === 'option' ? { is: 'option', option } : undefined
}
