import { dayOf, formatDay } from '../../../app/format.ts'
import { refreshers } from '../../../app/practice-lists.ts'
import { dormantPacks } from '../../../domain/practice/dormant-packs.ts'
import { useApp, useInside, useLocale } from '../../app-context.ts'
import { Sentence } from '../../content-words.tsx'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import type { LastUses } from './use-last-uses.ts'

/** The form that has rested the longest, and the three minutes that help. One at a time, and nothing when none has. */
export function Suggestion(props: {
  readonly last: LastUses
  readonly onPractise: (number: number) => void
}) {
  const { now } = useApp()
  const t = useInside().practice
  const locale = useLocale()
  if (!props.last) return null
  const dormant = dormantPacks(props.last, dayOf(now()))
    .map(({ pack, on }) => ({ on, number: refreshers.findIndex((each) => each.pack === pack) }))
    .find(({ number }) => number >= 0)
  const refresher = dormant && refreshers[dormant.number]
  if (!refresher) return null
  return (
    <Card
      kind="next"
      title={t.suggestTitle}
      action={<Button onClick={() => props.onPractise(dormant.number)}>{t.suggestGo}</Button>}
    >
      <p>
        <Sentence
          say={(title) => t.suggest(title, formatDay(dormant.on, locale, now()))}
          of={refresher.title}
        />
      </p>
    </Card>
  )
}
