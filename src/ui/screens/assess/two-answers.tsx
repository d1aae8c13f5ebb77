import { answerIn } from '../../../app/answer-text.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatMoment } from '../../../app/format.ts'
import type { Answer } from '../../../domain/answer.ts'
import type { Assessment, Field } from '../../../domain/case-state.ts'
import { disagrees } from '../../../domain/field.ts'
import type { InstrumentItem } from '../../../domain/instrument/pack.ts'
import { riskRank } from '../../../domain/instrument/risk-rank.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'

/** Two answers given apart, the one that means higher risk first. A person settles it; the app never does. */
export function TwoAnswers(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly item: InstrumentItem
  readonly field: Field<Answer>
}) {
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const { session, assessment, item, field } = props
  const { write, problem } = useWrite()
  if (!disagrees(field)) return null
  const versions = [...field.versions].sort((a, b) => riskRank(item, b.value) - riskRank(item, a.value))
  const nameOf = (actor: string) =>
    desk.organisation.value.members.find((member) => member.id === actor)?.name.shown ?? ''
  return (
    <Banner kind="info" title={texts.assess.twoAnswers}>
      <ul class="two-answers">
        {versions.map((version) => (
          <li key={version.event}>
            <strong>
              <ContentWords of={answerIn(item, version.value, texts.instruments, locale)} />
            </strong>
            <span class="soft">
              {texts.assess.twoAnswersBy(nameOf(version.actor), formatMoment(version.wall, locale))}
            </span>
            <Button
              kind="quiet"
              onClick={() =>
                void write(
                  session.dispatch([
                    {
                      type: 'answer.set@1',
                      data: { assessment: assessment.id, item: item.id, answer: version.value },
                    },
                  ]),
                )
              }
            >
              {texts.assess.choose}
            </Button>
          </li>
        ))}
      </ul>
      <WriteProblem of={problem} />
    </Banner>
  )
}
