import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import { nextStepOf } from '../../../domain/next-step.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { routeHash } from '../../route.ts'
import { RecordMark } from '../record-mark.tsx'

/** The facts that matter before every contact. */
export function CaseFacts(props: { readonly session: CaseSession }) {
  const { now } = useApp()
  const t = useInside().cases
  const locale = useLocale()
  const state = props.session.state.value
  const children = state.people.filter((person) => person.role === 'child')
  const names = children.map((child, i) => child.fields.name?.shown || t.childUnnamed(i + 1))
  const on = nextStepOf(state).on
  const rows = [
    { key: t.safeContact, value: state.fields.safeContact?.shown ?? '' },
    { key: t.contactNever, value: state.fields.contactNever?.shown ?? '' },
    { key: t.children, value: names.length > 0 ? names.join(', ') : t.childrenNone },
    { key: t.nextStep, value: on ? formatDay(on, locale, now()) : '' },
  ].filter((row) => row.value !== '')
  return (
    <section aria-labelledby="case-facts">
      <h2 id="case-facts">{t.facts}</h2>
      <KeyValueList items={rows} />
      <RecordMark session={props.session} of={['case', 'person']} />
      <div>
        <Button kind="plain" href={routeHash({ at: 'people', id: props.session.id })}>
          {t.change}
        </Button>
      </div>
    </section>
  )
}
