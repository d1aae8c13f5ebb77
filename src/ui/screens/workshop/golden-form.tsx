import { useSignal } from '@preact/signals'
import { itemName } from '../../../app/fault-text.ts'
import {
  beginGoldenDraft,
  dropGoldenDraft,
  type GoldenDraft,
  goldenOf,
  goldenSections,
  keepGoldenDraft,
  rowsIn,
  withAnswer,
  withRowAnswer,
  withRowCount,
} from '../../../app/golden-draft.ts'
import { setGolden } from '../../../app/workshop.ts'
import type { RiskLevel } from '../../../domain/answer.ts'
import type { InstrumentPack, InstrumentSection } from '../../../domain/instrument/pack.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { saveProblem } from '../save-problem.ts'
import { GoldenAnswers } from './golden-answers.tsx'
import { NumberField } from './number-field.tsx'
import type { WorkshopProps } from './workshop-props.ts'

/**
 * One example as the manual has it: an answer to each question that has one there, and what they must give. Kept as it
 * is written, so a lock in the middle of a page loses nothing.
 */
export function GoldenForm({
  pack,
  t,
  onDone,
}: Omit<WorkshopProps, 'place'> & { readonly onDone: () => void }) {
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const draft = useSignal<GoldenDraft>(beginGoldenDraft(desk, pack.id))
  const problem = useSignal('')
  const change = (changed: GoldenDraft) => {
    draft.value = changed
    keepGoldenDraft(desk, pack.id, changed)
  }
  const leave = () => {
    void dropGoldenDraft(desk, pack.id)
    onDone()
  }

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    const golden = goldenOf(draft.value, { pack: pack.id, golden: desk.newId() })
    if (!golden) {
      problem.value = t.golden.needsMore
      return
    }
    const saved = await setGolden(desk, golden)
    if (saved.ok) leave()
    else problem.value = saveProblem(texts, saved.error.code)
  }

  const { title, source, answers } = draft.value
  return (
    <form class="form" onSubmit={save}>
      <h2>{t.golden.add}</h2>
      <TextField
        label={t.golden.name}
        value={title}
        onInput={(value) => change({ ...draft.value, title: value })}
      />
      <TextField
        label={t.golden.source}
        value={source}
        onInput={(value) => change({ ...draft.value, source: value })}
      />
      <h3>{t.golden.answers}</h3>
      {goldenSections(pack).map(({ section, items }) =>
        section.repeats ? (
          <SectionRows
            key={section.id}
            pack={pack}
            section={section}
            items={items}
            draft={draft.value}
            t={t}
            change={change}
          />
        ) : (
          <GoldenAnswers
            key={section.id}
            items={items}
            answers={answers}
            nameOf={(item) => itemName(pack, item.id, t, locale)}
            t={t}
            onAnswer={(item, answer) =>
              change({ ...draft.value, answers: withAnswer(answers, item, answer) })
            }
          />
        ),
      )}
      <Expected draft={draft.value} t={t} change={change} />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <div class="form-actions">
        <Button kind="primary" type="submit">
          {t.golden.save}
        </Button>
        <Button kind="plain" onClick={leave}>
          {t.edit.keep}
        </Button>
      </div>
    </form>
  )
}

interface PartProps {
  readonly draft: GoldenDraft
  readonly t: WorkshopProps['t']
  readonly change: (draft: GoldenDraft) => void
}

function Expected({ draft, t, change }: PartProps) {
  const levels = useLevels()
  const { sumMin, sumMax, levelFrom, levelTo } = draft
  return (
    <>
      <h3>{t.golden.expected}</h3>
      <div class="workshop-points">
        <NumberField
          label={t.golden.sumMin}
          value={sumMin}
          onChange={(sum) => change({ ...draft, sumMin: sum })}
        />
        <NumberField
          label={t.golden.sumMax}
          value={sumMax}
          onChange={(sum) => change({ ...draft, sumMax: sum })}
        />
      </div>
      <p class="soft small">{t.golden.sumHint}</p>
      <SelectField
        label={t.golden.levelFrom}
        value={levelFrom && String(levelFrom)}
        options={levels}
        onChange={(value) => change({ ...draft, levelFrom: Number(value) as RiskLevel })}
      />
      <SelectField
        label={t.golden.levelTo}
        value={levelTo && String(levelTo)}
        options={levels}
        onChange={(value) => change({ ...draft, levelTo: Number(value) as RiskLevel })}
      />
    </>
  )
}

function useLevels() {
  const { level } = useInside().instruments
  return ([1, 2, 3, 4] as const).map((value) => ({ value: String(value), label: level(value) }))
}

interface SectionRowsProps extends PartProps {
  readonly pack: InstrumentPack
  readonly section: InstrumentSection
  readonly items: InstrumentSection['items']
}

/** A part that is asked for each of several: how many there are in the example, and the answers for each of them. */
function SectionRows({ pack, section, items, draft, t, change }: SectionRowsProps) {
  const locale = useLocale()
  const { repeats } = section
  const rows = rowsIn(draft, section.id)
  if (!repeats) return null
  return (
    <fieldset class="golden-rows">
      <legend>
        <ContentWords of={section.title} />
      </legend>
      <SelectField
        label={t.golden.rowCount}
        value={rows ? String(rows.length) : ''}
        options={[
          { value: '', label: t.golden.rowsUnsaid },
          ...Array.from({ length: repeats.max + 1 }, (_, n) => ({ value: String(n), label: String(n) })),
        ]}
        onChange={(said) => change(withRowCount(draft, section.id, said === '' ? undefined : Number(said)))}
      />
      {rows?.map((answers, row) => (
        // Rows have no name but their place.
        <fieldset key={row} class="golden-row">
          <legend>
            <ContentWords of={{ sv: `${repeats.row.sv} ${row + 1}`, en: `${repeats.row.en} ${row + 1}` }} />
          </legend>
          <GoldenAnswers
            items={items}
            answers={answers}
            nameOf={(item) => itemName(pack, item.id, t, locale)}
            t={t}
            onAnswer={(item, answer) => change(withRowAnswer(draft, section.id, { row, item, answer }))}
          />
        </fieldset>
      ))}
    </fieldset>
  )
}
