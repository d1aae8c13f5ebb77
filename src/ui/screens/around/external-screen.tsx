import { useSignal } from '@preact/signals'
import { dayOfAssessment, outcomeWords } from '../../../app/around.ts'
import type { CaseSession } from '../../../app/case-session.ts'
import { formatDay } from '../../../app/format.ts'
import type { ExternalAssessment } from '../../../domain/case-state.ts'
import type { ExternalField } from '../../../domain/event-fields.ts'
import { plainLine } from '../../../domain/words.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ListDetailLayout } from '../../frame/list-detail-layout.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { usePacksOf } from '../../use-packs.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { RecordMark } from '../record-mark.tsx'
import { AddRecord } from './add-record.tsx'
import { Attachments } from './attachments.tsx'
import { type RecordField, RecordForm } from './record-form.tsx'
import './around.css'
import { ContentWords, LineOf } from '../../content-words.tsx'
import { lazy } from '../../lazy.tsx'

const ReadingGuide = lazy(() => import('./reading-guide.tsx').then((it) => it.ReadingGuide))

/** Ours and theirs, side by side, each in its own words. Nothing is converted and nothing is merged. */
export function ExternalScreen(props: { readonly session: CaseSession }) {
  const desk = useDesk()
  const t = useInside().around
  const { session } = props
  const state = session.state.value
  return (
    <PageLayout
      width="whole"
      heading={
        <>
          <ProtectionBanner state={state} />
          <PageHeading lead={t.externalLead} focusOn="external">
            {t.external}
          </PageHeading>
        </>
      }
    >
      <Banner kind="info">{t.externalNever}</Banner>
      <Disclosure summary={t.readTitle}>
        <ReadingGuide />
      </Disclosure>
      <ListDetailLayout
        narrow="both"
        list={<OurAssessments session={session} />}
        detail={
          <section aria-labelledby="others-heading">
            <h2 id="others-heading">{t.externalOthers}</h2>
            {state.externals.length === 0 && <p class="soft">{t.externalNone}</p>}
            {state.externals.map((external) => (
              <OneExternal key={external.id} session={session} external={external} />
            ))}
            <div class="form-actions">
              <AddRecord
                label={t.externalAdd}
                add={() => session.dispatch([{ type: 'external.added@1', data: { external: desk.newId() } }])}
              />
              {state.externals.length > 0 && (
                <Button href={routeHash({ at: 'print', id: session.id, what: 'external', of: '' })}>
                  {t.print}
                </Button>
              )}
            </div>
          </section>
        }
      />
    </PageLayout>
  )
}

function OurAssessments({ session }: { readonly session: CaseSession }) {
  const { now } = useApp()
  const texts = useInside()
  const locale = useLocale()
  const ours = session.state.value.assessments.filter(
    (assessment) => assessment.signatures.length > 0 && !assessment.abandoned,
  )
  const packOf = usePacksOf(ours)
  return (
    <section aria-labelledby="ours-heading">
      <h2 id="ours-heading">{texts.around.externalOurs}</h2>
      {ours.length === 0 && <p class="soft">{texts.around.noResult}</p>}
      {ours.map((assessment) => {
        const pack = packOf(assessment)
        if (!pack) return null
        return (
          <article key={assessment.id} class="around">
            <h3>
              <a href={routeHash({ at: 'result', id: session.id, assessment: assessment.id })}>
                <ContentWords of={pack.title} />
              </a>
            </h3>
            <p class="soft">{formatDay(dayOfAssessment(assessment), locale, now())}</p>
            {outcomeWords(assessment, pack, texts, locale).map((line) => (
              <p key={plainLine(line)}>
                <LineOf of={line} />
              </p>
            ))}
            <RecordMark session={session} of={`assessment/${assessment.id}`} />
          </article>
        )
      })}
    </section>
  )
}

function OneExternal(props: { readonly session: CaseSession; readonly external: ExternalAssessment }) {
  const { now } = useApp()
  const texts = useInside()
  const t = texts.around
  const locale = useLocale()
  const { session, external } = props
  const shown = (field: ExternalField) => external.fields[field]?.shown ?? ''
  const open = useSignal(Object.keys(external.fields).length === 0)
  const sources: Readonly<Record<string, string>> = t.externalSources
  const fields: readonly RecordField<ExternalField>[] = [
    { field: 'source', kind: 'choice', choices: sources },
    { field: 'role', kind: 'line' },
    { field: 'madeOn', kind: 'day' },
    { field: 'tool', kind: 'line' },
    { field: 'outcome', kind: 'long' },
    { field: 'document', kind: 'line' },
  ]
  const facts = (['role', 'tool', 'outcome', 'document'] as const).flatMap((field) =>
    shown(field).trim() === '' ? [] : [{ key: t.externalFields[field], value: shown(field) }],
  )
  return (
    <article class="around">
      <h3>{sources[shown('source')] ?? t.new}</h3>
      {shown('madeOn') !== '' && <p class="soft">{formatDay(shown('madeOn'), locale, now())}</p>}
      {facts.length > 0 && <KeyValueList items={facts} />}
      <RecordMark session={session} of={`external/${external.id}`} />
      <Attachments session={session} to={external.id} />
      <Disclosure summary={texts.cases.change} open={open.value} onToggle={(now) => (open.value = now)}>
        <RecordForm<ExternalField>
          fields={fields}
          labels={t.externalFields}
          values={external.fields}
          draftKey={`${session.id}/external/${external.id}`}
          set={(field, value) =>
            session.dispatch([{ type: 'external.fieldSet@1', data: { external: external.id, field, value } }])
          }
          remove={(reason) =>
            session.dispatch([{ type: 'external.removed@1', data: { external: external.id, reason } }])
          }
        />
      </Disclosure>
    </article>
  )
}
