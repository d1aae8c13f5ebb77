import { useSignal } from '@preact/signals'
import type { RiskLevel } from '../../../domain/answer.ts'
import { useApp, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { ChoiceGroup } from '../../parts/choice-group.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { saveProblem } from '../save-problem.ts'
import type { AssessmentProps } from './assessment-props.ts'

const LEVELS = ['1', '2', '3', '4'] as const
type Key = (typeof LEVELS)[number]

/** A level read off the paper form, with who made it and when. It is weighed like any other. */
export function PaperScreen({ session, assessment, pack }: AssessmentProps) {
  const { router } = useApp()
  const texts = useInside()
  const t = texts.assess
  const saved = assessment.paperResult?.shown
  const level = useSignal<Key | undefined>(saved ? (String(saved.level) as Key) : undefined)
  const takenOn = useSignal(saved?.takenOn ?? '')
  const takenBy = useSignal(saved?.takenBy ?? '')
  const problem = useSignal<string | undefined>(undefined)
  const ready = level.value !== undefined && takenOn.value !== '' && takenBy.value.trim() !== ''

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (!ready) return
    const data = {
      assessment: assessment.id,
      level: Number(level.value) as RiskLevel,
      takenOn: takenOn.value,
      takenBy: takenBy.value.trim(),
    }
    const done = await session.dispatch([{ type: 'paperResult.set@1', data }])
    if (done.ok) router.go({ at: 'result', id: session.id, assessment: assessment.id })
    else problem.value = saveProblem(texts, done.error.code)
  }

  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={pack.paper && <ContentWords of={pack.paper.form} />}>{t.paper}</PageHeading>
        </>
      }
    >
      <form class="form" onSubmit={save}>
        <ChoiceGroup<Key>
          legend={t.paperLevel}
          choices={LEVELS.map((value) => ({ value, label: `${value}` }))}
          value={level.value}
          across
          onChoose={(key) => (level.value = key)}
        />
        <DayField
          id="paper-day"
          label={t.paperDay}
          value={takenOn.value}
          onChange={(day) => (takenOn.value = day)}
        />
        <TextField
          id="paper-by"
          label={t.paperBy}
          value={takenBy.value}
          onInput={(text) => (takenBy.value = text)}
        />
        {problem.value && <Banner kind="info">{problem.value}</Banner>}
        <Button kind="primary" type="submit" disabled={!ready}>
          {texts.cases.save}
        </Button>
      </form>
    </PageLayout>
  )
}
