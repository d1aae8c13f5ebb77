import { useSignal } from '@preact/signals'
import type { CaseSession } from '../../../app/case-session.ts'
import { knownInCase } from '../../../app/check-card.ts'
import { dayOf } from '../../../app/format.ts'
import { extractDocument } from '../../../app/print/extract-document.ts'
import { factOf } from '../../../app/print/plan-document.ts'
import type { PrintTexts } from '../../../app/print/print-texts.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import { checkCard, type TellingWord } from '../../../domain/plan/memory-card.ts'
import type { PlanExtract } from '../../../domain/plan/plan-extract.ts'
import type { PlanSheetLine } from '../../../domain/plan/plan-sheet.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox } from '../../parts/checkbox.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useDraft } from '../../use-draft.ts'
import { PaperPreview } from '../print/paper.tsx'
import { saveProblem } from '../save-problem.ts'

interface ExtractProps {
  readonly session: CaseSession
  readonly plan: SafetyPlan
  readonly recipient: PlanExtract['recipient']
  readonly lines: readonly PlanSheetLine[]
  readonly telling: readonly TellingWord[]
  readonly printTexts: PrintTexts
}

const GROUNDS = ['consent', 'ownWish', 'law'] as const satisfies readonly PlanExtract['ground'][]

/** Nothing is chosen beforehand, and nothing is shown to print before it is written down who allowed it. */
export function ExtractForm(props: ExtractProps) {
  const { now, router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.planPrint
  const locale = useLocale()
  const { session, plan, recipient, lines, printTexts } = props
  const draftKey = `${plan.id}/extract`
  // What a school may know is not what an employer may: each has a choice of its own.
  const chosen = useDraft(`${draftKey}/${recipient}/lines`)
  const groundDraft = useDraft(`${draftKey}/${recipient}/ground`)
  const words = useDraft(draftKey)
  const isChosen = (prompt: string) => chosen.value.split(' ').includes(prompt)
  const ground = GROUNDS.find((value) => value === groundDraft.value)
  const problem = useSignal<string | undefined>(undefined)
  const leaving = lines.filter(({ prompt }) => isChosen(prompt))

  async function make(): Promise<void> {
    if (!ground) return
    const extract = desk.newId()
    const prompts = leaving.map(({ prompt }) => prompt)
    const data = { plan: plan.id, extract, recipient, prompts, ground, words: words.value }
    const saved = await session.dispatch([{ type: 'plan.extractMade@1', data }])
    if (!saved.ok) {
      problem.value = saveProblem(texts, saved.error.code)
      return
    }
    await Promise.all([chosen, groundDraft, words].map(({ drop }) => drop()))
    router.go({ at: 'print', id: session.id, what: 'extract', of: extract })
  }

  return (
    <>
      <fieldset class="several">
        <legend>{t.choose}</legend>
        {lines.map((line) => {
          const { name, value } = factOf(line, printTexts, locale, undefined)
          return (
            <Checkbox
              key={line.prompt}
              label={`${name} ${value}`}
              checked={isChosen(line.prompt)}
              onChange={(checked) => {
                const others = chosen.value.split(' ').filter((id) => id !== '' && id !== line.prompt)
                chosen.set([...others, ...(checked ? [line.prompt] : [])].join(' '))
              }}
            />
          )
        })}
      </fieldset>
      <SelectField<PlanExtract['ground']>
        label={t.ground}
        value={ground}
        options={GROUNDS.map((value) => ({ value, label: t.grounds[value] }))}
        onChange={groundDraft.set}
      />
      <TextField label={t.groundWords} value={words.value} onInput={words.set} />
      <Warnings {...props} leaving={leaving} />
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <section aria-labelledby="preview-heading">
        <h2 id="preview-heading">{t.preview}</h2>
        <PaperPreview
          printable={{
            document: extractDocument({ today: dayOf(now()), lines: leaving }, printTexts, locale),
            texts: printTexts,
          }}
        />
      </section>
      <div>
        <Button kind="primary" onClick={make} disabled={leaving.length === 0 || !ground}>
          {t.make}
        </Button>
      </div>
    </>
  )
}

/** A name may be needed here; a number in the case or a word that says why is pointed at. It stops nothing. */
function Warnings(props: ExtractProps & { readonly leaving: readonly PlanSheetLine[] }) {
  const texts = useInside()
  const { session, leaving, telling } = props
  const said = leaving.flatMap(({ answer }) => (answer.is === 'text' ? [answer.text] : []))
  const kinds = checkCard(said, knownInCase(session.state.value), telling).lines.flatMap(({ faults }) =>
    faults.map(({ kind }) => kind),
  )
  const told = [...new Set(kinds)].filter((kind) => !['tooLong', 'heading', 'empty'].includes(kind))
  if (told.length === 0) return null
  return (
    <Banner kind="info" title={texts.planPrint.check}>
      <ul>
        {told.map((kind) => (
          <li key={kind}>{texts.plan.card.faults[kind]}</li>
        ))}
      </ul>
    </Banner>
  )
}
