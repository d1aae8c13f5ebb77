import { answerIn } from '../../../app/answer-text.ts'
import { answersOf } from '../../../app/assess.ts'
import { givenAnswer, isDoubt } from '../../../domain/instrument/given-answer.ts'
import { visibleItems } from '../../../domain/instrument/visible-items.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** What came up in a form without a number: everything answered with something else than no or doubt. */
export function YesAnswers({ assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const locale = useLocale()
  const answers = answersOf(assessment)
  const found = visibleItems(pack, answers).flatMap((item) => {
    const answer = givenAnswer(item, answers)
    return answer && !isDoubt(answer) && answer.is !== 'no' ? [{ item, answer }] : []
  })
  return (
    <section aria-labelledby="yes-heading">
      <h2 id="yes-heading">{texts.assess.yesTitle}</h2>
      {found.length === 0 && <p class="soft">{texts.assess.yesNone}</p>}
      <ul class="plain-list">
        {found.map(({ item, answer }) => (
          <li key={item.id}>
            <ContentWords of={item.text} />
            {answer.is !== 'yes' && (
              <strong class="written">
                {' '}
                <ContentWords of={answerIn(item, answer, texts.instruments, locale)} />
              </strong>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
