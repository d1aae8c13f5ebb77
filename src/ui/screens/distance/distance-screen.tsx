import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { type Distance, openDistance } from '../../../app/distance.ts'
import { linesOf, sheetRows, sheetValues } from '../../../domain/sheet/read-sheet.ts'
import type { Sheet } from '../../../domain/sheet/sheet-pack.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { ContentWords } from '../../content-words.tsx'
import { PageLayout } from '../../frame/page-layout.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { routeHash } from '../../route.ts'
import { ProtectionBanner } from '../case/protection-banner.tsx'
import { SheetPart } from './sheet-part.tsx'
import '../around/around.css'

/** What distance asks for: one sheet at a time, or the list of them. Nothing has to be filled in. */
export function DistanceScreen(props: { readonly session: CaseSession; readonly sheet: number }) {
  const texts = useInside()
  const { session } = props
  const distance = useDistance()
  if (distance === 'refused') return <Banner kind="info">{texts.cases.contentMissing}</Banner>
  if (!distance) return null
  const sheet = distance.pack.sheets[props.sheet - 1]
  return (
    <PageLayout
      heading={
        <>
          <ProtectionBanner state={session.state.value} />
          <Heading distance={distance} sheet={sheet} />
        </>
      }
    >
      {sheet ? (
        <OneSheet key={sheet.id} session={session} distance={distance} sheet={sheet} />
      ) : (
        <AllSheets session={session} distance={distance} />
      )}
    </PageLayout>
  )
}

function Heading({ distance, sheet }: { readonly distance: Distance; readonly sheet: Sheet | undefined }) {
  const t = distance.texts
  return (
    <PageHeading
      over={sheet ? t.title : undefined}
      lead={sheet ? <ContentWords of={sheet.lead} /> : t.lead}
      focusOn={`distance-${sheet?.id ?? ''}`}
    >
      {sheet ? <ContentWords of={sheet.title} /> : t.title}
    </PageHeading>
  )
}

function AllSheets({ session, distance }: { readonly session: CaseSession; readonly distance: Distance }) {
  const locale = useLocale()
  const t = distance.texts
  const { id } = session
  const counts = distance.pack.sheets.map((sheet) => writtenOn(session, sheet, locale))
  return (
    <>
      <List label={t.all}>
        {distance.pack.sheets.map((sheet, i) => (
          <ListRow
            key={sheet.id}
            href={routeHash({ at: 'distance', id, sheet: i + 1 })}
            title={<ContentWords of={sheet.title} />}
            next={(counts[i] ?? 0) > 0 ? t.answered(counts[i] ?? 0) : undefined}
          />
        ))}
      </List>
      <NoAddress session={session} distance={distance} />
      {counts.some((count) => count > 0) && (
        <div>
          <Button href={routeHash({ at: 'print', id, what: 'distance', of: '' })}>{t.print}</Button>
        </div>
      )}
    </>
  )
}

function OneSheet(props: {
  readonly session: CaseSession
  readonly distance: Distance
  readonly sheet: Sheet
}) {
  const { session, distance, sheet } = props
  return (
    <>
      <NoAddress session={session} distance={distance} />
      {sheet.sections.map((section) => (
        <SheetPart
          key={section.id}
          session={session}
          sheet={sheet}
          section={section}
          texts={distance.texts}
        />
      ))}
      <div class="form-actions">
        <Button href={routeHash({ at: 'distance', id: session.id, sheet: 0 })}>{distance.texts.all}</Button>
        <Button href={routeHash({ at: 'print', id: session.id, what: 'distance', of: '' })}>
          {distance.texts.print}
        </Button>
      </div>
    </>
  )
}

function NoAddress({ session, distance }: { readonly session: CaseSession; readonly distance: Distance }) {
  const t = distance.texts
  return (
    <Banner
      kind="info"
      action={<Button href={routeHash({ at: 'people', id: session.id })}>{t.toLocations}</Button>}
    >
      {t.noAddress}
    </Banner>
  )
}

function writtenOn(session: CaseSession, sheet: Sheet, locale: 'sv' | 'en'): number {
  const { writes } = session.state.value
  const single = sheetValues(writes, sheet)
  return sheet.sections.reduce(
    (sum, section) =>
      sum +
      (section.rows ? sheetRows(writes, sheet, section).length : linesOf(section, single, locale).length),
    0,
  )
}

function useDistance(): Distance | 'refused' | undefined {
  const locale = useLocale()
  const distance = useSignal<Distance | 'refused' | undefined>(undefined)
  useEffect(() => {
    openDistance(locale).then((opened) => {
      distance.value = opened.ok ? opened.value : 'refused'
    })
  }, [locale, distance])
  return distance.value
}
