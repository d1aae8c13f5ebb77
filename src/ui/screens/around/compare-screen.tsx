import { answerIn } from '../../../app/answer-text.ts'
import { dayOfAssessment, outcomeWords } from '../../../app/around.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { type CompareSide, compareAssessments } from '../../../app/compare-assessments.ts'
import { formatDay } from '../../../app/format.ts'
import type { AnswerChange } from '../../../domain/instrument/compare-answers.ts'
import { type Answers, givenAnswer } from '../../../domain/instrument/given-answer.ts'
import { plainLine, type WordsIn, wordsIn } from '../../../domain/words.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, LineOf, useMark } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { lazy } from '../../lazy.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { usePacksOf } from '../../use-packs.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import './around.css'

const ReadingGuide = lazy(() => import('./reading-guide.tsx').then((it) => it.ReadingGuide))

/** Any two assessments of a case: what changed, and which gaps were filled. */
export function CompareScreen(props: {
  readonly session: CaseSession
  readonly first: string
  readonly second: string
}) {
  const { router } = useApp()
  const t = useInside().around
  const label = useLabel()
  const markOf = useMark()
  const { session } = props
  const all = session.state.value.assessments.filter((assessment) => !assessment.abandoned)
  const packOf = usePacksOf(all)
  const sides = all.flatMap((assessment): CompareSide[] => {
    const pack = packOf(assessment)
    return pack ? [{ assessment, pack }] : []
  })
  const first = sides.find((side) => side.assessment.id === props.first) ?? sides[0]
  const second =
    sides.find((side) => side.assessment.id === props.second) ??
    sides.findLast((side) => side.assessment.pack === first?.assessment.pack && side !== first) ??
    sides.findLast((side) => side !== first)
  const options = sides.map((side) => {
    const { text, language } = label(side)
    return { value: side.assessment.id, label: text, lang: markOf(language) }
  })
  const go = (a: string, b: string) => router.replace({ at: 'compare', id: session.id, first: a, second: b })
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={t.compareLead} focusOn="compare">
            {t.compare}
          </PageHeading>
        </>
      }
    >
      {(!first || !second) && <p class="soft">{t.compareNone}</p>}
      {first && second && (
        <>
          <div class="form">
            <SelectField<string>
              label={t.compareFirst}
              value={first.assessment.id}
              options={options}
              onChange={(id) => go(id, second.assessment.id)}
            />
            <SelectField<string>
              label={t.compareSecond}
              value={second.assessment.id}
              options={options}
              onChange={(id) => go(first.assessment.id, id)}
            />
          </div>
          <InWords sides={[first, second]} />
          <Changes before={first} after={second} />
        </>
      )}
    </PageLayout>
  )
}

function useLabel(): (side: CompareSide) => WordsIn {
  const { now } = useApp()
  const t = useInside().around
  const locale = useLocale()
  return ({ assessment, pack }) => {
    const day = formatDay(dayOfAssessment(assessment), locale, now())
    const { text, language } = wordsIn(pack.title, locale)
    const isSigned = assessment.signatures.length > 0
    return { text: isSigned ? `${text}, ${day}` : `${text}, ${day} (${t.draft})`, language }
  }
}

function InWords({ sides }: { readonly sides: readonly CompareSide[] }) {
  const texts = useInside()
  const locale = useLocale()
  const label = useLabel()
  return (
    <section aria-labelledby="words-heading">
      <h2 id="words-heading">{texts.around.compareWords}</h2>
      {sides.map((side, i) => {
        const words = outcomeWords(side.assessment, side.pack, texts, locale)
        return (
          <article key={`${side.assessment.id}/${i === 0}`} class="around">
            <h3>
              <ContentWords of={label(side)} />
            </h3>
            {words.length === 0 && <p class="soft">{texts.around.noResult}</p>}
            {words.map((line) => (
              <p key={plainLine(line)}>
                <LineOf of={line} />
              </p>
            ))}
          </article>
        )
      })}
    </section>
  )
}

function Changes({ before, after }: { readonly before: CompareSide; readonly after: CompareSide }) {
  const texts = useInside()
  const t = texts.around
  const locale = useLocale()
  const compared = compareAssessments(before, after)
  const { over, changes } = compared
  const words = (answers: Answers, { item }: AnswerChange) => {
    const answer = givenAnswer(item, answers)
    return answer ? (
      <ContentWords of={answerIn(item, answer, texts.instruments, locale)} />
    ) : (
      texts.assess.unanswered
    )
  }
  const titles = { filled: t.compareFilled, reopened: t.compareReopened, changed: t.compareChanged } as const
  return (
    <>
      {over !== 'answers' && <Banner kind="info">{t.compareOver[over]}</Banner>}
      {over === 'otherInstrument' && (
        <Disclosure summary={t.readTitle}>
          <ReadingGuide />
        </Disclosure>
      )}
      {(over === 'answers' || over === 'conclusions') && changes.length === 0 && (
        <p class="soft">{t.compareNothing}</p>
      )}
      {(['filled', 'reopened', 'changed'] as const).map((kind) => {
        const those = changes.filter((change) => change.kind === kind)
        if (those.length === 0) return null
        return (
          <section key={kind} aria-labelledby={`changes-${kind}`}>
            <h2 id={`changes-${kind}`}>{titles[kind]}</h2>
            <ul class="plain-list">
              {those.map((change) => (
                <li key={change.item.id}>
                  <ContentWords of={change.item.text} />{' '}
                  <span class="soft">
                    {texts.assess.before}: {words(compared.before, change)} · {texts.assess.now}:{' '}
                    <strong>{words(compared.after, change)}</strong>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
