import type { PracticeComparison } from '../../../domain/practice/compare-with-reference.ts'
import type { PracticeCase } from '../../../domain/practice/practice-case.ts'
import { useInside } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { estimateText } from './estimate-text.ts'

/** The person's estimate and the judgement, beside those of the reading. Not there where a form gives no level. */
export function FeedbackJudgement(props: {
  readonly comparison: PracticeComparison
  readonly practice: PracticeCase
}) {
  const texts = useInside()
  const t = texts.practice
  const { comparison, practice } = props
  if (!practice.estimate || !practice.judgement || !comparison.estimate || !comparison.judgement) return null
  const { estimate, judgement } = comparison
  return (
    <section aria-labelledby="feedback-judgement">
      <h2 id="feedback-judgement">{t.judgementTitle}</h2>
      <article class="reading">
        <h3>{texts.assess.estimate}</h3>
        <blockquote class="reading-words">
          <ContentWords of={practice.estimate.words} />
        </blockquote>
        <KeyValueList
          items={[
            { key: t.you, value: estimateText(texts, estimate.given) },
            { key: t.reading, value: estimateText(texts, practice.estimate.estimate) },
          ]}
        />
        <p>{t.estimates[estimate.verdict]}</p>
        <p>
          <ContentWords of={practice.estimate.why} />
        </p>
      </article>
      <article class="reading">
        <h3>{texts.assess.judgement}</h3>
        <KeyValueList
          items={[
            { key: t.you, value: estimateText(texts, judgement.given) },
            { key: t.reading, value: estimateText(texts, practice.judgement.level) },
          ]}
        />
        <p>{t.judgements[judgement.verdict]}</p>
        <p>
          <ContentWords of={practice.judgement.why} />
        </p>
      </article>
    </section>
  )
}
