import type { CaseSession } from '../../../app/case-session.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import { formatMonth } from '../../../app/format-month.ts'
import type { Incident } from '../../../domain/case-state.ts'
import type { IncidentField } from '../../../domain/event-fields.ts'
import { incidentsByMonth } from '../../../domain/incidents-by-month.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Button } from '../../parts/button.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { useKeptPlace } from '../../use-draft.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { AddRecord } from './add-record.tsx'
import { type RecordField, RecordForm } from './record-form.tsx'
import './around.css'

/** What has happened, month by month. A row of facts: nothing is counted into a level. */
export function IncidentsScreen(props: { readonly session: CaseSession }) {
  const { now } = useApp()
  const desk = useDesk()
  const t = useInside().around
  const locale = useLocale()
  const { session } = props
  const { incidents } = session.state.value
  // The one being written stands above the months: a changed day must not move it from under the hand.
  const writing = useKeptPlace(`${session.id}/incident/open`)
  const open = incidents.find((incident) => incident.id === writing.value)

  async function add() {
    const incident = desk.newId()
    const added = await session.dispatch([
      { type: 'incident.added@1', data: { incident } },
      { type: 'incident.fieldSet@1', data: { incident, field: 'on', value: dayOf(now()) } },
    ])
    if (added.ok) writing.set(incident)
    return added
  }
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <PageHeading lead={t.incidentsLead} focusOn="incidents">
            {t.incidents}
          </PageHeading>
        </>
      }
    >
      <div class="form-actions">
        {!open && <AddRecord label={t.incidentAdd} add={add} />}
        {incidents.length > 0 && (
          <Button href={routeHash({ at: 'print', id: session.id, what: 'incidents', of: '' })}>
            {t.print}
          </Button>
        )}
      </div>
      {open && (
        <section aria-labelledby="writing-heading">
          <h2 id="writing-heading">{t.incidentAdd}</h2>
          <IncidentForm key={open.id} session={session} incident={open} />
          <RecordMark session={session} of={`incident/${open.id}`} />
          <Button kind="primary" onClick={() => void writing.drop()}>
            {t.done}
          </Button>
        </section>
      )}
      {incidents.length === 0 && <p class="soft">{t.incidentsNone}</p>}
      {incidentsByMonth(incidents.filter((incident) => incident !== open)).map(
        ({ month, incidents: those }) => (
          <section key={month} aria-labelledby={`month-${month}`}>
            <h2 id={`month-${month}`}>
              {month === '' ? t.undated : formatMonth(month, locale)}{' '}
              <span class="soft">· {t.count(those.length)}</span>
            </h2>
            {those.map((incident) => (
              <OneIncident
                key={incident.id}
                session={session}
                incident={incident}
                onChange={() => writing.set(incident.id)}
              />
            ))}
          </section>
        ),
      )}
    </PageLayout>
  )
}

function OneIncident(props: {
  readonly session: CaseSession
  readonly incident: Incident
  readonly onChange: () => void
}) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.around
  const locale = useLocale()
  const shown = (field: IncidentField) => props.incident.fields[field]?.shown ?? ''
  const day = shown('on')
  const facts = [
    wordIn(t.incidentSeverities, shown('severity')),
    wordIn(t.incidentChannels, shown('channel')),
    wordIn(t.incidentPlaces, shown('place')),
    shown('time'),
  ].filter((fact) => fact !== '')
  return (
    <article class="around">
      <h3>{day === '' ? t.undated : formatDay(day, locale, now())}</h3>
      {facts.length > 0 && <p class="soft">{facts.join(' · ')}</p>}
      {shown('words') !== '' && <p class="note-text">{shown('words')}</p>}
      <RecordMark session={props.session} of={`incident/${props.incident.id}`} />
      <Button kind="plain" onClick={props.onChange}>
        {texts.cases.change}
      </Button>
    </article>
  )
}

function IncidentForm(props: { readonly session: CaseSession; readonly incident: Incident }) {
  const t = useInside().around
  const { session, incident } = props
  const fields: readonly RecordField<IncidentField>[] = [
    { field: 'on', kind: 'day' },
    { field: 'time', kind: 'line' },
    { field: 'words', kind: 'long', hint: t.incidentWordsHint },
    { field: 'channel', kind: 'choice', choices: t.incidentChannels },
    { field: 'place', kind: 'choice', choices: t.incidentPlaces },
    { field: 'severity', kind: 'choice', choices: t.incidentSeverities },
    { field: 'evidence', kind: 'choice', choices: t.incidentEvidence },
    { field: 'witness', kind: 'choice', choices: t.incidentWitnesses },
    { field: 'reported', kind: 'choice', choices: t.incidentReported },
  ]
  return (
    <RecordForm<IncidentField>
      fields={fields}
      labels={t.incidentFields}
      values={incident.fields}
      draftKey={`${session.id}/incident/${incident.id}`}
      set={(field, value) =>
        session.dispatch([{ type: 'incident.fieldSet@1', data: { incident: incident.id, field, value } }])
      }
      remove={(reason) =>
        session.dispatch([{ type: 'incident.removed@1', data: { incident: incident.id, reason } }])
      }
    />
  )
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? key
}
