import { higherLevel } from '../../../app/agreement.ts'
import { answerIn } from '../../../app/answer-text.ts'
import { outcomeWords } from '../../../app/around.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatMoment } from '../../../app/format.ts'
import { agreementBetween } from '../../../app/pair-rows.ts'
import type { AgreementRow } from '../../../domain/agreement/agreement.ts'
import type { Pairing } from '../../../domain/agreement/pairings.ts'
import type { Assessment } from '../../../domain/case-state.ts'
import type { InstrumentPack } from '../../../domain/instrument/pack.ts'
import { plainLine } from '../../../domain/words.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { JointNote } from './joint-note.tsx'
import '../around/around.css'
import { ContentWords, LineOf } from '../../content-words.tsx'

/** The differences first, then the note the two write together; how alike they are comes last. */
export function OpenPair(props: {
  readonly session: CaseSession
  readonly pairing: Pairing
  readonly pack: InstrumentPack
}) {
  const texts = useInside()
  const t = texts.agreement
  const { session, pairing, pack } = props
  const { assessments } = session.state.value
  const first = assessments.find(({ id }) => id === pairing.first.assessment)
  const second = assessments.find(({ id }) => id === pairing.second.assessment)
  if (!first || !second) return null
  const sides = [first, second] as const
  const { rows, percent, alike, counted, kappa } = agreementBetween(pack, first, second)
  const different = rows.filter((row) => row.counted && !row.alike)
  const level = higherLevel(first, second)
  return (
    <>
      <section aria-labelledby="different">
        <h2 id="different">{t.differences}</h2>
        {different.length === 0 && <p class="soft">{t.noDifferences}</p>}
        <Rows rows={different} sides={sides} />
      </section>
      <section aria-labelledby="judgements">
        <h2 id="judgements">{t.judgements}</h2>
        {sides.map((side) => (
          <OneSide key={side.id} session={session} assessment={side} pack={pack} />
        ))}
        <Banner
          kind="info"
          title={level === undefined ? t.higherWords : t.higher(texts.instruments.level(level))}
        >
          {t.neverMerged}
        </Banner>
      </section>
      <JointNote session={session} pairing={pairing} />
      <section aria-labelledby="measure">
        <h2 id="measure">{t.measure}</h2>
        <p>{percent === undefined ? t.nothingCounted : t.percent(percent, alike, counted)}</p>
        <p>{t.kappa(kappa)}</p>
        <p class="soft">{t.percentHint}</p>
      </section>
      <Disclosure summary={`${t.alike} (${alike})`}>
        <Rows rows={rows.filter((row) => row.counted && row.alike)} sides={sides} />
      </Disclosure>
      {rows.some((row) => !row.counted) && (
        <Disclosure summary={t.words}>
          <Rows rows={rows.filter((row) => !row.counted)} sides={sides} />
        </Disclosure>
      )}
      <div class="form-actions">
        <Button href={routeHash({ at: 'print', id: session.id, what: 'agreement', of: first.id })}>
          {t.print}
        </Button>
      </div>
    </>
  )
}

function Rows(props: {
  readonly rows: readonly AgreementRow[]
  readonly sides: readonly [Assessment, Assessment]
}) {
  const texts = useInside()
  const locale = useLocale()
  const [first, second] = props.sides
  const said = ({ item }: AgreementRow, answer: AgreementRow['first']) =>
    answer ? (
      <ContentWords of={answerIn(item, answer, texts.instruments, locale)} />
    ) : (
      texts.agreement.unanswered
    )
  return (
    <ul class="plain-list">
      {props.rows.map((row) => (
        <li key={row.item.id}>
          <ContentWords of={row.item.text} />
          <br />
          <span class="soft">{first.signatures[0]?.name}:</span> <strong>{said(row, row.first)}</strong>
          <br />
          <span class="soft">{second.signatures[0]?.name}:</span> <strong>{said(row, row.second)}</strong>
        </li>
      ))}
    </ul>
  )
}

function OneSide(props: {
  readonly session: CaseSession
  readonly assessment: Assessment
  readonly pack: InstrumentPack
}) {
  const texts = useInside()
  const locale = useLocale()
  const { assessment, pack } = props
  const signature = assessment.signatures[0]
  if (!signature) return null
  return (
    <article class="around">
      <h3>
        <a href={routeHash({ at: 'result', id: props.session.id, assessment: assessment.id })}>
          {signature.name}
        </a>
      </h3>
      <p class="soft">
        {texts.assess.signed(signature.name, signature.role, formatMoment(signature.wall, locale))}
      </p>
      {outcomeWords(assessment, pack, texts, locale).map((line) => (
        <p key={plainLine(line)}>
          <LineOf of={line} />
        </p>
      ))}
    </article>
  )
}
