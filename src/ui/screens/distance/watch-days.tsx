import { useSignal } from '@preact/signals'
import { openFollowUp, watchTrigger } from '../../../app/follow-up.ts'
import { dayOf, formatDay } from '../../../app/format.ts'
import { triggerDue } from '../../../domain/follow-up/due-day.ts'
import type { SheetValues } from '../../../domain/sheet/read-sheet.ts'
import { useApp, useDesk, useInside, useLocale } from '../../app-context.ts'
import { Sentence } from '../../content-words.tsx'
import { Banner } from '../../parts/banner.tsx'
import { Button } from '../../parts/button.tsx'
import { saveProblem } from '../save-problem.ts'
import type { SheetPartProps } from './sheet-part-props.ts'

/** Days on a sheet that can be watched like any other event: one tap, and they stand under Follow up. */
export function WatchDays(props: SheetPartProps & { readonly values: SheetValues }) {
  const { now } = useApp()
  const desk = useDesk()
  const texts = useInside()
  const locale = useLocale()
  const problem = useSignal<string | undefined>(undefined)
  const { session, section, values, texts: t } = props
  const { triggers } = session.state.value

  async function watch(ruleId: string, on: string): Promise<void> {
    const pack = await openFollowUp(desk.organisation.peek())
    const rule = pack.ok ? pack.value.triggers.find(({ id }) => id === ruleId) : undefined
    if (!pack.ok || !rule) {
      problem.value = texts.cases.contentMissing
      return
    }
    const due = triggerDue(rule, { on, today: dayOf(now()) })
    const saved = await watchTrigger(session, pack.value, rule, { trigger: desk.newId(), on, due, note: '' })
    problem.value = saved.ok ? undefined : saveProblem(texts, saved.error.code)
  }

  return (
    <>
      {section.prompts.map(({ id, label, watch: rule }) => {
        const on = values[id]?.shown ?? ''
        if (!rule || on === '') return null
        const isWatched = triggers.some(({ set }) => set.shown.rule === rule && set.shown.on === on)
        const day = formatDay(on, locale, now())
        const say = isWatched
          ? (words: string) => t.watched(`${words}, ${day}`)
          : (words: string) => t.watch(`${words}, ${day}`)
        const sentence = <Sentence say={say} of={label} />
        return isWatched ? (
          <p key={id} class="soft">
            {sentence}
          </p>
        ) : (
          <div key={id}>
            <Button kind="plain" onClick={() => void watch(rule, on)}>
              {sentence}
            </Button>
          </div>
        )
      })}
      {problem.value && <Banner kind="info">{problem.value}</Banner>}
    </>
  )
}
