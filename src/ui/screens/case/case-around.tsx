import { standingOf } from '../../../app/agreement.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import { pairingsOf, pairingWith } from '../../../domain/agreement/pairings.ts'
import { contactsOf } from '../../../domain/contact/contacts-of.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PackName } from '../../content-words.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { routeHash } from '../../route.ts'
import { usePacks } from '../../use-packs.ts'

/** The way to what others have assessed, what has happened, what is asked, and what has changed. */
export function CaseAround(props: { readonly session: CaseSession }) {
  const t = useInside().around
  const { now } = useApp()
  const { agreement, contacts } = useInside()
  const locale = useLocale()
  const me = useDesk().me.value?.id
  const pairings = pairingsOf(props.session.state.value)
  const packs = usePacks(pairings.map((pairing) => pairing.pack))
  const { externals, incidents, questions, assessments } = props.session.state.value
  const { id } = props.session
  const sourceWords: Readonly<Record<string, string>> = t.externalSources
  const sources = externals.map((each) => sourceWords[each.fields.source?.shown ?? ''] ?? t.new)
  const lastContact = contactsOf(props.session.state.value)
    .flatMap(({ fields }) => fields.on?.shown || [])
    .sort()
    .at(-1)
  const open = questions.filter((question) => (question.fields.answer?.shown ?? '') === '').length
  const single = assessments.findLast(
    (each) => !each.abandoned && !pairingWith(props.session.state.value, each.id),
  )
  return (
    <List label={t.title} heading>
      <ListRow
        href={routeHash({ at: 'external', id })}
        title={t.external}
        next={sources.length > 0 ? sources.join(', ') : undefined}
      />
      <ListRow
        href={routeHash({ at: 'incidents', id })}
        title={t.incidents}
        next={incidents.length > 0 ? t.count(incidents.length) : undefined}
      />
      <ListRow
        href={routeHash({ at: 'contacts', id })}
        title={contacts.title}
        next={lastContact ? contacts.lastOn(formatDay(lastContact, locale, now())) : undefined}
      />
      <ListRow
        href={routeHash({ at: 'questions', id })}
        title={t.questions}
        next={open > 0 ? t.waiting(open) : undefined}
      />
      <ListRow href={routeHash({ at: 'distance', id, sheet: 0 })} title={t.distance} />
      {assessments.length > 1 && (
        <ListRow href={routeHash({ at: 'compare', id, first: '', second: '' })} title={t.compare} />
      )}
      {pairings.map((pairing) => (
        <ListRow
          key={pairing.id}
          href={routeHash({ at: 'agreement', id, assessment: pairing.first.assessment })}
          title={
            <>
              {agreement.title}: <PackName pack={packs.get(pairing.pack)} id={pairing.pack} />
            </>
          }
          next={agreement.standing[standingOf(pairing, me)]}
        />
      ))}
      {single && (
        <ListRow href={routeHash({ at: 'agreement', id, assessment: single.id })} title={agreement.ask} />
      )}
    </List>
  )
}
