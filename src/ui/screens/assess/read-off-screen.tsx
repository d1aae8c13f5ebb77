import { useSignal } from '@preact/signals'
import { conclusionsIn, judgedGap } from '../../../app/judged.ts'
import { useApp, useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { DayField } from '../../parts/day-field.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { saveProblem } from '../save-problem.ts'
import { AnswerInput } from './answer-input.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** Conclusions of a judged instrument, as somebody else wrote them: who, when, and where they were read. */
export function ReadOffScreen({ session, assessment, pack }: AssessmentProps) {
  const { router } = useApp()
  const texts = useInside()
  const t = texts.judged
  const saved = assessment.resultOrigin?.shown
  const takenBy = useSignal(saved?.takenBy ?? '')
  const takenOn = useSignal(saved?.takenOn ?? '')
  const readFrom = useSignal(saved?.readFrom ?? '')
  const problem = useSignal<string | undefined>(undefined)
  const ready = [takenBy, takenOn, readFrom].every((field) => field.value.trim() !== '')
  const concluded = judgedGap(pack, assessment) === undefined

  async function save(event: Event): Promise<void> {
    event.preventDefault()
    if (!ready || !concluded) return
    const data = {
      assessment: assessment.id,
      takenBy: takenBy.value.trim(),
      takenOn: takenOn.value,
      readFrom: readFrom.value.trim(),
    }
    const done = await session.dispatch([{ type: 'resultOrigin.set@1', data }])
    if (done.ok) router.go({ at: 'result', id: session.id, assessment: assessment.id })
    else problem.value = saveProblem(texts, done.error.code)
  }

  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading
            over={<ContentWords of={pack.title} />}
            lead={pack.paper && <ContentWords of={pack.paper.form} />}
          >
            {t.resultOnly}
          </PageHeading>
        </>
      }
    >
      <form class="form" onSubmit={save}>
        <TextField label={t.takenBy} value={takenBy.value} onInput={(text) => (takenBy.value = text)} />
        <DayField label={t.takenOn} value={takenOn.value} onChange={(day) => (takenOn.value = day)} />
        <TextField
          label={t.readFrom}
          hint={t.readFromHint}
          value={readFrom.value}
          onInput={(text) => (readFrom.value = text)}
        />
        {conclusionsIn(pack).map((item) => (
          <article key={item.id} class="form-item">
            <h2 id={`question-${item.id}`}>
              <ContentWords of={item.text} />
            </h2>
            <AnswerInput
              session={session}
              assessment={assessment}
              item={item}
              answer={assessment.answers.get(item.id)?.shown}
              labelledBy={`question-${item.id}`}
            />
          </article>
        ))}
        {problem.value && <Banner kind="info">{problem.value}</Banner>}
        <Button kind="primary" type="submit" disabled={!ready || !concluded}>
          {t.toSummary}
        </Button>
      </form>
    </PageLayout>
  )
}
