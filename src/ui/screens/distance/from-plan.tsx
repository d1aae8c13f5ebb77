import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { currentPlan, openPlanPack } from '../../../app/plan.ts'
import { factOf } from '../../../app/print/plan-document.ts'
import { loadPrintTexts, type PrintTexts } from '../../../app/print/print-texts.ts'
import type { PlanPack } from '../../../domain/plan/plan-pack.ts'
import { planSheetOf } from '../../../domain/plan/plan-sheet.ts'
import { plainText } from '../../../domain/print/print-text.ts'
import { useDesk, useLocale } from '../../app-context.ts'
import { LineOf } from '../../content-words.tsx'
import { Disclosure } from '../../parts/disclosure.tsx'
import { KeyValueList } from '../../parts/key-value-list.tsx'
import { routeHash } from '../../route.ts'
import type { SheetPartProps } from './sheet-part-props.ts'

/** What the person has said of the same in the safety plan: read here, written there. */
export function FromPlan({ session, sheet, section, texts: t }: SheetPartProps) {
  const locale = useLocale()
  const plan = currentPlan(session.state.value)
  const parts = useParts(session)
  if (!plan || !parts) return null
  const chapters = parts.pack.chapters.filter((chapter) =>
    chapter.from?.some((each) => each.sheet === sheet.id && each.section === section.id),
  )
  const values = new Map([...plan.values].map(([prompt, field]) => [prompt, field.shown] as const))
  const lines = planSheetOf(parts.pack, values)
    .filter(({ chapter }) => chapters.some(({ id }) => id === chapter))
    .flatMap((chapter) => chapter.lines)
  if (lines.length === 0) return null
  return (
    <Disclosure summary={t.inPlan}>
      <KeyValueList
        items={lines.map((line) => {
          const { name, value } = factOf(line, parts.printTexts, locale, undefined)
          return { key: plainText(name), name: <LineOf of={name} />, value: <LineOf of={value} /> }
        })}
      />
      <a href={routeHash({ at: 'plan', id: session.id, chapter: 0 })}>{t.toPlan}</a>
    </Disclosure>
  )
}

interface Parts {
  readonly pack: PlanPack
  readonly printTexts: PrintTexts
}

function useParts(session: SheetPartProps['session']): Parts | undefined {
  const locale = useLocale()
  const { organisation } = useDesk()
  const parts = useSignal<Parts | undefined>(undefined)
  useEffect(() => {
    const plan = currentPlan(session.state.peek())
    if (!plan) return
    Promise.all([openPlanPack(plan, organisation.peek()), loadPrintTexts(locale)]).then(
      ([pack, printTexts]) => {
        // Without its content the plan says nothing here; its own screen says why.
        if (pack.ok) parts.value = { pack: pack.value, printTexts }
      },
    )
  }, [session, organisation, locale, parts])
  return parts.value
}
