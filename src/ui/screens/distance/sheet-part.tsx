import { dayOf, formatDay } from '../../../app/format.ts'
import { sumWords } from '../../../app/sheet-words.ts'
import type { Id } from '../../../domain/id.ts'
import type { RecordScope } from '../../../domain/record-level.ts'
import {
  isWorthAskingAgain,
  linesOf,
  rowChoices,
  type SheetRow,
  type SheetValues,
  sameJourney,
  sheetRows,
  sheetValues,
} from '../../../domain/sheet/read-sheet.ts'
import { useApp, useDesk, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { useKeptPlace } from '../../use-draft.ts'
import { RecordForm } from '../around/record-form.tsx'
import { RecordMark } from '../record-mark.tsx'
import { FromPlan } from './from-plan.tsx'
import { Journeys } from './journeys.tsx'
import { ReasonCounts } from './reason-counts.tsx'
import type { SheetPartProps } from './sheet-part-props.ts'
import { WatchDays } from './watch-days.tsx'

/** One section of a sheet: its prompts once, or once for every row. */
export function SheetPart(props: SheetPartProps) {
  const { session, sheet, section } = props
  const heading = `section-${section.id}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <ContentWords of={section.title} />
      </h2>
      {section.lead && (
        <p class="soft">
          <ContentWords of={section.lead} />
        </p>
      )}
      {section.rows ? (
        <Rows {...props} />
      ) : (
        <>
          <Prompts {...props} values={sheetValues(session.state.value.writes, sheet)} />
          <RecordMark session={session} of={writtenScopes(props)} />
          <WatchDays {...props} values={sheetValues(session.state.value.writes, sheet)} />
        </>
      )}
      <FromPlan {...props} />
      {section.because && <ReasonCounts {...props} />}
    </section>
  )
}

/** Of a section without rows: the prompts something is written at. */
function writtenScopes({ session, sheet, section }: SheetPartProps): readonly RecordScope[] {
  const values = sheetValues(session.state.value.writes, sheet)
  return section.prompts.flatMap(({ id }) => (values[id] ? [`sheet/${sheet.id}/one/${id}` as const] : []))
}

/** A new row is on the screen alone until something is written in it. */
function Rows(props: SheetPartProps) {
  const desk = useDesk()
  const { session, sheet, section, texts: t } = props
  const rows = sheetRows(session.state.value.writes, sheet, section)
  const writing = useKeptPlace(`${session.id}/${sheet.id}/${section.id}/open`)
  // Also over a lock: what is half written in a new row is found again by the row alone.
  const open = writing.value === '' ? undefined : writing.value
  const closed = rows.filter((row) => row.id !== open)
  return (
    <>
      {rows.length === 0 && open === undefined && <p class="soft">{t.noRows}</p>}
      {closed.map((row) => (
        <ClosedRow key={row.id} {...props} row={row} onChange={() => writing.set(row.id)} />
      ))}
      {open !== undefined && (
        <article key={open} class="around">
          <Prompts
            {...props}
            row={open}
            values={rows.find((row) => row.id === open)?.values ?? {}}
            onRemoved={() => void writing.drop()}
          />
          {rows.some((row) => row.id === open) && (
            <RecordMark session={session} of={`sheet/${sheet.id}/${open}`} />
          )}
          <Button kind="primary" onClick={() => void writing.drop()}>
            {t.done}
          </Button>
        </article>
      )}
      <Together {...props} rows={rows} />
      {open === undefined && (
        <div>
          <Button onClick={() => writing.set(desk.newId())}>
            {section.rows && <ContentWords of={section.rows.add} />}
          </Button>
        </div>
      )}
    </>
  )
}

function ClosedRow(props: SheetPartProps & { readonly row: SheetRow; readonly onChange: () => void }) {
  const { now } = useApp()
  const locale = useLocale()
  const { session, sheet, section, row, texts: t } = props
  const told = section.toldOn ? (row.values[section.toldOn]?.shown ?? '') : ''
  return (
    <article class="around">
      <KeyValueList
        items={linesOf(section, row.values, locale, (prompt) =>
          rowChoices(session.state.value.writes, sheet, prompt),
        ).map(({ name, value }) => ({ key: name, value }))}
      />
      <WatchDays {...props} values={row.values} />
      <RecordMark session={session} of={`sheet/${sheet.id}/${row.id}`} />
      {told !== '' && isWorthAskingAgain(told, dayOf(now())) && <p class="soft">{t.askAgain}</p>}
      <Button kind="plain" onClick={props.onChange}>
        {t.change}
      </Button>
    </article>
  )
}

/** What the rows come to together, and which of them may share a journey. */
function Together(props: SheetPartProps & { readonly rows: readonly SheetRow[] }) {
  const { now } = useApp()
  const locale = useLocale()
  const { section, rows, texts: t } = props
  const sums = sumWords(section, rows, locale)
  const journeys = sameJourney(section, rows)
  return (
    <>
      <div role="status">
        {sums.length > 0 && <p>{t.sum(sums)}</p>}
        {journeys.map(({ day, names }) => (
          <p key={day}>{day === '' ? t.noDay(names) : t.sameDay(formatDay(day, locale, now()), names)}</p>
        ))}
      </div>
      <Journeys {...props} />
    </>
  )
}

function Prompts(
  props: SheetPartProps & {
    readonly values: SheetValues
    readonly row?: Id
    readonly onRemoved?: () => void
  },
) {
  const locale = useLocale()
  const { session, sheet, section, values, row, onRemoved, texts: t } = props
  const KINDS = {
    line: 'line',
    text: 'long',
    number: 'number',
    day: 'day',
    choice: 'choice',
    row: 'choice',
  } as const
  const labels: Record<string, string> = {}
  const fields = section.prompts.map((prompt) => {
    const label = prompt.label[locale]
    labels[prompt.id] = prompt.unit ? `${label} (${prompt.unit[locale]})` : label
    return {
      field: prompt.id,
      kind: KINDS[prompt.type],
      choices:
        prompt.type === 'row'
          ? rowChoices(session.state.value.writes, sheet, prompt)
          : Object.fromEntries((prompt.options ?? []).map(({ id, text }) => [id, text[locale]])),
      ...(prompt.hint ? { hint: prompt.hint[locale] } : {}),
    }
  })
  async function remove(reason: string) {
    if (row === undefined) return { ok: true as const, value: undefined }
    const removed = await session.dispatch([
      { type: 'sheet.rowRemoved@1', data: { sheet: sheet.id, row, reason } },
    ])
    if (removed.ok) onRemoved?.()
    return removed
  }
  return (
    <RecordForm<string>
      fields={fields}
      labels={labels}
      values={values}
      draftKey={`${session.id}/sheet/${sheet.id}/${row ?? 'one'}`}
      numberWrong={t.numberWrong}
      set={(prompt, value) =>
        session.dispatch([
          {
            type: 'sheet.valueSet@1',
            data: { sheet: sheet.id, prompt, value, ...(row === undefined ? {} : { row }) },
          },
        ])
      }
      {...(row !== undefined && Object.keys(values).length > 0 ? { remove } : {})}
    />
  )
}
