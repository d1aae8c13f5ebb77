import type { CaseSession } from '../../../app/case-session.ts'
import { useDesk, useInside } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { CaseFields } from './case-fields.tsx'
import { Locations } from './locations.tsx'
import { PersonForm } from './person-form.tsx'

/** Who the case is about, how they can be reached, and the places that have a lock of their own. */
export function PeopleScreen(props: { readonly session: CaseSession }) {
  const desk = useDesk()
  const t = useInside().cases
  const { session } = props
  const state = session.state.value
  const add = (role: 'child' | 'other') =>
    session.dispatch([{ type: 'person.added@1', data: { person: desk.newId(), role } }])
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading over={state.fields.title?.shown} focusOn="people">
            {t.people}
          </PageHeading>
        </>
      }
    >
      <CaseFields session={session} />
      {state.people.map((person, i) => (
        <PersonForm key={person.id} session={session} person={person} number={i + 1} />
      ))}
      <div class="form-actions">
        <Button onClick={() => add('child')}>{t.addChild}</Button>
        <Button onClick={() => add('other')}>{t.addPerson}</Button>
      </div>
      {state.kind === 'exposed' && <LinkedCase session={session} />}
      <Locations session={session} />
    </PageLayout>
  )
}

function LinkedCase({ session }: { readonly session: CaseSession }) {
  const desk = useDesk()
  const t = useInside().cases
  const { links } = session.state.value
  return (
    <section aria-labelledby="linked-heading">
      <h2 id="linked-heading">{t.linked}</h2>
      {links.map(({ otherCase }) => (
        <p key={otherCase}>
          <a href={routeHash({ at: 'case', id: otherCase })}>
            {desk.cases.value.find((row) => row.caseId === otherCase)?.title ?? t.notFound}
          </a>{' '}
          <RecordMark session={session} of={`link/${otherCase}`} />
        </p>
      ))}
      {links.length === 0 && (
        <>
          <p class="soft">{t.linkedNone}</p>
          <Button href={routeHash({ at: 'newCase', linkTo: session.id })}>{t.createLinked}</Button>
        </>
      )}
    </section>
  )
}
