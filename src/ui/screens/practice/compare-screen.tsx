import { useSignal } from '@preact/signals'
import { answerIn } from '../../../app/answer-text.ts'
import { isPlayed, playedOf, type Round, roundsOf } from '../../../app/practice-round.ts'
import type { Answer } from '../../../domain/answer.ts'
import { packItems } from '../../../domain/instrument/pack-items.ts'
import { compareLearners, type LearnersRow } from '../../../domain/practice/compare-learners.ts'
import { useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { routeHash } from '../../route.ts'
import { estimateText } from './estimate-text.ts'
import type { RoundProps } from './round-props.ts'

/** Two who have read the same words, side by side. What differs comes first; nobody is right here. */
export function CompareScreen(props: RoundProps) {
  const desk = useDesk()
  const t = useInside().practice
  const chosen = useSignal<string | undefined>(undefined)
  const { session, round, practice, pack } = props
  const done = roundsOf(desk, session).filter((each) => isPlayed(pack, each.assessment))
  const others = done.filter((each) => each.assessment.id !== round.assessment.id)
  const other = others.find((each) => each.assessment.id === chosen.value) ?? others.at(-1)
  const isWhole = other !== undefined && isPlayed(pack, round.assessment)

  return (
    <PageLayout
      heading={
        <PageHeading
          over={<ContentWords of={practice.title} />}
          lead={isWhole ? t.compareLead : undefined}
          focusOn="compare"
        >
          {t.compareTitle}
        </PageHeading>
      }
    >
      {others.length > 1 && (
        <SelectField
          label={t.compareWith}
          value={other?.assessment.id}
          options={others.map(({ assessment, learner }, i) => ({
            value: assessment.id,
            label: `${i + 1}. ${learner}`,
          }))}
          onChange={(id) => (chosen.value = id)}
        />
      )}
      {isWhole ? (
        <TwoReadings {...props} other={other} />
      ) : (
        <EmptyState title={t.compareTitle}>{t.compareNone}</EmptyState>
      )}
      <div class="form-actions">
        <Button href={routeHash({ at: 'practise', id: session.id, round: '', place: '' })}>
          {t.another}
        </Button>
        <Button href={routeHash({ at: 'practice' })}>{t.toPractice}</Button>
      </div>
    </PageLayout>
  )
}

function TwoReadings(props: RoundProps & { readonly other: Round }) {
  const texts = useInside()
  const t = texts.practice
  const { round, other, practice, pack } = props
  const one = playedOf(round.assessment)
  const two = playedOf(other.assessment)
  const rows = compareLearners(pack, one.answers, two.answers)
  const differ = rows.filter((row) => !row.alike)
  const alike = rows.filter((row) => row.alike)
  const shown = (some: readonly LearnersRow[]) =>
    some.map((row) => <Row key={row.item} {...props} row={row} />)
  return (
    <>
      <section aria-labelledby="compare-differ">
        <h2 id="compare-differ">{t.differTitle}</h2>
        {differ.length === 0 && <p class="soft">{t.differNone}</p>}
        {shown(differ)}
      </section>
      {practice.judgement && (
        <section aria-labelledby="compare-judgement">
          <h2 id="compare-judgement">{t.judgementTitle}</h2>
          {(['estimate', 'judgement'] as const).map((what) => (
            <article key={what} class="reading">
              <h3>{texts.assess[what]}</h3>
              <KeyValueList
                items={[
                  { key: round.learner, value: estimateText(texts, one[what]) },
                  { key: other.learner, value: estimateText(texts, two[what]) },
                ]}
              />
            </article>
          ))}
        </section>
      )}
      {alike.length > 0 && <Disclosure summary={t.alikeTitle(alike.length)}>{shown(alike)}</Disclosure>}
    </>
  )
}

function Row(props: RoundProps & { readonly other: Round; readonly row: LearnersRow }) {
  const texts = useInside()
  const t = texts.practice
  const locale = useLocale()
  const { round, other, row, practice, pack } = props
  const item = packItems(pack).find((each) => each.id === row.item)
  const said = practice.said.find((each) => each.item === row.item)
  if (!item) return null
  const inWords = (answer: Answer | undefined) =>
    answer ? <ContentWords of={answerIn(item, answer, texts.instruments, locale)} /> : t.noAnswer
  return (
    <article class="reading">
      <h3>
        <ContentWords of={item.text} />
      </h3>
      {said && (
        <blockquote class="reading-words">
          <ContentWords of={said.words} />
        </blockquote>
      )}
      <KeyValueList
        items={[
          { key: round.learner, value: inWords(row.one) },
          { key: other.learner, value: inWords(row.other) },
        ]}
      />
      {!row.alike && said?.why && (
        <Disclosure summary={t.refresherWhy}>
          <p>
            <ContentWords of={said.why} />
          </p>
        </Disclosure>
      )}
    </article>
  )
}
