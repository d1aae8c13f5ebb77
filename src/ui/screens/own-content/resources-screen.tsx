import { useSignal } from '@preact/signals'
import { dayOf, formatDay } from '../../../app/format.ts'
import { entryTitle, loadOwnContentTexts, type OwnContentTexts } from '../../../app/own-content.ts'
import { measuresOfKind } from '../../../app/resources.ts'
import type { ResourceField } from '../../../domain/event-content.ts'
import { isStale } from '../../../domain/numbers/national-number.ts'
import { type Resource, resourceKind, resourcesOf } from '../../../domain/resources/resources-of.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { useLoaded } from '../../use-loaded.ts'
import { AddRecord } from '../around/add-record.tsx'
import { type RecordField, RecordForm } from '../around/record-form.tsx'
import { OurMark } from '../record-mark.tsx'
import { useWrite, WriteProblem } from '../use-write.tsx'
import { useContentBook } from './use-content-book.ts'
import '../around/around.css'
import './own-content.css'

/** What there is near: whom to call, how fast, how far, and when somebody last asked. */
export function ResourcesScreen() {
  const desk = useDesk()
  const texts = useLoaded(loadOwnContentTexts)
  if (!texts) return null
  const t = texts.resource
  const resources = resourcesOf(desk.organisation.value)
  return (
    <PageLayout
      heading={
        <PageHeading lead={t.lead} focusOn="resources">
          {texts.resources}
        </PageHeading>
      }
    >
      <Banner kind="info">{texts.noPlaces}</Banner>
      {resources.length === 0 && <p class="soft">{t.none}</p>}
      {resources.map((resource) => (
        <OneResource key={resource.id} resource={resource} texts={texts} />
      ))}
      <AddRecord
        label={t.add}
        add={() => desk.writeOrganisation([{ type: 'resource.added@1', data: { resource: desk.newId() } }])}
      />
    </PageLayout>
  )
}

function OneResource({ resource, texts }: { readonly resource: Resource; readonly texts: OwnContentTexts }) {
  const { now } = useApp()
  const desk = useDesk()
  const inside = useInside()
  const locale = useLocale()
  const t = texts.resource
  const today = dayOf(now())
  const { id } = resource
  const kind = resourceKind(resource)
  const shown = (field: ResourceField) => resource.fields[field]?.shown ?? ''
  const { write, problem } = useWrite()
  const open = useSignal(Object.keys(resource.fields).length === 0)
  const set = (field: ResourceField, value: string) =>
    desk.writeOrganisation([{ type: 'resource.fieldSet@1', data: { resource: id, field, value } }])
  const fields: readonly RecordField<ResourceField>[] = [
    { field: 'kind', kind: 'choice', choices: t.kinds },
    { field: 'name', kind: 'line' },
    { field: 'contact', kind: 'line' },
    { field: 'leadTime', kind: 'line' },
    { field: 'travel', kind: 'line' },
    { field: 'note', kind: 'long' },
    { field: 'checkedOn', kind: 'day' },
  ]
  const facts = (['contact', 'leadTime', 'travel', 'note'] as const).flatMap((field) =>
    shown(field).trim() === '' ? [] : [{ key: t.fields[field], value: shown(field) }],
  )
  const checkedOn = shown('checkedOn')
  return (
    <article class="around resource">
      <h2>{[kind && t.kinds[kind], shown('name')].filter(Boolean).join(': ') || t.unnamed}</h2>
      <OurMark of={`resource/${id}`} />
      {facts.length > 0 && <KeyValueList items={facts} />}
      <p class="soft">
        {checkedOn === ''
          ? t.unchecked
          : isStale(checkedOn, today)
            ? t.old
            : t.checkedOn(formatDay(checkedOn, locale, now()))}
      </p>
      {kind && <UsedFor measures={measuresOfKind(kind)} texts={texts} />}
      <Button onClick={() => void write(set('checkedOn', today))} disabled={checkedOn === today}>
        {t.checkedNow}
      </Button>
      <WriteProblem of={problem} />
      <Disclosure summary={inside.cases.change} open={open.value} onToggle={(now) => (open.value = now)}>
        <RecordForm<ResourceField>
          fields={fields}
          labels={t.fields}
          values={resource.fields}
          draftKey={`resource/${id}`}
          set={set}
          remove={(reason) =>
            desk.writeOrganisation([{ type: 'resource.removed@1', data: { resource: id, reason } }])
          }
        />
      </Disclosure>
    </article>
  )
}

/** Which measures of the catalogue it makes possible; they say so where they are proposed. */
function UsedFor(props: { readonly measures: readonly string[]; readonly texts: OwnContentTexts }) {
  const locale = useLocale()
  const book = useContentBook()
  const titles = (book?.shipped.measure ?? [])
    .filter(({ id }) => props.measures.includes(id))
    .map((entry) => entryTitle(entry, locale).text)
  return titles.length > 0 ? <p class="soft">{props.texts.resource.usedFor(titles)}</p> : null
}
