import { factorGroups } from '../../../app/judged.ts'
import type { FactorCode } from '../../../domain/answer.ts'
import type { FactorAnswer } from '../../../domain/instrument/given-answer.ts'
import { useInside } from '../../app-context.ts'
import type { AssessmentProps } from './assessment-props.ts'
import './judged.css'
import { ContentWords } from '../../content-words.tsx'

/** What was judged, factor by factor, now and before. Letters with their words, and no sum anywhere. */
export function FactorOverview({ assessment, pack }: AssessmentProps) {
  const texts = useInside()
  const t = texts.judged
  const code = (value: FactorCode | undefined) => (value ? texts.instruments.codes[value] : t.notJudged)
  return (
    <section aria-labelledby="factors-heading">
      <h2 id="factors-heading">{t.factors}</h2>
      <p class="soft">{t.neverSummed}</p>
      {factorGroups(pack, assessment).map(({ section, rows }) => (
        <table key={section.id} class="factor-table">
          <caption>
            <ContentWords of={section.title} />
          </caption>
          <thead>
            <tr>
              <th scope="col">{t.factor}</th>
              <th scope="col">{t.now}</th>
              <th scope="col">{t.before}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ item, answer }) => (
              <tr key={item.id}>
                <th scope="row">
                  {item.number && <span class="soft">{item.number} </span>}
                  <ContentWords of={item.text} />
                  <GroundsOf answer={answer} />
                </th>
                <td data-label={t.now}>{code(answer?.current)}</td>
                <td data-label={t.before}>{code(answer?.past)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  )
}

function GroundsOf({ answer }: { readonly answer: FactorAnswer | undefined }) {
  const t = useInside().judged
  const parts = [
    answer?.relevance && `${t.relevanceShort}: ${t.relevances[answer.relevance].toLowerCase()}`,
    answer?.source && `${t.sourceShort}: ${answer.source}`,
    answer?.on,
  ].filter(Boolean)
  return parts.length > 0 ? <div class="soft small">{parts.join(' · ')}</div> : null
}
