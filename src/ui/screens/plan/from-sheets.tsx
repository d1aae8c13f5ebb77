import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { type Distance, openDistance } from '../../../app/distance.ts'
import { linesOf, rowChoices, sheetRows, sheetValues } from '../../../domain/sheet/read-sheet.ts'
import type { Sheet, SheetSection } from '../../../domain/sheet/sheet-pack.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords, Sentence } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { routeHash } from '../../route.ts'

/** Written on the sheets about distance and shown here: one place to write, two to read. */
export function FromSheets(props: {
  readonly session: CaseSession
  readonly sections: readonly { readonly sheet: string; readonly section: string }[]
}) {
  const t = useInside().safety
  const locale = useLocale()
  const distance = useSignal<Distance | undefined>(undefined)
  useEffect(() => {
    openDistance(locale).then((opened) => {
      if (opened.ok) distance.value = opened.value
    })
  }, [locale, distance])
  const sheets = distance.value?.pack.sheets ?? []
  return (
    <>
      {props.sections.map((wanted) => {
        const at = sheets.findIndex(({ id }) => id === wanted.sheet)
        const sheet = sheets[at]
        const section = sheet?.sections.find(({ id }) => id === wanted.section)
        if (!sheet || !section) return null
        return (
          <section key={`${sheet.id}/${section.id}`} class="prompt" aria-labelledby={`from-${section.id}`}>
            <p class="field-label" id={`from-${section.id}`}>
              <ContentWords of={section.title} />
            </p>
            <Written session={props.session} sheet={sheet} section={section} />
            <div>
              <Button kind="plain" href={routeHash({ at: 'distance', id: props.session.id, sheet: at + 1 })}>
                <Sentence say={t.writeOn} of={sheet.title} />
              </Button>
            </div>
          </section>
        )
      })}
    </>
  )
}

function Written(props: {
  readonly session: CaseSession
  readonly sheet: Sheet
  readonly section: SheetSection
}) {
  const t = useInside().safety
  const locale = useLocale()
  const { sheet, section } = props
  const { writes } = props.session.state.value
  const values = section.rows
    ? sheetRows(writes, sheet, section).map((row) => row.values)
    : [sheetValues(writes, sheet)]
  const written = values
    .map((each) => linesOf(section, each, locale, (prompt) => rowChoices(writes, sheet, prompt)))
    .filter((lines) => lines.length > 0)
  if (written.length === 0) return <p class="soft">{t.notWritten}</p>
  return (
    <>
      {written.map((lines, i) => (
        // Rows of one section never change place.
        <KeyValueList key={i} items={lines.map(({ name, value }) => ({ key: name, value }))} />
      ))}
    </>
  )
}
