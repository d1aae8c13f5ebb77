import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { CaseSession } from '../../../app/case-session.ts'
import { type Distance, openDistance } from '../../../app/distance.ts'
import { openLifeChecks, TRIGGER_OF_SHEET, trendOf } from '../../../app/life-checks.ts'
import { sheetRows } from '../../../domain/sheet/read-sheet.ts'
import type { Sheet, SheetPack } from '../../../domain/sheet/sheet-pack.ts'
import { useInside, useLocale } from '../../app-context.ts'
import { Button } from '../../parts/button.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { routeHash } from '../../route.ts'
import { SheetPart } from '../distance/sheet-part.tsx'
import '../around/around.css'
import { ContentWords } from '../../content-words.tsx'

interface Tools {
  readonly pack: SheetPack
  readonly texts: Distance['texts']
}

/** Questions asked again and again: how life goes in a shelter, and after a police visit that led to no report. */
export function LifeSection({ session }: { readonly session: CaseSession }) {
  const t = useInside().followUp.life
  const tools = useTools()
  if (!tools) return null
  return (
    <section aria-labelledby="life-heading">
      <h2 id="life-heading">{t.title}</h2>
      {tools.pack.sheets.map((sheet) => (
        <OneCheck key={sheet.id} session={session} sheet={sheet} texts={tools.texts} />
      ))}
      {tools.pack.sheets.some((sheet) => isWritten(session, sheet)) && (
        <div>
          <Button href={routeHash({ at: 'print', id: session.id, what: 'life', of: '' })}>
            {tools.texts.print}
          </Button>
        </div>
      )}
    </section>
  )
}

function isWritten(session: CaseSession, sheet: Sheet): boolean {
  return sheet.sections.some((section) => sheetRows(session.state.value.writes, sheet, section).length > 0)
}

/** Unfolded while it is watched for or written on; otherwise one quiet line. */
function OneCheck(props: {
  readonly session: CaseSession
  readonly sheet: Sheet
  readonly texts: Tools['texts']
}) {
  const { session, sheet, texts } = props
  const state = session.state.value
  const isWatched = state.triggers.some(
    ({ set, closed }) => !closed && set.shown.rule === TRIGGER_OF_SHEET[sheet.id],
  )
  return (
    <Disclosure summary={<ContentWords of={sheet.title} />} open={isWatched || isWritten(session, sheet)}>
      <p class="soft">
        <ContentWords of={sheet.lead} />
      </p>
      <Trend session={session} sheet={sheet} />
      {sheet.sections.map((section) => (
        <SheetPart key={section.id} session={session} sheet={sheet} section={section} texts={texts} />
      ))}
    </Disclosure>
  )
}

function Trend({ session, sheet }: { readonly session: CaseSession; readonly sheet: Sheet }) {
  const t = useInside().followUp.life
  const locale = useLocale()
  const trend = trendOf(session.state.value.writes, sheet)
  const prompts = sheet.sections.flatMap((section) => section.prompts)
  const say = (ids: readonly string[]) =>
    prompts.filter(({ id }) => ids.includes(id)).map(({ label }) => label[locale])
  return (
    <div role="status">
      {trend && trend.failing.length > 0 && (
        <>
          <p>
            <strong>{t.failing(say(trend.failing))}</strong>
          </p>
          <Button href={routeHash({ at: 'plan', id: session.id, chapter: 0 })}>{t.toPlan}</Button>
        </>
      )}
      {trend && trend.worse.length > 0 && <p>{t.worse(say(trend.worse))}</p>}
      {trend && trend.better.length > 0 && <p>{t.better(say(trend.better))}</p>}
    </div>
  )
}

function useTools(): Tools | undefined {
  const locale = useLocale()
  const tools = useSignal<Tools | undefined>(undefined)
  useEffect(() => {
    Promise.all([openLifeChecks(), openDistance(locale)]).then(([pack, distance]) => {
      if (pack.ok && distance.ok) tools.value = { pack: pack.value, texts: distance.value.texts }
    })
  }, [locale, tools])
  return tools.value
}
