import { formatDate } from '../../../app/format.ts'
import { loadStatement, STATEMENT_DATES, type StatementTexts } from '../../../app/guide.ts'
import { useDesk, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'

/** The accessibility statement. Names what is unknown, and leaves to the organisation what only it can say. */
export function StatementScreen() {
  const t = useLoaded(loadStatement)
  return t ? <Statement texts={t} /> : null
}

function Statement({ texts: t }: { readonly texts: StatementTexts }) {
  const locale = useLocale()
  const organisation = useDesk().organisation.value.organisation.name?.shown
  return (
    <PageLayout
      heading={
        <PageHeading focusOn="statement" lead={t.lead}>
          {t.title}
        </PageHeading>
      }
    >
      <Part title={t.degreeTitle} texts={[t.degree]} />
      <Part title={t.testedTitle} list={t.tested} />
      <Part title={t.notTestedTitle} list={t.notTested} />
      <Part title={t.limitsTitle} list={t.limits} />
      <Part title={t.otherWayTitle} texts={[t.otherWay]} />
      <Part title={t.organisation} texts={[organisation ?? t.unknown]} />
      <Part title={t.contactTitle} texts={[t.unknown]} />
      <Part
        title={t.supervisionTitle}
        texts={[t.supervision, t.law, t.lawSource(formatDate(STATEMENT_DATES.lawReadOn, locale))]}
      />
      <Part title={t.datesTitle} texts={[t.assessed(formatDate(STATEMENT_DATES.assessedOn, locale))]} />
      <Part title={t.published} texts={[t.unknown]} />
    </PageLayout>
  )
}

function Part(props: {
  readonly title: string
  readonly texts?: readonly string[]
  readonly list?: readonly string[]
}) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.texts?.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {props.list && (
        <ul>
          {props.list.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
