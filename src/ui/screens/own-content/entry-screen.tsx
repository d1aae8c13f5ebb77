import { useSignal } from '@preact/signals'
import { entryLines, type WordSources } from '../../../app/entry-words.ts'
import { dayOf } from '../../../app/format.ts'
import {
  type EditionWish,
  type EntryRow,
  entryTitle,
  placeOf,
  tagOf,
  writeEdition,
} from '../../../app/own-content.ts'
import { blankEntry } from '../../../domain/editions/entry-form.ts'
import { EditionKind } from '../../../domain/event-content.ts'
import { canonicalJson } from '../../../domain/frozen-text.ts'
import type { Result } from '../../../lib/result.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { ContentWords, useOption } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SelectField } from '../../parts/select-field.tsx'
import { routeHash } from '../../route.ts'
import { DraftText } from '../draft-text.tsx'
import { OurMark } from '../record-mark.tsx'
import { saveProblem } from '../save-problem.ts'
import { EntryForm } from './entry-form.tsx'
import { stateWords } from './entry-list.tsx'
import type { ContentProps, EntryProps } from './entry-props.ts'
import { Apart, Differences, EntryHistory, NewerFromUs } from './entry-versions.tsx'

/** One entry: how it reads, how it differs from ours, every version there has been, and a way to change it. */
export function EntryScreen(props: ContentProps & { readonly row: EntryRow }) {
  const desk = useDesk()
  const inside = useInside()
  const locale = useLocale()
  const { row, book, texts: t } = props
  const draftKey = `content/${row.kind}/${row.id}`
  const changing = useSignal(desk.drafts.get(draftKey) !== undefined)
  const said = useSignal<string | undefined>(undefined)
  const sources: WordSources = { book, texts: t, inside, locale }

  async function write(wish: EditionWish, reason = ''): Promise<Result<unknown>> {
    const saved = await writeEdition(desk, book, { kind: row.kind, id: row.id, reason }, wish)
    said.value = saved.ok ? t.saved : saveProblem(inside, saved.error.code)
    return saved
  }

  const entryProps: EntryProps = { ...props, sources, write }
  return (
    <PageLayout
      heading={
        <PageHeading over={t.kinds[row.kind]} lead={stateWords(row, t)} focusOn={row.id}>
          <ContentWords of={entryTitle(row.entry, locale)} />
        </PageHeading>
      }
    >
      <div role="status">{said.value && <p>{said.value}</p>}</div>
      {changing.value ? (
        <EntryForm
          {...props}
          kind={row.kind}
          entry={row.entry}
          draftKey={draftKey}
          onDone={(saved) => {
            changing.value = false
            scrollTo(0, 0)
            said.value = saved ? t.saved : undefined
          }}
        />
      ) : (
        <>
          {row.standing.unreadable && <Banner kind="info">{t.unreadable}</Banner>}
          <Apart {...entryProps} />
          <NewerFromUs {...entryProps} />
          <KeyValueList
            items={[
              ...placeLines(row, sources),
              ...entryLines(row.kind, row.entry, sources).map(({ name, value }) => ({
                key: name,
                value: <ContentWords of={value} />,
              })),
            ]}
          />
          {row.standing.is !== 'shipped' && <OurMark of={`content/${row.kind}/${row.id}`} />}
          <Actions
            {...entryProps}
            onChange={() => {
              changing.value = true
              scrollTo(0, 0)
            }}
          />
          <Differences {...entryProps} />
          <EntryHistory {...entryProps} />
        </>
      )}
      <div>
        <Button href={listOf(row.kind)}>{t.kinds[row.kind]}</Button>
      </div>
    </PageLayout>
  )
}

function Actions(props: EntryProps & { readonly onChange: () => void }) {
  const { row, texts: t, write } = props
  const hiding = useSignal(false)
  const { is } = row.standing
  if (hiding.value) {
    return (
      <DraftText
        label={t.hideReason}
        draftKey={`content/${row.kind}/${row.id}/hide`}
        onSave={(reason) => write({ is: 'hidden', entry: row.entry }, reason)}
        onClose={() => (hiding.value = false)}
      />
    )
  }
  return (
    <div class="form-actions">
      <Button kind="primary" onClick={props.onChange}>
        {t.change}
      </Button>
      {is === 'hidden' ? (
        <Button
          onClick={() =>
            void write(row.shipped && isAsShipped(row) ? { is: 'shipped' } : { is: 'own', entry: row.entry })
          }
        >
          {t.showAgain}
        </Button>
      ) : (
        <Button onClick={() => (hiding.value = true)}>{t.hide}</Button>
      )}
      {row.shipped && is !== 'shipped' && (
        <Button onClick={() => void write({ is: 'shipped' })}>{t.back}</Button>
      )}
    </div>
  )
}

/** Hidden without a word changed: shown again it is ours. */
function isAsShipped({ entry, shipped }: EntryRow): boolean {
  return shipped !== undefined && canonicalJson(entry) === canonicalJson(shipped)
}

function placeLines({ kind, entry }: EntryRow, { book, texts }: WordSources) {
  const place = placeOf(entry, book)
  return place && hasPlaces(kind)
    ? [{ key: texts.places[kind], value: <ContentWords of={place.title} /> }]
    : []
}

function hasPlaces(kind: EditionKind): kind is 'prompt' | 'tick' {
  return kind === 'prompt' || kind === 'tick'
}

function listOf(kind: EditionKind): string {
  return routeHash({ at: 'content', kind: EditionKind.options.indexOf(kind) + 1, entry: '' })
}

/** An entry of the organisation's own. Its id is kept with the draft, so that it is the same after a lock. */
export function NewEntryScreen(props: ContentProps & { readonly kind: EditionKind }) {
  const { now, router } = useApp()
  const desk = useDesk()
  const option = useOption()
  const { kind, book, texts: t } = props
  const draftKey = `content/${kind}/new`
  const id = useSignal(desk.drafts.get(`${draftKey}/id`) ?? `own-${desk.newId()}`)
  const place = useSignal<string | undefined>(desk.drafts.get(`${draftKey}/place`))
  const number = EditionKind.options.indexOf(kind) + 1
  const needsPlace = hasPlaces(kind) && place.value === undefined
  const entry = blankEntry(kind, { id: id.value, today: dayOf(now()), place: place.value ?? '' })
  desk.drafts.set(`${draftKey}/id`, id.value)
  return (
    <PageLayout
      heading={
        <PageHeading over={t.kinds[kind]} focusOn="new-entry">
          {t.newTitle}
        </PageHeading>
      }
    >
      {hasPlaces(kind) && (
        <SelectField<string>
          label={t.places[kind]}
          value={place.value}
          options={book.places[kind].map(({ id, title }) => option(id, title))}
          onChange={(chosen) => {
            place.value = chosen
            desk.drafts.set(`${draftKey}/place`, chosen)
          }}
        />
      )}
      {!needsPlace && (
        <EntryForm
          {...props}
          key={place.value}
          entry={entry}
          draftKey={draftKey}
          onDone={async (saved) => {
            await Promise.all([desk.drafts.drop(`${draftKey}/id`), desk.drafts.drop(`${draftKey}/place`)])
            router.replace({ at: 'content', kind: number, entry: saved ? tagOf(id.value) : '' })
          }}
        />
      )}
    </PageLayout>
  )
}
