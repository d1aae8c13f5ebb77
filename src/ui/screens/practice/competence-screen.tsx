import { formatDay } from '../../../app/format.ts'
import { entryTitle } from '../../../app/practice-lists.ts'
import { competenceByMember, competenceOf } from '../../../domain/practice/competence.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'

/** Who has told that they practised what, and when, from every tablet of the organisation. Everybody sees the same. */
export function CompetenceScreen() {
  const { now } = useApp()
  const { organisation } = useDesk()
  const { competence: t, practice } = useInside()
  const locale = useLocale()
  const { members, writes } = organisation.value
  const people = competenceByMember(competenceOf(writes), members)
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="competence">
          {t.title}
        </PageHeading>
      }
    >
      {people.length === 0 && <p>{t.none}</p>}
      {people.map(({ member, told }) => (
        <List key={member.id} label={member.name.shown} heading>
          {told.map((entry) => (
            <ListRow
              key={entry.entry}
              title={<ContentWords of={entryTitle(entry)} />}
              next={entry.kind === 'refresher' ? practice.logRefresher : practice.logCase}
              day={formatDay(entry.on, locale, now())}
            />
          ))}
        </List>
      ))}
      <p class="soft small">{t.silent}</p>
    </PageLayout>
  )
}
