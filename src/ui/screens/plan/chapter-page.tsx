import type { CaseSession } from '../../../app/case-session.ts'
import { chaptersOf, shownPrompts } from '../../../app/plan.ts'
import type { SafetyPlan } from '../../../domain/case-state.ts'
import type { PlanChapter, PlanPack } from '../../../domain/plan/plan-pack.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { FormLayout } from '../../frame/form-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { CardPreview } from './card-preview.tsx'
import { chapterScopes } from './chapter-scopes.ts'
import { FromSheets } from './from-sheets.tsx'
import { PlanPromptField } from './plan-prompt-field.tsx'

/** One chapter: sentences to complete in the person's own words, the card growing beside them. */
export function ChapterPage(props: {
  readonly session: CaseSession
  readonly pack: PlanPack
  readonly plan: SafetyPlan
  readonly chapter: PlanChapter
  readonly hrefOf: (chapter: number) => string
}) {
  const t = useInside().safety
  const { session, pack, plan, chapter, hrefOf: to } = props
  const all = chaptersOf(pack, plan)
  const last = all.length
  const number = all.indexOf(chapter) + 1
  return (
    <FormLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading
            over={t.chapterOf(number, last)}
            lead={<ContentWords of={chapter.lead} />}
            focusOn={chapter.id}
          >
            <ContentWords of={chapter.title} />
          </PageHeading>
        </>
      }
      {...(plan.child === undefined ? { aside: <CardPreview session={session} plan={plan} /> } : {})}
      actions={
        <>
          <Button href={to(number - 1)}>{number === 1 ? t.overview : t.previous}</Button>
          <Button kind="primary" href={to(number === last ? 0 : number + 1)}>
            {number === last ? t.overview : t.next}
          </Button>
        </>
      }
    >
      <RecordMark session={session} of={chapterScopes(chapter, plan)} />
      {chapter.from && <FromSheets session={session} sections={chapter.from} />}
      {shownPrompts(chapter, plan).map((prompt) => (
        <PlanPromptField key={prompt.id} session={session} plan={plan} prompt={prompt} />
      ))}
    </FormLayout>
  )
}
