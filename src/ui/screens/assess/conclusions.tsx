import { answerIn } from '../../../app/answer-text.ts'
import { answersOf } from '../../../app/assess.ts'
import { formatDay } from '../../../app/format.ts'
import { conclusionsIn } from '../../../app/judged.ts'
import { givenAnswer } from '../../../domain/instrument/given-answer.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import type { AssessmentProps } from './assessment-props.ts'

/** The opinions, in the words they were chosen in. */
export function Conclusions({ assessment, pack }: AssessmentProps) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.judged
  const locale = useLocale()
  const answers = answersOf(assessment)
  const origin = assessment.resultOrigin?.shown
  return (
    <section aria-labelledby="conclusions-heading">
      <h2 id="conclusions-heading">{t.conclusions}</h2>
      {origin ? (
        <p>{t.origin(origin.takenBy, formatDay(origin.takenOn, locale, now()), origin.readFrom)}</p>
      ) : (
        <p class="soft">{t.conclusionsLead}</p>
      )}
      <KeyValueList
        items={conclusionsIn(pack)
          .filter((item) => item.optional !== true || givenAnswer(item, answers) !== undefined)
          .map((item) => {
            const answer = givenAnswer(item, answers)
            return {
              key: item.id,
              name: <ContentWords of={item.text} />,
              value: answer ? (
                <ContentWords of={answerIn(item, answer, texts.instruments, locale)} />
              ) : (
                texts.assess.unanswered
              ),
            }
          })}
      />
    </section>
  )
}
