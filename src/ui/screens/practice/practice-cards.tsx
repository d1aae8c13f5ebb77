import { useSignal } from '@preact/signals'
import { layOut } from '../../../app/practice.ts'
import { cards } from '../../../app/practice-lists.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { saveProblem } from '../save-problem.ts'

/** The invented cases, one card each. A case is laid out in the practice database the first time it is opened. */
export function PracticeCards() {
  const { router } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const t = texts.practice
  const locale = useLocale()
  const opening = useSignal<string | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function open(id: string): Promise<void> {
    opening.value = id
    const laid = await layOut(desk, id, locale)
    opening.value = undefined
    if (laid.ok) router.go({ at: 'practise', id: laid.value, round: '', place: '' })
    else problem.value = saveProblem(texts, laid.error.code)
  }

  return (
    <>
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
      <ul class="practice-cards" aria-label={t.casesTitle}>
        {cards.map(({ id, kind, title, lead }) => (
          <li key={id} class="card">
            <p class="card-over">{t.kinds[kind]}</p>
            <h2 class="card-title" id={`card-${id}`}>
              <ContentWords of={title} />
            </h2>
            <p class="card-text">
              <ContentWords of={lead} />
            </p>
            <div class="card-action">
              <Button busy={opening.value === id} describedBy={`card-${id}`} onClick={() => open(id)}>
                {t.openCase}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
